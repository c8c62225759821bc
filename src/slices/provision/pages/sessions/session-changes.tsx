import { useEffect, useState } from 'react'
import { refusalIn } from '#slices/access/words/refusal.ts'
import { api } from '#web/api.ts'
import { formatDate, formatDateTime, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { SessionCard } from '../../sessions/contract.ts'
import type { SessionChange } from '../../sessions/model.ts'
import classes from './sessions.module.css'
import { useSessionWords } from './use-session-words.ts'

/** How a session was logged and corrected: who wrote what and when, the latest first. */
export function SessionChanges({ card, onClose }: { card: SessionCard; onClose: () => void }) {
  const words = useSessionWords()
  const language = useLanguage()
  const [changes, setChanges] = useState<readonly SessionChange[] | 'unreachable' | null>(null)
  const id = card.sessionId ?? ''
  useEffect(() => {
    let gone = false
    api.provision.sessionChanges({ id }).then(
      (found) => !gone && setChanges(found),
      (error: unknown) => {
        if (!gone) setChanges('unreachable')
        if (!refusalIn(error)) throw error
      },
    )
    return () => {
      gone = true
    }
  }, [id])
  return (
    <SidePanel opened onClose={onClose} title={words.changes.title(formatDate(card.on, language))}>
      {changes === 'unreachable' && <p role="alert">{words.changes.unreachable}</p>}
      {Array.isArray(changes) && (
        <ol className={classes.changes}>
          {changes.map((change) => (
            <Change key={change.at} change={change} card={card} />
          ))}
        </ol>
      )}
    </SidePanel>
  )
}

function Change({ change, card }: { change: SessionChange; card: SessionCard }) {
  const words = useSessionWords()
  const language = useLanguage()
  const { state, reason, minutesHeld, heldOn, note, attendance } = change
  const how = [
    words.states[state],
    reason === '' ? '' : words.reasons[reason],
    state === 'partly' ? words.minutes(minutesHeld, card.minutes) : '',
    heldOn === card.on ? '' : formatShortDate(heldOn, language),
  ]
  const because = (why: (typeof attendance)[number]['reason']) => (why === '' ? '' : ` · ${words.missed[why]}`)
  return (
    <li>
      <p className={classes.soft}>
        <time dateTime={change.at}>{formatDateTime(change.at, language)}</time>
        {' · '}
        {change.person ? nameOf(change.person, language).main : words.changes.workbench}
      </p>
      <p>{how.filter(Boolean).join(' · ')}</p>
      {attendance.length > 0 && (
        <ul>
          {attendance.map(({ student, came, reason: why }) => (
            <li key={student.id}>
              {words.changes.attended(nameOf(student, language).main, came)}
              {because(why)}
            </li>
          ))}
        </ul>
      )}
      {note !== null && <p>{note === '' ? words.changes.noteGone : words.changes.note(note)}</p>}
    </li>
  )
}
