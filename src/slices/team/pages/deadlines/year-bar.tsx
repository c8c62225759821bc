import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { formatSchoolYear } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import classes from './deadlines.module.css'
import { useDeadlineWords } from './use-deadline-words.ts'

interface YearBarProps {
  year: string
  years: readonly string[]
  children?: ReactNode
}

/** Chooses the school year, in the address; at the right what can be done with it. */
export function YearBar({ year, years, children }: YearBarProps) {
  const words = useDeadlineWords()
  const language = useLanguage()
  const [, setParameters] = useSearchParams()
  return (
    <div className={`${classes.bar} no-print`}>
      <NativeSelect
        label={words.schoolYear}
        value={year}
        data={years.map((value) => ({ value, label: formatSchoolYear(value, language) }))}
        onChange={(event) => setParameters({ year: event.currentTarget.value }, { preventScrollReset: true })}
      />
      <div className={classes.actions}>{children}</div>
    </div>
  )
}

/** Said while a year’s general holidays are missing, for then days are counted without them. */
export function HolidaysNote({ entered, mayKeep, year }: { entered: boolean; mayKeep: boolean; year: string }) {
  const words = useDeadlineWords()
  if (entered) return null
  return (
    <p className={classes.warning}>
      {words.noHolidays}{' '}
      {mayKeep && (
        <Link className="no-print" to={`/team/year/rules?${new URLSearchParams({ year })}#holidays`}>
          {words.enterHolidays}
        </Link>
      )}
    </p>
  )
}
