import { NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { IsoDate } from '#kernel/dates.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import type { GrantAnswer } from '../contract.ts'
import classes from './grant.module.css'
import { useFundingWords } from './use-funding-words.ts'

/** Before this day there was no workbench: somebody is still typing the year. */
const EARLIEST = '2000-01-01'

/** Which school year, as at which day: both live in the address, so that a calculation can be shared and gone back to. */
export function DayAndYear({ answer }: { answer: GrantAnswer }) {
  const words = useFundingWords()
  const [, setParameters] = useSearchParams()
  const [day, setDay] = useState<IsoDate | null>(answer.asAt)
  useEffect(() => setDay(answer.asAt), [answer.asAt])

  function ask(year: string, asAt: IsoDate | null) {
    setParameters({ year, ...(asAt && { asAt }) }, { preventScrollReset: true })
  }

  return (
    <div className={`${classes.choices} no-print`}>
      <NativeSelect
        label={words.schoolYear}
        value={answer.year}
        onChange={(event) => ask(event.currentTarget.value, null)}
        data={answer.years}
      />
      <DateInputField
        label={words.day}
        value={day}
        min={EARLIEST}
        onChange={(next) => {
          setDay(next)
          if (next && next >= EARLIEST && next !== answer.asAt) ask(answer.year, next)
        }}
      />
    </div>
  )
}
