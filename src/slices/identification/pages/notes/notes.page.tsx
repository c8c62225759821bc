import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Note } from '../../notes/contract.ts'
import { NoteForm } from './note-form.tsx'
import { NoteItem } from './note-item.tsx'
import classes from './notes.module.css'
import { noteForms, useNoteWords } from './use-note-words.ts'

export function loader({ params }: LoaderFunctionArgs): Promise<{ notes: Note[] }> {
  return api.identification.notes({ id: params.id ?? '' })
}

/** What only a few should know: that it is there for those who know reports, its text for its readers. */
export function Component() {
  const { notes }: { notes: Note[] } = useLoaderData()
  const file = useOutletContext<StudentFile>()
  const words = useNoteWords()
  const titleId = useId()
  const [writing, setWriting] = useState(false)
  const [withdrawing, setWithdrawing] = useState<Note | null>(null)
  const action = <Button onClick={() => setWriting(true)}>{words.write}</Button>
  return (
    <section aria-labelledby={titleId}>
      <div className={classes.sectionHead}>
        <h2 id={titleId}>{words.title}</h2>
        {notes.length > 0 && <div className="no-print">{action}</div>}
      </div>
      <p className={`${classes.soft} ${classes.who}`}>{words.who}</p>
      {notes.length === 0 ? (
        <EmptyState icon={IconLock} title={words.emptyTitle} sentence={words.emptySentence} action={action} />
      ) : (
        <ul className={classes.plain}>
          {notes.map((note) => (
            <NoteItem key={note.id} studentId={file.id} note={note} onWithdraw={() => setWithdrawing(note)} />
          ))}
        </ul>
      )}
      {writing && <NoteForm studentId={file.id} onClose={() => setWriting(false)} />}
      {withdrawing && <WithdrawNote studentId={file.id} note={withdrawing} onClose={() => setWithdrawing(null)} />}
    </section>
  )
}

function WithdrawNote({ studentId, note, onClose }: { studentId: string; note: Note; onClose: () => void }) {
  const words = useNoteWords().withdraw
  const work = useWork(noteForms)
  const withdraw = () =>
    work.run(
      () => api.identification.withdrawNote({ id: studentId, noteId: note.id }),
      () => {
        notice(words.done)
        onClose()
      },
    )
  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      onConfirm={withdraw}
      title={words.title}
      confirm={words.confirm}
      busy={work.busy}
    >
      <ProblemSummary problems={work.listed} />
      <p>
        <strong>{note.topic}</strong>
      </p>
      <p>{words.help}</p>
    </ConfirmDialog>
  )
}
