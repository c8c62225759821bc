import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDate, formatList, nameOf, pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { SessionCard } from '../../sessions/contract.ts'
import { LogForm } from './log-form.tsx'
import type { SessionQueue } from './session-queue.tsx'
import { SessionSummary } from './session-summary.tsx'
import classes from './sessions.module.css'
import { isOf, type LogToSend, typedOf } from './typed-log.ts'
import { sayLogged, useSessionWords } from './use-session-words.ts'

interface SessionItemProps {
  card: SessionCard
  queue: SessionQueue
  /** Where it stands: among those of its day, of several days, or of its group; what all have in common is not repeated. */
  among: 'day' | 'days' | 'group'
}

/** One session: what is known of it, and for whoever gives it the way to log it in one tap. */
export function SessionItem({ card, queue, among }: SessionItemProps) {
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
    among === 'days' ? formatDate(card.on, language) : '',
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
          {among === 'group' ? (
            formatDate(card.on, language)
          ) : (
            <Link to={`/provision/groups/${card.group.id}`}>{group}</Link>
          )}
        </h3>
        <p className={classes.soft}>{facts.filter(Boolean).join(' · ')}</p>
        {people && <p className={classes.soft}>{people}</p>}
      </div>
      {isLogged && !changing && <SessionSummary card={card} onChange={() => setChanging(true)} />}
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
