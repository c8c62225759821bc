import { useMediaQuery } from '@mantine/hooks'
import { IconHeartHandshake } from '@tabler/icons-react'
import { Link } from 'react-router'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { formatDate, formatList, formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { Week, WeekEntry } from '../../week/contract.ts'
import classes from './week.module.css'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** A week: days beside each other, or under each other on a phone. */
export function WeekGrid({ week, label }: { week: Week; label: string }) {
  const words = useWords(both)
  const isWide = useMediaQuery('(min-width: 48em), print', undefined, { getInitialValueInEffect: false })
  const { abilities } = useFrame()
  if (week.entries.length === 0) {
    const needsFrame = week.periods.length === 0
    return (
      <EmptyState
        title={words.emptyTitle}
        sentence={needsFrame ? words.noFrame : words.empty}
        action={needsFrame && abilities.includes('frame.see') && <Link to="/timetable/frame">{words.toFrame}</Link>}
      />
    )
  }
  return isWide ? <WeekTable week={week} label={label} /> : <WeekList week={week} />
}

function WeekTable({ week, label }: { week: Week; label: string }) {
  const words = useWords(both)
  const language = useLanguage()
  // Periods in which nothing lies this week take no room.
  const periods = week.periods.filter(({ key }) => week.entries.some(({ period }) => period === key))
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          {week.days.map((day) => (
            <th key={day.on} scope="col">
              <DayHead day={day} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.key}>
            <th scope="row">
              {pick(period.name, language)}
              <small>{timesOf(week.entries, period.key)}</small>
            </th>
            {week.days.map(({ on }) => (
              <td key={on}>
                {week.entries
                  .filter((entry) => entry.on === on && entry.period === period.key)
                  .map((entry) => (
                    <Entry key={entry.key} entry={entry} periods={week.periods} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function WeekList({ week }: { week: Week }) {
  const language = useLanguage()
  return (
    <div className={classes.days}>
      {week.days.map((day) => (
        <section key={day.on} aria-labelledby={`day-${day.on}`}>
          <h2 id={`day-${day.on}`}>
            <DayHead day={day} />
          </h2>
          <ul>
            {week.entries
              .filter(({ on }) => on === day.on)
              .map((entry) => (
                <li key={entry.key}>
                  <span className={classes.time}>
                    {pick(week.periods.find(({ key }) => key === entry.period)?.name ?? { zh: '', en: '' }, language)}
                    <small>
                      {entry.startsAt}–{entry.endsAt}
                    </small>
                  </span>
                  <Entry entry={entry} periods={week.periods} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function DayHead({ day }: { day: Week['days'][number] }) {
  const words = useWords(both)
  const language = useLanguage()
  const { today } = useFrame()
  const said = day.said ? pick(day.said, language) || day.said.zh || day.said.en : ''
  return (
    <>
      <span aria-current={day.on === today ? 'date' : undefined} className={classes.date}>
        {formatDate(day.on, language)}
      </span>
      <small>{[day.frameDay ? words.day(day.frameDay) : words.noSchool, said].filter(Boolean).join(' · ')}</small>
    </>
  )
}

function Entry({ entry, periods }: { entry: WeekEntry; periods: Week['periods'] }) {
  const words = useWords(both)
  const language = useLanguage()
  const people = formatList(
    entry.people.map((person) => nameOf(person, language).main),
    language,
  )
  if (entry.kind === 'lesson')
    return (
      <div className={classes.lesson}>
        <span>{entry.subject}</span>
        <small>{[entry.className, people, entry.room].filter(Boolean).join(' · ')}</small>
      </div>
    )
  const from = entry.movedFrom
  const fromPeriod = from && periods.find(({ key }) => key === from.period)
  const notes = [
    entry.state === 'cancelled' ? words.cancelled : '',
    from
      ? words.moved(`${formatShortDate(from.on, language)} ${fromPeriod ? pick(fromPeriod.name, language) : ''}`.trim())
      : '',
    entry.misses ? words.insteadOf(entry.misses) : '',
  ].filter(Boolean)
  const name = entry.group ? pick(entry.group.name, language) || entry.group.name.zh || entry.group.name.en : ''
  return (
    <div className={classes.session} data-cancelled={entry.state === 'cancelled' || undefined}>
      <span className={classes.mark}>
        <IconHeartHandshake size={14} stroke={1.8} aria-hidden="true" />
        <span className="for-screen-readers">{words.support} </span>
        <Link to={`/provision/groups/${entry.group?.id}`}>{name}</Link>
      </span>
      <small>{[people, entry.room].filter(Boolean).join(' · ')}</small>
      {entry.students.length > 0 && (
        <small>
          {formatList(
            entry.students.map((student) => nameOf(student, language).main),
            language,
          )}
        </small>
      )}
      {notes.length > 0 && <small className={classes.note}>{notes.join(' · ')}</small>}
    </div>
  )
}

function timesOf(entries: readonly WeekEntry[], period: string): string {
  const times = new Set(entries.filter((one) => one.period === period).map((one) => `${one.startsAt}–${one.endsAt}`))
  return [...times][0] ?? ''
}
