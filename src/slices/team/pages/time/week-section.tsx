import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { formatShortDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { TimeEntry, TimeWeek } from '../../time/contract.ts'
import { EntryPanel } from './entry-panel.tsx'
import classes from './time.module.css'
import { useSayMinutes, useTimeWords } from './use-time-words.ts'

/** What was logged in a week, day by day. */
export function WeekSection({ week }: { week: TimeWeek }) {
  const words = useTimeWords()
  const language = useLanguage()
  const { today, abilities } = useFrame()
  const logs = abilities.includes('time.log')
  const say = useSayMinutes()
  const [changing, setChanging] = useState<string | null>(null)
  const day = (date: string) => formatShortDate(date, language, today)
  const days = [...new Set(week.entries.map((entry) => entry.day))]
  const of = (date: string) => week.entries.filter((entry) => entry.day === date)
  const sum = (entries: readonly TimeEntry[]) => entries.reduce((minutes, entry) => minutes + entry.minutes, 0)
  const entry = week.entries.find(({ id }) => id === changing)
  return (
    <section className={classes.section} aria-labelledby="week">
      <div className={`${classes.row} ${classes.between}`}>
        <h2 id="week">{words.weekOf(day(week.from), day(week.to))}</h2>
        <nav className={`${classes.row} no-print`} aria-label={words.week}>
          <Link to={`?day=${addDays(week.from, -7)}`}>‹ {words.before}</Link>
          {week.to < today && <Link to={`?day=${addDays(week.from, 7)}`}>{words.after} ›</Link>}
          {week.to < today && <Link to="?">{words.thisWeek}</Link>}
        </nav>
      </div>
      {days.length === 0 && <p className={classes.soft}>{words.emptyWeek}</p>}
      {days.map((date) => (
        <div key={date}>
          <p className={classes.day}>{words.day(day(date), say(sum(of(date))))}</p>
          <ul className={classes.entries}>
            {of(date).map((one) => (
              <li key={one.id}>
                <span>
                  {words.kinds[one.kind]} · {say(one.minutes)}
                  {one.words && ` · ${one.words}`}
                  {one.couldGoTo && <span className={classes.soft}> · {words.could(words.takers[one.couldGoTo])}</span>}
                </span>
                {logs && (
                  <Button variant="subtle" size="compact-sm" className="no-print" onClick={() => setChanging(one.id)}>
                    {words.change}
                    <span className="for-screen-readers">{` (${words.kinds[one.kind]}, ${say(one.minutes)})`}</span>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {entry && <EntryPanel key={entry.id} entry={entry} onClose={() => setChanging(null)} />}
    </section>
  )
}
