import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatDate, formatList, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { SessionCard } from '../../sessions/contract.ts'
import { SessionChanges } from './session-changes.tsx'
import classes from './sessions.module.css'
import { formWords, useSessionWords } from './use-session-words.ts'

/** What was logged, by whom; with the ways to change it and to take it back. */
export function SessionSummary({ card, onChange }: { card: SessionCard; onChange: () => void }) {
  const words = useSessionWords()
  const language = useLanguage()
  const { abilities, today } = useFrame()
  const [telling, setTelling] = useState(false)
  const [asking, setAsking] = useState(false)
  const { busy, listed, run } = useWork(formWords)
  const absent = card.attendance.filter(({ came }) => !came)
  const nameOfStudent = (id: string) => {
    const member = card.members.find((one) => one.id === id)
    return member ? nameOf(member, language).main : ''
  }
  const because = (reason: (typeof absent)[number]['reason']) => {
    if (reason === '') return ''
    return language === 'zh' ? `（${words.missed[reason]}）` : ` (${words.missed[reason]})`
  }
  // Somebody who came to the session and is not in the group of that day any more has no name here.
  const names = absent
    .filter(({ studentId }) => nameOfStudent(studentId) !== '')
    .map(({ studentId, reason }) => `${nameOfStudent(studentId)}${because(reason)}`)
  const took = card.attendance.length
  const undo = () =>
    void run(
      () => api.provision.undoSession({ id: card.sessionId ?? '' }),
      () => announce(words.takenBack),
    ).finally(() => setAsking(false))
  return (
    <div className={classes.summary}>
      <p>
        <DueMark state={card.state === 'cancelled' ? 'overdue' : card.state === 'partly' ? 'due' : 'done'}>
          {words.states[card.state]}
        </DueMark>
        {[
          '',
          card.reason === '' ? '' : words.reasons[card.reason],
          card.state === 'partly' ? words.minutes(card.minutesHeld, card.minutes) : '',
          took > 0 ? words.summary(took - absent.length, took) : '',
        ]
          .filter((part, index) => index === 0 || part !== '')
          .join(' · ')}
      </p>
      {names.length > 0 && <p>{words.absent(formatList(names, language))}</p>}
      {card.note && <p className={classes.note}>{card.note}</p>}
      {card.loggedBy && <p className={classes.soft}>{words.by(nameOf(card.loggedBy, language).main)}</p>}
      <ProblemSummary problems={listed} />
      <div className={classes.actions}>
        {card.may.change && (
          <>
            <Button variant="default" size="compact-md" onClick={onChange}>
              {words.change}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              disabled={busy}
              onClick={() => (card.on < today ? setAsking(true) : undo())}
            >
              {words.undo}
            </Button>
          </>
        )}
        {abilities.includes('file.trail') && (
          <Button variant="subtle" size="compact-md" onClick={() => setTelling(true)}>
            {words.changes.open}
          </Button>
        )}
      </div>
      {/* A slip of today is taken back at once; an older log has become part of what is counted. */}
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={undo}
        title={words.undoTitle(formatDate(card.on, language))}
        confirm={words.undo}
        danger
        busy={busy}
      >
        <p>{words.undoHelp}</p>
      </ConfirmDialog>
      {telling && <SessionChanges card={card} onClose={() => setTelling(false)} />}
    </div>
  )
}
