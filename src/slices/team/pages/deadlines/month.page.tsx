import { Button } from '@mantine/core'
import { useLoaderData, useSearchParams } from 'react-router'
import { addDays, addMonths, type IsoDate, weekdayOf } from '#kernel/dates.ts'
import { formatDate, pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PrintButton, PrintHeader } from '#web/ui/print.tsx'

import type { YearAnswer } from '../../deadlines/contract.ts'
import { together } from '../../deadlines/rules/standing.ts'
import { DeadlineLine } from './deadline-line.tsx'
import classes from './deadlines.module.css'
import { loadYear } from './load-year.ts'
import { monthName } from './months.ts'
import { useDeadlineWords } from './use-deadline-words.ts'
import { HolidaysNote, YearBar } from './year-bar.tsx'

export const loader = loadYear
export { whenYearChanges as shouldRevalidate } from './load-year.ts'

/** One month as a calendar; on a phone the days that hold something, one under the other. */
export function Component() {
  const { year, years, deadlines, holidays, schoolHolidays, may }: YearAnswer = useLoaderData()
  const words = useDeadlineWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [parameters, setParameters] = useSearchParams()
  const isInYear = (on: IsoDate) => on >= addMonths(year.startsOn, -1) && on <= addMonths(year.endsOn, 1)
  const asked = parameters.get('month') ?? ''
  const current = (isInYear(today) ? today : year.startsOn).slice(0, 7)
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) && isInYear(`${asked}-01`) ? asked : current
  const first = `${month}-01`
  const show = (on: IsoDate) => setParameters({ year: year.label, month: on.slice(0, 7) }, { preventScrollReset: true })
  const days: IsoDate[] = []
  for (let on = first; on.startsWith(month); on = addDays(on, 1)) days.push(on)
  const lines = together(deadlines.filter(({ dueOn }) => dueOn.startsWith(month)))
  const ofSchool = schoolHolidays.map(({ on, name: { zh, en } }) => {
    const name = pick({ zh, en }, language) || zh || en
    return { on, name, said: words.schoolHoliday(name), isGeneral: false }
  })
  const general = holidays.map(({ on, name }) => ({ on, name, said: words.holiday(name), isGeneral: true }))
  const holidayOn = new Map([...ofSchool, ...general].map((one) => [one.on, one]))
  const title = monthName(month, language)
  return (
    <>
      <PrintHeader title={`${words.title} · ${title}`} paper="A3" />
      <YearBar year={year.label} years={years}>
        <PrintButton />
      </YearBar>
      <HolidaysNote entered={holidays.length > 0} mayKeep={may.keep} year={year.label} />
      <div className={classes.turner}>
        <h2 aria-live="polite">{title}</h2>
        <div className={`${classes.actions} no-print`}>
          <Button
            variant="default"
            disabled={!isInYear(addMonths(first, -1))}
            onClick={() => show(addMonths(first, -1))}
          >
            {words.previous}
          </Button>
          {isInYear(today) && (
            <Button variant="default" disabled={today.startsWith(month)} onClick={() => show(today)}>
              {words.today}
            </Button>
          )}
          <Button variant="default" disabled={!isInYear(addMonths(first, 1))} onClick={() => show(addMonths(first, 1))}>
            {words.next}
          </Button>
        </div>
      </div>
      <div className={classes.weekdays} aria-hidden="true">
        {words.weekdays.map((weekday) => (
          <span key={weekday}>{weekday}</span>
        ))}
      </div>
      {lines.length === 0 && <p className={classes.phoneOnly}>{words.none}</p>}
      <ol className={classes.month} aria-label={title}>
        {days.map((on, index) => {
          const ofDay = lines.filter(({ dueOn }) => dueOn === on)
          const holiday = holidayOn.get(on)
          return (
            <li
              key={on}
              data-first={index === 0 ? weekdayOf(on) : undefined}
              data-off={weekdayOf(on) > 5 || holiday !== undefined || undefined}
              data-empty={(ofDay.length === 0 && !holiday?.isGeneral) || undefined}
              aria-current={on === today ? 'date' : undefined}
            >
              <time dateTime={on}>
                <span aria-hidden="true">{Number(on.slice(8))}</span>
                <span className="for-screen-readers">{formatDate(on, language)}</span>
              </time>
              {holiday && (
                <small className={classes.soft} title={holiday.said}>
                  {holiday.name}
                </small>
              )}
              {ofDay.map(({ key, list }) => (
                <DeadlineLine key={key} list={list} year={year.label} />
              ))}
            </li>
          )
        })}
      </ol>
    </>
  )
}
