import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { formatDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { RulesAnswer } from '../../../deadlines/contract.ts'
import classes from '../deadlines.module.css'
import { HolidaysPanel } from './holidays-panel.tsx'
import { plannerForms, usePlannerWords } from './use-planner-words.ts'

/** The general holidays of the year as the school entered them, and whether Saturdays are worked. */
export function HolidaysSection({ answer }: { answer: RulesAnswer }) {
  const { holidays, workingWeek, year, may } = answer
  const words = usePlannerWords()
  const language = useLanguage()
  const { busy, listed, run } = useWork(plannerForms)
  const [adding, setAdding] = useState(false)
  return (
    <section id="holidays" aria-labelledby="holidays-title" className={classes.section}>
      <div className={classes.head}>
        <h2 id="holidays-title">{words.holidays}</h2>
        {may.keep && (
          <Button variant="default" className="no-print" onClick={() => setAdding(true)}>
            {words.addHolidays}
          </Button>
        )}
      </div>
      <p className={classes.soft}>
        {words.holidaysHelp} <Link to="/timetable/frame">{words.schoolCalendar}</Link>
      </p>
      <ProblemSummary problems={listed} />
      {holidays.length === 0 && <p className={classes.warning}>{words.noHolidays}</p>}
      <ul className={classes.rows}>
        {holidays.map(({ id, on, name }) => (
          <li key={id}>
            <span>
              {name} <small>{formatDate(on, language)}</small>
            </span>
            {may.keep && (
              <Button
                className="no-print"
                variant="subtle"
                size="compact-sm"
                disabled={busy}
                aria-label={words.removeOf(name)}
                onClick={() => void run(() => api.team.removeHoliday({ id }))}
              >
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <h3>{words.week}</h3>
      <p className={classes.soft}>{words.weekHelp}</p>
      <Checkbox
        label={words.saturdays}
        checked={workingWeek.saturdays}
        disabled={!may.keep || busy}
        onChange={(event) => {
          const { checked: saturdays } = event.currentTarget
          void run(() => api.team.keepWorkingWeek({ saturdays, version: workingWeek.version }))
        }}
      />
      {adding && <HolidaysPanel year={year} known={holidays} onClose={() => setAdding(false)} />}
    </section>
  )
}
