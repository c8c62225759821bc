import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatList, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { SubmitButton } from '#web/ui/submit-button.tsx'
import type { AwayDay, RepairItem } from '../../away/contract.ts'
import classes from './away.module.css'
import { formWords } from './form-words.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }
const keyOf = ({ timeId, plannedOn }: RepairItem) => `${timeId} ${plannedOn}`

/** The day’s sessions; those that cannot be as planned come first, each with the proposed change chosen, and what else could be done. */
export function RepairForm({ day, sessions }: { day: AwayDay; sessions: readonly RepairItem[] }) {
  const words = useWords(both)
  const { busy, listed, run } = useWork(formWords)
  // What a person has chosen otherwise than it is proposed.
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const choiceOf = (item: RepairItem) => chosen[keyOf(item)] ?? item.proposed ?? ''
  const order = day.periods.map(({ key }) => key)
  const sorted = sessions.toSorted(
    (a, b) =>
      Number(b.disturbed) - Number(a.disturbed) ||
      order.indexOf(a.period) - order.indexOf(b.period) ||
      keyOf(a).localeCompare(keyOf(b)),
  )
  const changes = sorted.flatMap((item) => {
    const option = item.options.find(({ key }) => key === choiceOf(item))
    return option ? [{ timeId: item.timeId, plannedOn: item.plannedOn, change: option.change }] : []
  })
  const disturbed = sessions.filter((item) => item.disturbed).length
  const apply = () =>
    run(
      () => api.timetable.repair({ on: day.on, changes }),
      ({ changed }) => {
        setChosen({})
        notice(words.applied(changed))
      },
    )
  if (sessions.length === 0) return <EmptyState title={words.sessions} sentence={words.noSessions} />
  return (
    <section aria-labelledby="sessions-title">
      <h3 id="sessions-title">{words.sessions}</h3>
      <p>{disturbed > 0 ? `${words.disturbed(disturbed)} ${words.proposal}` : words.undisturbed}</p>
      {day.lostMinutes ? <p className={classes.soft}>{words.lost(day.lostMinutes)}</p> : null}
      <ProblemSummary problems={listed} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void apply()
        }}
      >
        <ul className={classes.sessions}>
          {sorted.map((item) => (
            <SessionItem
              key={keyOf(item)}
              item={item}
              day={day}
              choice={choiceOf(item)}
              onChoose={(key) => setChosen({ ...chosen, [keyOf(item)]: key })}
              onPutBack={() =>
                void run(() => api.timetable.undoRepair({ timeId: item.timeId, plannedOn: item.plannedOn }))
              }
            />
          ))}
        </ul>
        {changes.length > 0 && (
          <div className={classes.foot}>
            <SubmitButton busy={busy}>{words.apply(changes.length)}</SubmitButton>
          </div>
        )}
      </form>
    </section>
  )
}

interface SessionItemProps {
  item: RepairItem
  day: AwayDay
  choice: string
  onChoose: (key: string) => void
  onPutBack: () => void
}

function SessionItem({ item, day, choice, onChoose, onPutBack }: SessionItemProps) {
  const words = useWords(both)
  const language = useLanguage()
  const group = pick(item.group.name, language) || item.group.name.zh || item.group.name.en
  const periodName = (key: string) => {
    const found = day.periods.find((one) => one.key === key)
    return found ? pick(found.name, language) : key
  }
  const say = ({ key, change, person, room, coreLost }: RepairItem['options'][number]) => {
    const what = {
      stand_in: () => {
        const name = person ? nameOf(person, language).main : ''
        return item.people.some(({ id }) => id === person?.id) ? words.alone(name) : words.standIn(name)
      },
      room: () => words.inRoom(room ?? ''),
      move: () =>
        change.kind === 'move' ? words.moveTo(formatShortDate(change.on, language), periodName(change.period)) : '',
      cancel: () => words.cancel(item.minutes),
    }[change.kind]()
    const notes = [key === item.proposed ? words.proposed : '', coreLost > 0 ? words.coreLost(coreLost) : '']
    const said = notes.filter(Boolean).join(language === 'zh' ? '，' : ', ')
    return said ? (language === 'zh' ? `${what}（${said}）` : `${what} (${said})`) : what
  }
  const people = formatList(
    item.people.map((one) => nameOf(one, language).main),
    language,
  )
  return (
    <li>
      <div>
        <strong>{periodName(item.period)}</strong> <Link to={`/provision/groups/${item.group.id}`}>{group}</Link>
        <small>{[people, item.room, words.students(item.students)].filter(Boolean).join(' · ')}</small>
        {item.disturbed && <DueMark state="overdue">{words.cannot}</DueMark>}
        {item.decided && <DueMark state="due">{words.decided[item.decided]}</DueMark>}
        {item.on !== day.on && <small>{formatShortDate(item.on, language)}</small>}
      </div>
      <div className={classes.choice}>
        {item.options.length > 0 && (
          <NativeSelect
            aria-label={words.whatToDo(group)}
            value={choice}
            data={[
              { value: '', label: words.leave },
              ...item.options.map((option) => ({ value: option.key, label: say(option) })),
            ]}
            onChange={(event) => onChoose(event.currentTarget.value)}
          />
        )}
        {item.decided && (
          <Button variant="default" aria-label={words.putBackOf(group)} onClick={onPutBack}>
            {words.putBack}
          </Button>
        )}
      </div>
    </li>
  )
}
