import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate, useSearchParams } from 'react-router'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'
import type { ImportPreview } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import { ColumnsStep } from './columns-step.tsx'
import type { Counts } from './counts-line.tsx'
import { DoneStep } from './done-step.tsx'
import { FoundInFile } from './found-in-file.tsx'
import { PreviewStep } from './preview-step.tsx'
import { useCorrections } from './use-corrections.ts'
import { useImportWords } from './use-import-words.ts'

export const shouldRevalidate = onlyWhenPathChanges

interface Loaded {
  preview: ImportPreview
  /** True when a list of students meets a register without anybody: the SEN list is the step after it. */
  registerIsEmpty: boolean
}

/** The preview, or `null` when the file was forgotten: it is kept for a day. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded | null> {
  try {
    const preview = await api.students.importPreview({ id: params.id ?? '' })
    const bringsStudents = preview.kind === 'students' || preview.kind === 'oneroster'
    const register = bringsStudents ? await api.students.register({ who: 'register', limit: 1 }) : null
    return { preview, registerIsEmpty: register?.total === 0 }
  } catch (error) {
    if (refusalIn(error)?.code === 'NOT_FOUND') return null
    throw error
  }
}

/** A file that was read: its columns, what it would do, and, once applied, what it did. */
export function Component() {
  const loaded: Loaded | null = useLoaderData()
  return loaded ? <Import key={loaded.preview.id} {...loaded} /> : <Gone />
}

function Gone() {
  const words = useImportWords()
  return (
    <>
      <PageHead title={words.gone.title} back={{ to: '/students/import', label: words.title }} />
      <EmptyState
        title={words.gone.title}
        sentence={words.gone.sentence}
        action={
          <Button component={Link} to="/students/import">
            {words.choose}
          </Button>
        }
      />
    </>
  )
}

function Import({ preview, registerIsEmpty }: Loaded) {
  const words = useImportWords()
  const navigate = useNavigate()
  const [parameters] = useSearchParams()
  const [written, setWritten] = useState<Counts | null>(null)
  const work = useWork(studentForms)
  const isDone = written !== null || preview.appliedAt !== null
  const isAtPreview = parameters.get('step') !== 'columns'
  const corrections = useCorrections(preview, isAtPreview)
  const here = `/students/import/${preview.id}`

  function forget() {
    work.run(
      () => api.students.dropImport({ id: preview.id }),
      () => {
        notice(words.forgotten)
        navigate('/students/import')
      },
    )
  }

  return (
    <>
      <PageHead
        title={words.titleOf(words.kinds[preview.kind].name)}
        sentence={words.sentence}
        back={{ to: '/students/import', label: words.title }}
        action={
          !isDone && (
            <Button variant="subtle" onClick={forget} loading={work.busy}>
              {words.forget}
            </Button>
          )
        }
        tabs={
          isDone
            ? undefined
            : [
                { to: `${here}?step=columns`, label: words.steps.columns },
                { to: here, label: words.steps.preview },
              ]
        }
      >
        <FoundInFile preview={preview} />
      </PageHead>
      {isDone && <DoneStep preview={preview} counts={written} registerIsEmpty={registerIsEmpty} />}
      {!isDone &&
        (isAtPreview && !corrections.areOpen ? (
          <PreviewStep preview={preview} onWritten={setWritten} />
        ) : (
          <ColumnsStep preview={preview} corrections={corrections} />
        ))}
    </>
  )
}
