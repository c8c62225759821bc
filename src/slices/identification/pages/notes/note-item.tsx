import { Button } from '@mantine/core'
import { IconEye, IconEyeOff, IconLock } from '@tabler/icons-react'
import { useCallback, useId, useState } from 'react'
import { attempt, type Refusal } from '#slices/access/words/refusal.ts'
import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { formatDate, formatList, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Note } from '../../notes/contract.ts'
import classes from './notes.module.css'
import { useNoteWords } from './use-note-words.ts'
import { useRevealed } from './use-revealed.ts'

interface NoteItemProps {
  studentId: string
  note: Note
  onWithdraw: () => void
}

/** That there is a note, about what and by whom; its text only after somebody asks for it, and not for long. */
export function NoteItem({ studentId, note, onWithdraw }: NoteItemProps) {
  const words = useNoteWords()
  const language = useLanguage()
  const textId = useId()
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const sayHidden = useCallback(() => announce(words.hidden), [words])
  const { revealed, show, hide } = useRevealed(sayHidden)

  async function read() {
    setBusy(true)
    const { refused, answer } = await attempt(() =>
      api.identification.revealNote({ id: studentId, noteId: note.id }),
    ).finally(() => setBusy(false))
    setRefusal(refused)
    if (answer) show(answer)
  }

  const readers = revealed?.readers.map((one) => nameOf(one, language).main) ?? []
  return (
    <li className={classes.note} data-withdrawn={note.withdrawnOn ? true : undefined}>
      <div className={classes.head}>
        <div>
          <h3 className={classes.topic}>{note.topic}</h3>
          <p className={classes.soft}>
            {words.about(nameOf(note.writtenBy, language).main, formatDate(note.writtenOn, language))}
          </p>
          {note.withdrawnOn && (
            <p className={classes.soft}>{words.withdrawn(formatShortDate(note.withdrawnOn, language))}</p>
          )}
        </div>
        <div className={`${classes.actions} no-print`}>
          {note.may.reveal ? (
            <Button
              variant="default"
              size="compact-md"
              aria-expanded={revealed !== null}
              aria-controls={revealed ? textId : undefined}
              leftSection={
                revealed ? <IconEyeOff size={16} aria-hidden="true" /> : <IconEye size={16} aria-hidden="true" />
              }
              disabled={busy}
              onClick={() => (revealed ? hide() : void read())}
            >
              {revealed ? words.hide : words.read}
              <span className="for-screen-readers">{` (${note.topic})`}</span>
            </Button>
          ) : (
            !note.withdrawnOn && (
              <span className={classes.locked}>
                <IconLock size={16} stroke={1.6} aria-hidden="true" />
                {words.notYours}
              </span>
            )
          )}
          {note.may.withdraw && (
            <Button variant="subtle" size="compact-md" aria-label={words.withdraw.of(note.topic)} onClick={onWithdraw}>
              {words.withdraw.verb}
            </Button>
          )}
        </div>
      </div>
      {revealed && (
        // Not for paper: what is printed lies about.
        <div id={textId} className={`${classes.text} no-print`}>
          <p className={classes.words}>{revealed.words}</p>
          <p className={classes.soft}>
            {readers.length ? words.readers(formatList(readers, language)) : words.noReaders} · {words.hides}
          </p>
        </div>
      )}
      {refusal && (
        <p role="alert" className={classes.refused}>
          {sayRefusal(refusal, language)
            .problems.map(({ message }) => message)
            .join(' ')}
        </p>
      )}
    </li>
  )
}
