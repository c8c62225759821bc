import { Button } from '@mantine/core'
import { IconZoomQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useOutletContext, useSearchParams } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Concern } from '../../concerns/contract.ts'
import { ConcernCard } from './concern-card.tsx'
import classes from './concerns.module.css'
import { TriagePanel } from './triage-panel.tsx'
import { useConcernWords } from './use-concern-words.ts'

type Answer = { concerns: Concern[]; may: { triage: boolean } }

export function loader({ params }: LoaderFunctionArgs): Promise<Answer> {
  return api.identification.concernsOf({ id: params.id ?? '' })
}

/** Concerns about one student, and what became of each; another is raised from the head of the file. */
export function Component() {
  const { concerns, may }: Answer = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useConcernWords()
  const language = useLanguage()
  // What is due leads right to the concern that is to be triaged.
  const [search, setSearch] = useSearchParams()
  const asked = search.get('triage')
  const [deciding, setDeciding] = useState<Concern | null>(
    (may.triage && concerns.find(({ id }) => id === asked)) || null,
  )
  const close = () => {
    setDeciding(null)
    // Loaded again, the page is not to open what was closed.
    if (asked) setSearch({}, { replace: true, preventScrollReset: true })
  }
  if (concerns.length === 0)
    return <EmptyState icon={IconZoomQuestion} title={words.file.title} sentence={words.file.empty} />
  return (
    <>
      <div className={classes.bar}>
        <h2>{words.file.title}</h2>
      </div>
      {concerns.map((concern) => (
        <ConcernCard
          key={concern.id}
          concern={concern}
          leftOn={file.particulars.leftOn}
          action={
            may.triage && (
              <Button variant="default" size="compact-md" onClick={() => setDeciding(concern)}>
                {words.triage}
              </Button>
            )
          }
        />
      ))}
      {deciding && (
        <TriagePanel
          concern={deciding}
          studentId={file.id}
          name={nameOf(file.particulars, language).main}
          leftOn={file.particulars.leftOn}
          onClose={close}
        />
      )}
    </>
  )
}
