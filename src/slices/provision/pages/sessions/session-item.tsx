import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { formatDate, formatList, nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { SessionCard } from '../../sessions/contract.ts'
import { LogForm } from './log-form.tsx'
import type { SessionQueue } from './session-queue.tsx'
import classes from './sessions.module.css'
import { isOf, type LogToSend, typedOf } from './typed-log.ts'
import { formWords, sayLogged, useSessionWords } from './use-session-words.ts'

/** One session: what is known of it, and for whoever gives it the way to log it in one tap. */
export function SessionItem({ card, queue, withDay }: { card: SessionCard; queue: SessionQueue; withDay: boolean }) {
  const words = useSessionWords()
  const language = useLanguage()
  const [changing, setChanging] = useState(false)
  const [taken, setTaken] = useState<LogToSend | null>(null)
  const waiting = queue.waiting.find((one) => isOf(one, card))
  const met = queue.met.find((one) => isOf(one, card))
  const group = pick(card.group.name, language) || card.group.name.zh || card.group.name.en
  const isLogged = card.state !== 'expected'
  const stopChanging = () => {
    setChanging(false)
    setTaken(null)
  }
  const facts = [
    withDay ? formatDate(card.on, language) : '',
    pick(card.period.name, language),
    card.startsAt ? `${card.startsAt}–${card.endsAt}` : '',
    card.room ?? '',
    card.timeId === null ? words.ofGroup.isExtra : '',
  ]
  const people = formatList(
    card.people.map((one) => nameOf(one, language).main),
    language,
  )
  return (
    <li className={classes.card} data-logged={isLogged || undefined}>
      <div className={classes.cardHead}>
        <h3>
          <Link to={`/provision/groups/${card.group.id}`}>{group}</Link>
        </h3>
        <p className={classes.soft}>{facts.filter(Boolean).join(' · ')}</p>
        {people && <p className={classes.soft}>{people}</p>}
      </div>
      {isLogged && !changing && <Summary card={card} onChange={() => setChanging(true)} />}
      {waiting && <Waiting one={waiting} queue={queue} />}
      {met && isLogged && !changing && (
        <Met
          one={met}
          mayChange={card.may.change}
          onTake={() => {
            setTaken(met)
            setChanging(true)
            queue.settle(met)
          }}
          onLeave={() => queue.settle(met)}
        />
      )}
      {(card.may.log || changing) && (
        // Not taken away meanwhile: when it is refused, what was typed is still there.
        <div hidden={waiting !== undefined}>
          <LogForm
            key={`${card.version} ${changing}`}
            card={card}
            groupName={group}
            queue={queue}
            begin={taken ? typedOf(taken) : undefined}
            onClose={changing ? stopChanging : undefined}
          />
        </div>
      )}
    </li>
  )
}

/** A log that is on the device only: it is said so, and it can be taken off again. */
function Waiting({ one, queue }: { one: LogToSend; queue: SessionQueue }) {
  const words = useSessionWords()
  return (
    <div className={classes.waitingHere}>
      <p>
        {sayLogged(words, one)} · {words.waitingHere}
      </p>
      <Button variant="default" size="compact-md" onClick={() => void queue.takeBack(one)}>
        {words.undo}
      </Button>
    </div>
  )
}

interface MetProps {
  one: LogToSend
  mayChange: boolean
  onTake: () => void
  onLeave: () => void
}

/** Somebody else was quicker: what one had tapped oneself, to be put in its place or left. */
function Met({ one, mayChange, onTake, onLeave }: MetProps) {
  const words = useSessionWords()
  return (
    <div role="alert" className={classes.met}>
      <p>{words.meanwhile}</p>
      <p>{words.yours([sayLogged(words, one), one.note].filter(Boolean).join(' · '))}</p>
      <div className={classes.actions}>
        {mayChange && (
          <Button variant="default" size="compact-md" onClick={onTake}>
            {words.takeMine}
          </Button>
        )}
        <Button variant="default" size="compact-md" onClick={onLeave}>
          {words.leaveTheirs}
        </Button>
      </div>
    </div>
  )
}

/** What was logged, by whom; with the ways to change it and to take it back. */
function Summary({ card, onChange }: { card: SessionCard; onChange: () => void }) {
  const words = useSessionWords()
  const language = useLanguage()
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
  const names = absent.map(({ studentId, reason }) => `${nameOfStudent(studentId)}${because(reason)}`)
  const took = card.attendance.length
  return (
    <div className={classes.summary}>
      <p>
        <DueMark state={card.state === 'cancelled' ? 'overdue' : card.state === 'partly' ? 'due' : 'done'}>
          {words.states[card.state]}
        </DueMark>{' '}
        {[
          card.reason === '' ? '' : words.reasons[card.reason],
          card.state === 'partly' ? words.minutes(card.minutesHeld, card.minutes) : '',
          took > 0 ? words.summary(took - absent.length, took) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {names.length > 0 && <p>{words.absent(formatList(names, language))}</p>}
      {card.note && <p className={classes.note}>{card.note}</p>}
      {card.loggedBy && <p className={classes.soft}>{words.by(nameOf(card.loggedBy, language).main)}</p>}
      <ProblemSummary problems={listed} />
      {card.may.change && (
        <div className={classes.actions}>
          <Button variant="default" size="compact-md" onClick={onChange}>
            {words.change}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            disabled={busy}
            onClick={() =>
              void run(
                () => api.provision.undoSession({ id: card.sessionId ?? '' }),
                () => announce(words.takenBack),
              )
            }
          >
            {words.undo}
          </Button>
        </div>
      )}
    </div>
  )
}
