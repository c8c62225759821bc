import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Day, DaySession } from '../../day/contract.ts'
import classes from './today.module.css'
import { useTodayWords } from './use-today-words.ts'

/** Sessions and meetings of the day in their order; then meetings of the week. */
export function DayList({ day }: { day: Day }) {
  const words = useTodayWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const meetings = day.meetings.filter(({ on }) => on === day.on)
  const later = day.meetings.filter(({ on }) => on !== day.on)
  const first = day.sessions.find(({ state }) => state === 'expected')
  const entries = [
    ...day.sessions.map((session) => ({
      ...{ at: session.startsAt ?? '', key: session.key },
      line: <SessionLine session={session} isNext={session === first} />,
    })),
    ...meetings.map(({ id, title, startsAt, endsAt, place }) => ({
      ...{ at: startsAt, key: id },
      line: (
        <>
          <span className={classes.time}>{`${startsAt}–${endsAt}`}</span>
          <span className={classes.what}>
            <Link to={`/team/meetings/${id}`}>{title}</Link>
            {place && <span className={classes.note}>{place}</span>}
          </span>
        </>
      ),
    })),
  ].toSorted((one, other) => one.at.localeCompare(other.at))
  return (
    <section aria-labelledby="day" className={classes.column}>
      <h2 id="day">{words.day}</h2>
      {!day.isSchoolDay && <p className={classes.soft}>{words.noSchool}</p>}
      {entries.length === 0 && day.isSchoolDay && <p className={classes.soft}>{words.nothingToday}</p>}
      <ol className={classes.day}>
        {entries.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ol>
      {day.otherSessions > 0 && (
        <p className={classes.soft}>
          <Link to={abilities.includes('session.log') ? '/provision/sessions' : '/timetable/week'}>
            {words.otherSessions(day.otherSessions)}
          </Link>
        </p>
      )}
      {later.length > 0 && (
        <>
          <h3>{words.thisWeek}</h3>
          <ul className={classes.day}>
            {later.map(({ id, title, on, startsAt }) => (
              <li key={id}>
                <span className={classes.time}>{`${formatShortDate(on, language, day.on)} ${startsAt}`}</span>
                <span className={classes.what}>
                  <Link to={`/team/meetings/${id}`}>{title}</Link>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function SessionLine({ session, isNext }: { session: DaySession; isNext: boolean }) {
  const words = useTodayWords()
  const language = useLanguage()
  const { person, abilities } = useFrame()
  const group = pick(session.group.name, language) || session.group.name.zh
  const others = session.people.filter(({ id }) => id !== person.id).map((one) => nameOf(one, language).main)
  const time =
    session.startsAt && session.endsAt ? `${session.startsAt}–${session.endsAt}` : pick(session.period, language)
  const notes = [session.room, ...others, words.logged[session.state]].filter(Boolean)
  return (
    <>
      <span className={classes.time}>{time}</span>
      <span className={classes.what}>
        <Link to={`/provision/groups/${session.group.id}`}>{group}</Link>
        <span className={classes.note}>{[isNext && words.next, ...notes].filter(Boolean).join(' · ')}</span>
      </span>
      {session.state === 'expected' && abilities.includes('session.log') && (
        <Button
          component={Link}
          to="/provision/sessions"
          size={isNext ? 'compact-md' : 'compact-sm'}
          variant={isNext ? 'filled' : 'default'}
        >
          {words.log}
          <span className="for-screen-readers">{` (${group})`}</span>
        </Button>
      )}
    </>
  )
}
