import { Button } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import { addDays } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatDate, nameOf, pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { AwayDay, AwayRow } from '../../away/contract.ts'
import classes from './away.module.css'
import { AwayPanel } from './away-panel.tsx'
import { formWords } from './form-words.ts'
import { RepairForm } from './repair-form.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

export function loader({ request }: LoaderFunctionArgs): Promise<AwayDay> {
  const on = new URL(request.url).searchParams.get('on')
  return api.timetable.awayDay(on ? { on } : {})
}

/** A day: who and what is away, and how its sessions are mended. */
export function Component() {
  const day: AwayDay = useLoaderData()
  const words = useWords(both)
  const language = useLanguage()
  const [noting, setNoting] = useState(false)
  return (
    <>
      <DayTurner on={day.on} />
      <h2 className={classes.date}>{formatDate(day.on, language)}</h2>
      {!day.isSchoolDay && <p>{words.noSchool}</p>}
      <section aria-labelledby="away-title" className={classes.away}>
        <div className={classes.head}>
          <h3 id="away-title">{words.away}</h3>
          <Button
            variant="default"
            leftSection={<IconUserOff size={16} aria-hidden="true" />}
            onClick={() => setNoting(true)}
          >
            {words.note}
          </Button>
        </div>
        <AwayList day={day} />
      </section>
      {day.sessions && <RepairForm key={day.on} day={day} sessions={day.sessions} />}
      <AwayPanel day={day} opened={noting} onClose={() => setNoting(false)} />
    </>
  )
}

function DayTurner({ on }: { on: string }) {
  const words = useWords(both)
  const [, setSearch] = useSearchParams()
  return (
    <div className={classes.turner}>
      <DateInputField label={words.day} value={on} onChange={(date) => date && setSearch({ on: date })} />
      <Button variant="default" onClick={() => setSearch({ on: addDays(on, -1) })}>
        {words.before}
      </Button>
      <Button variant="default" onClick={() => setSearch({})}>
        {words.today}
      </Button>
      <Button variant="default" onClick={() => setSearch({ on: addDays(on, 1) })}>
        {words.after}
      </Button>
    </div>
  )
}

function AwayList({ day }: { day: AwayDay }) {
  const words = useWords(both)
  const language = useLanguage()
  const { busy, listed, run } = useWork(formWords)
  const period = (key: string) => {
    const found = day.periods.find((one) => one.key === key)
    return found ? pick(found.name, language) : key
  }
  const when = ({ fromPeriod, toPeriod }: AwayRow) =>
    fromPeriod && toPeriod ? words.fromTo(period(fromPeriod), period(toPeriod)) : words.wholeDay
  if (day.away.length === 0) return <p className={classes.soft}>{words.nobodyAway}</p>
  return (
    <>
      <ProblemSummary problems={listed} />
      <ul className={classes.list}>
        {day.away.map((row) => {
          const name = nameOf(row.of, language).main
          return (
            <li key={row.id}>
              <span>
                {name} <small>{when(row)}</small>
              </span>
              <Button
                variant="default"
                size="compact-sm"
                disabled={busy}
                aria-label={words.removeOf(name)}
                onClick={() => void run(() => api.timetable.removeAway({ id: row.id }))}
              >
                {words.remove}
              </Button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
