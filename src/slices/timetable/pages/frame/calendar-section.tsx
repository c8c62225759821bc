import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { addDays, weekdayOf } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { formatDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { SchoolCalendar } from '../../../school/calendar/contract.ts'
import type { CalendarDay } from '../../../school/calendar/model.ts'
import { schoolDaysOf } from '../../../school/calendar/rules.ts'
import { DayPanel } from './day-panel.tsx'
import classes from './frame.module.css'
import { PastePanel } from './paste-panel.tsx'
import { formWords, nameIn, useFrameWords } from './use-frame-words.ts'

/** The year at a glance, each school day with its number, and the dates that are otherwise. */
export function CalendarSection({ calendar }: { calendar: SchoolCalendar }) {
  const words = useFrameWords()
  const language = useLanguage()
  const { busy, listed, run } = useWork(formWords)
  const [open, setOpen] = useState<CalendarDay | 'new' | 'paste' | null>(null)
  const nameOf = ({ name, startsOn }: CalendarDay) => nameIn({ name, key: startsOn }, language)
  const bellsOf = (key: string) => {
    const schedule = calendar.frames.flatMap(({ schedules }) => schedules).find((one) => one.key === key)
    return schedule ? nameIn(schedule, language) : key
  }
  const when = ({ startsOn, endsOn }: CalendarDay) =>
    startsOn === endsOn
      ? formatDate(startsOn, language)
      : `${formatDate(startsOn, language)} – ${formatDate(endsOn, language)}`
  return (
    <section aria-labelledby="calendar-title" className={classes.section}>
      <div className={classes.head}>
        <h2 id="calendar-title">{words.calendar}</h2>
        {calendar.mayKeep && (
          <div className={classes.actions}>
            <Button variant="default" onClick={() => setOpen('new')}>
              {words.addDay}
            </Button>
            <Button variant="default" onClick={() => setOpen('paste')}>
              {words.paste}
            </Button>
          </div>
        )}
      </div>
      <p className={classes.soft}>{words.legend}</p>
      <Months calendar={calendar} />
      <h3>{words.otherDays}</h3>
      <ProblemSummary problems={listed} />
      {calendar.days.length === 0 && <p className={classes.soft}>{words.noDays}</p>}
      {[...Map.groupBy(calendar.days, ({ startsOn }) => startsOn.slice(0, 7))].map(([month, days]) => (
        <section key={month} aria-labelledby={`dates-${month}`} className={classes.byMonth}>
          <h4 id={`dates-${month}`}>{monthName(month, language)}</h4>
          <ul className={classes.list}>
            {days.map((day) => (
              <li key={day.id}>
                <span>
                  {nameOf(day)}{' '}
                  <small>
                    {[
                      when(day),
                      words.dayKinds[day.kind],
                      day.schedule ? bellsOf(day.schedule) : '',
                      day.frameDay ? words.asDay(day.frameDay) : '',
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                </span>
                {calendar.mayKeep && (
                  <span className={classes.actions}>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={words.changeDay(nameOf(day))}
                      onClick={() => setOpen(day)}
                    >
                      {words.change}
                    </Button>
                    <Button
                      variant="default"
                      size="compact-sm"
                      disabled={busy}
                      aria-label={words.removeDay(nameOf(day))}
                      onClick={() => void run(() => api.school.removeCalendarDay({ id: day.id }))}
                    >
                      {words.remove}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {open === 'paste' && <PastePanel calendar={calendar} onClose={() => setOpen(null)} />}
      {open && open !== 'paste' && (
        <DayPanel
          key={open === 'new' ? 'new' : open.id}
          calendar={calendar}
          day={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

/** Twelve small months. */
function Months({ calendar }: { calendar: SchoolCalendar }) {
  const words = useFrameWords()
  const language = useLanguage()
  const { today } = useFrame()
  const { year, frames, days } = calendar
  const { months, numbers } = useMemo(() => {
    const all: string[] = []
    for (let on = year.startsOn; on <= year.endsOn; on = addDays(on, 1)) all.push(on)
    const schoolDays = schoolDaysOf({ frames, days }, year.startsOn, year.endsOn)
    return {
      months: [...Map.groupBy(all, (on) => on.slice(0, 7))],
      numbers: new Map(schoolDays.map(({ on, day }) => [on, day])),
    }
  }, [year, frames, days])
  return (
    <div className={classes.months}>
      {months.map(([month, dates]) => (
        <div key={month} className={classes.month}>
          <h3>{monthName(month, language)}</h3>
          <div className={classes.weekdays} aria-hidden="true">
            {words.weekdayLetters.map((letter) => (
              <span key={letter}>{letter}</span>
            ))}
          </div>
          <ol>
            {dates.map((on, index) => (
              <li
                key={on}
                data-first={index === 0 ? weekdayOf(on) : undefined}
                data-school={numbers.has(on) || undefined}
                aria-current={on === today ? 'date' : undefined}
              >
                {Number(on.slice(8))}
                {numbers.has(on) && (
                  <small>
                    <span className="for-screen-readers">{words.schoolDay} </span>
                    {numbers.get(on)}
                  </small>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

/** 2026年9月, September 2026. */
function monthName(month: string, language: Language): string {
  const parts = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-HK' : 'en-GB', parts).format(new Date(`${month}-01`))
}
