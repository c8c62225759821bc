import { Link, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import { FileActions } from '#web/ui/file-actions.tsx'
import { formatDate, formatNouns, formatNumber, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProgressCount } from '#web/ui/progress-count.tsx'
import type { Day } from '../../day/contract.ts'
import { DayList } from './day-list.tsx'
import { DueList } from './due-list.tsx'
import { FirstSteps } from './first-steps.tsx'
import { StudentThings } from './student-things.tsx'
import classes from './today.module.css'
import { useTodayWords } from './use-today-words.ts'

export function loader(): Promise<Day> {
  return api.today.today()
}

/** The page after sign-in, for each role its own: what comes, what is due, what the year still needs. */
export function Component() {
  const day: Day = useLoaderData()
  const words = useTodayWords()
  const language = useLanguage()
  const { person, abilities } = useFrame()
  const marks = abilities.includes('due.mark')
  const begins = !day.hasStudents && abilities.includes('import.students')
  const number = (count: number) => formatNumber(count, language)
  const { overdue, today, soon } = day.counts
  const all = Object.values(day.counts).reduce((sum, count) => sum + count, 0)
  return (
    <>
      <PageHead
        title={words.title}
        sentence={words.greeting(nameOf(person, language).main, formatDate(day.on, language))}
        action={<FileActions />}
      />
      <div className={`${classes.columns} ${day.students ? classes.ofTeachers : ''}`}>
        <div className={classes.column}>
          <DayList day={day} />
          {day.away && (
            <section aria-labelledby="away">
              <h2 id="away">{words.away}</h2>
              {day.away.length === 0 ? (
                <p className={classes.soft}>{words.nobodyAway}</p>
              ) : (
                <p className={classes.names}>
                  <Link to="/timetable/away">
                    {formatNouns(
                      day.away.map((one) => nameOf(one, language).main),
                      language,
                    )}
                  </Link>
                </p>
              )}
            </section>
          )}
        </div>
        {marks && (
          <section aria-labelledby="due" className={classes.column}>
            {begins && <FirstSteps />}
            <h2 id="due" tabIndex={-1}>
              {day.readiness ? words.due : words.asked}
            </h2>
            {all > 0 && <p className={classes.soft}>{words.counts(number(overdue), number(today), number(soon))}</p>}
            <DueList things={day.due} empty={day.hasStudents ? words.nothingDue : words.nothingYet} />
            <p className={classes.soft}>
              {all > 0 && <Link to="/team/due?whose=mine">{words.all(number(all))}</Link>}
              {day.othersDue > 0 && <Link to="/team/due?whose=others">{words.others(number(day.othersDue))}</Link>}
            </p>
          </section>
        )}
        {day.students && <StudentThings students={day.students} count={day.studentCount} />}
        {day.readiness && (
          <div className={classes.column}>
            {abilities.includes('concern.triage') && (
              <section aria-labelledby="concerns">
                <h2 id="concerns" tabIndex={-1}>
                  {words.concerns} {day.concernCount > 0 && `(${number(day.concernCount)})`}
                </h2>
                <DueList things={day.concerns} empty={words.noConcerns} short />
              </section>
            )}
            <section aria-labelledby="readiness">
              <h2 id="readiness">{words.readiness}</h2>
              <p className={classes.soft}>{day.readiness.length === 0 ? words.notReady : words.readinessHelp}</p>
              <ul className={classes.ready}>
                {day.readiness.map(({ key, done, total, href }) => (
                  <li key={key}>
                    <Link to={href} className={classes.readyLink}>
                      <ProgressCount done={done} total={total} label={words.ready[key]} />
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        )}
      </div>
    </>
  )
}
