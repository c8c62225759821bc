import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldId } from '#web/ui/problems.tsx'
import { ProgressCount } from '#web/ui/progress-count.tsx'
import { useDropTarget } from '#web/ui/use-drop-target.ts'
import classes from './reports.module.css'
import { fileProblems, useReportWords } from './use-report-words.ts'
import type { RefusedFile, Sending } from './use-uploads.ts'

interface FileDropProps {
  sending: Sending | null
  refused: readonly RefusedFile[]
  onFiles: (files: readonly File[]) => void
  onDismiss: () => void
}

/** Where files are dropped, or chosen with the browser's own button; says what is on its way and what was not taken. */
export function FileDrop({ sending, refused, onFiles, onDismiss }: FileDropProps) {
  const words = useReportWords().files
  const language = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const target = useDropTarget(onFiles)
  const slow = useSlow(sending !== null)

  return (
    <>
      {/* Dropping is only a second way: the button within does the same by keyboard. */}
      <section aria-label={words.drop} className={classes.drop} {...target}>
        <IconPaperclip size={22} stroke={1.4} aria-hidden="true" />
        <span className={classes.dropWords}>
          {words.drop} {words.or}
        </span>
        <label className={classes.choice}>
          <span>{words.choose}</span>
          <input
            ref={input}
            id={fieldId('files')}
            type="file"
            multiple
            className="for-screen-readers"
            accept=".pdf,.png,.jpg,.jpeg,.webp,.docx"
            onChange={(event) => {
              onFiles([...(event.currentTarget.files ?? [])])
              // The same file, corrected and chosen again, must count as a choice.
              event.currentTarget.value = ''
            }}
          />
        </label>
        <p className={classes.soft}>{words.accepts}</p>
      </section>
      {sending && slow && (
        <ProgressCount done={sending.done} total={sending.total} label={words.sending(sending.name)} />
      )}
      {refused.length > 0 && (
        <div role="alert" className={classes.refused}>
          <ul className={classes.plain}>
            {refused.map(({ name, refusal }) => (
              <li key={name}>
                <strong>{words.refused(name)}</strong>
                <br />
                {sayRefusal(refusal, language, { words: [fileProblems] })
                  .problems.map(({ message }) => message)
                  .join(' ')}
              </li>
            ))}
          </ul>
          <Button variant="subtle" size="compact-sm" onClick={onDismiss}>
            {words.dismiss}
          </Button>
        </div>
      )}
    </>
  )
}

/** True a second after something began that has not ended: before that nobody needs to see it move. */
function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setSlow(true), 1000)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [busy])
  return slow
}
