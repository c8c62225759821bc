import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { dateInHongKong, timeInHongKong } from '#kernel/dates.ts'
import { formatShortDate, nameOf, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Day, DayMeeting, DaySession } from '../../day/contract.ts'
import { nextOfDay } from '../../day/rules.ts'
import classes from './today.module.css'
import { useTodayWords } from './use-today-words.ts'

/** The next sessions and meetings of the day in their order; then meetings of the week. What there is no room for is counted. */
export function DayList({ day }: { day: Day }) {
  const words = useTodayWords()
  const language = useLanguage()
  const { abilities } = useFrame()
  const meetings = day.meetings.filter(({ on }) => on === day.on)
  const first = day.sessions.find(({ state }) => state === 'expected')
  const now = new Date()
  // The day of a demo school has no hour.
  const time = day.on === dateInHongKong(now) ? timeInHongKong(now) : ''
  const entries = [
    ...day.sessions.map((session) => ({
      ...{ at: session.startsAt ?? '', key: session.key, isSession: true },
      ...{ isOver: session.state !== 'expected', waits: session.state === 'expected' },
      line: <SessionLine session={session} isNext={session === first} />,
    })),
    ...meetings.map((meeting) => ({
      ...{ at: meeting.startsAt, key: meeting.id, isSession: false },
      ...{ isOver: meeting.endsAt <= time, waits: false },
      line: <MeetingLine meeting={meeting} />,
    })),
  ].toSorted((one, other) => one.at.localeCompare(other.at))
  const week = day.meetings.filter(({ on }) => on !== day.on)
  const shown = nextOfDay(entries, week)
  const hidden = entries.filter((entry) => !shown.entries.includes(entry))
  const hiddenSessions = hidden.filter(({ isSession }) => isSession).length
  const hiddenMeetings = hidden.length - hiddenSessions
  const isWeekHidden = week.length > 0 && shown.later.length === 0
  const sessionsPage = abilities.includes('session.log') ? '/provision/sessions' : '/timetable/week'
  return (
    <section aria-labelledby="day" className={classes.column}>
      <h2 id="day">{words.day}</h2>
      {!day.isSchoolDay && <p className={classes.soft}>{words.noSchool}</p>}
      {entries.length === 0 && day.isSchoolDay && <p className={classes.soft}>{words.nothingToday}</p>}
      <ol className={classes.day}>
        {shown.entries.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ol>
      {(hidden.length > 0 || day.otherSessions > 0 || isWeekHidden) && (
        <p className={classes.soft}>
          {hiddenSessions > 0 && <Link to={sessionsPage}>{words.ownSessions(hiddenSessions)}</Link>}
          {hiddenMeetings > 0 && <Link to="/team/meetings">{words.moreMeetings(hiddenMeetings)}</Link>}
          {day.otherSessions > 0 && <Link to={sessionsPage}>{words.otherSessions(day.otherSessions)}</Link>}
          {isWeekHidden && <Link to="/team/meetings">{words.laterMeetings(week.length)}</Link>}
        </p>
      )}
      {shown.later.length > 0 && (
        <>
          <h3>{words.thisWeek}</h3>
          <ul className={classes.day}>
            {shown.later.map((meeting) => (
              <li key={meeting.id}>
                <MeetingLine meeting={meeting} on={formatShortDate(meeting.on, language, day.on)} />
              </li>
            ))}
          </ul>
          {shown.later.length < week.length && (
            <p className={classes.soft}>
              <Link to="/team/meetings">{words.moreMeetings(week.length - shown.later.length)}</Link>
            </p>
          )}
        </>
      )}
    </section>
  )
}

/** A meeting of the day, or of another one that is named. */
function MeetingLine({ meeting, on }: { meeting: DayMeeting; on?: string }) {
  const { id, title, startsAt, endsAt, place } = meeting
  return (
    <>
      <span className={classes.time}>{on ? `${on} ${startsAt}` : `${startsAt}–${endsAt}`}</span>
      <span
        className={`${classes.what} ${classes.twoLines}`}
        title={on ? title : [title, place].filter(Boolean).join(' · ')}
      >
        <Link to={`/team/meetings/${id}`}>{title}</Link>
        {!on && place && <span className={classes.place}>{` · ${place}`}</span>}
      </span>
    </>
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
        <Link to={`/provision/groups/${session.group.id}`} className={classes.twoLines} title={group} data-one-line>
          {group}
        </Link>
        <span className={`${classes.note} ${classes.twoLines}`}>
          {[isNext && words.next, ...notes].filter(Boolean).join(' · ')}
        </span>
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
