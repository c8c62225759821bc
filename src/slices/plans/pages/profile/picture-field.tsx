import { Button, FileButton } from '@mantine/core'
import { useState } from 'react'
import { attempt } from '#slices/access/words/refusal.ts'
import { type SaidProblem, sayRefusal } from '#slices/access/words/say-problem.ts'
import { en } from '#slices/identification/attachments/words.en.ts'
import { zh } from '#slices/identification/attachments/words.zh.ts'
import { api } from '#web/api.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { Pictures } from '#web/ui/pictures.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { pictureAddress } from '../../profile/model.ts'
import classes from './profile.module.css'
import { useProfileWords } from './use-profile-words.ts'

interface PictureFieldProps {
  studentId: string
  pictureIds: readonly string[]
  onChange: (pictureIds: readonly string[]) => void
}

/** As many as fit on one page. */
const most = 6
const pictureTypes = 'image/png,image/jpeg,image/webp'
const problemWords = { en: en.problems, zh: zh.problems }

/** The student's own pictures: sent at once, kept with the profile when it is saved. */
export function PictureField({ studentId, pictureIds, onChange }: PictureFieldProps) {
  const words = useProfileWords()
  const language = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly SaidProblem[]>([])

  async function add(file: File | null): Promise<void> {
    if (!file) return
    setBusy(true)
    const sent = await attempt(() => api.identification.addAttachment({ id: studentId, keptFor: 'profile', file }))
    setBusy(false)
    setProblems(sayRefusal(sent.refused, language, { words: [problemWords] }).listed)
    if (sent.refused === null) onChange([...pictureIds, sent.answer.id])
  }

  return (
    <div>
      <ProblemSummary problems={problems} />
      <Pictures>
        {pictureIds.map((id, index) => (
          <figure key={id} className={classes.picture}>
            <img src={pictureAddress(studentId, id)} alt={words.picture(index + 1)} />
            <figcaption>
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => onChange(pictureIds.filter((one) => one !== id))}
              >
                {words.removePicture}
                <span className="for-screen-readers">{` (${words.picture(index + 1)})`}</span>
              </Button>
            </figcaption>
          </figure>
        ))}
      </Pictures>
      {pictureIds.length < most && (
        <FileButton accept={pictureTypes} onChange={add}>
          {(props) => (
            <Button {...props} variant="default" loading={busy}>
              {words.addPicture}
            </Button>
          )}
        </FileButton>
      )}
    </div>
  )
}
