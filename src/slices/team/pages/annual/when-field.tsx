import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem } from '#web/ui/problems.tsx'
import type { MeasureFields } from '../../annual/contract.ts'
import { isByMonth, lastOfMonth, monthsOf, spanOf } from '../../annual/rules.ts'
import { sayMonth } from '../../annual/say-rules.ts'
import classes from './annual.module.css'
import { useAnnualWords } from './use-annual-words.ts'

type Span = Pick<MeasureFields, 'startsOn' | 'endsOn'>

interface WhenFieldProps {
  schoolYear: string
  value: Span
  problems: readonly Problem[]
  onChange: (changed: Partial<Span>) => void
}

/** From when to when: by whole months of the school year, or by days. */
export function WhenField({ schoolYear, value, problems, onChange }: WhenFieldProps) {
  const words = useAnnualWords()
  const language = useLanguage()
  const [byDay, setByDay] = useState(!isByMonth(value))
  const months = monthsOf(schoolYear)
  const { from, to } = spanOf(schoolYear)
  // Whole months again: those in which the days lie.
  const first = (date: string) => `${date.slice(0, 8)}01`
  const wholeMonths = () => onChange({ startsOn: first(value.startsOn), endsOn: lastOfMonth(first(value.endsOn)) })
  const field = (name: 'startsOn' | 'endsOn') => ({ ...fieldProps(name, problems), label: words.fields[name] })
  const month = (name: 'startsOn' | 'endsOn') => (
    <NativeSelect
      {...field(name)}
      value={first(value[name])}
      data={months.map((day) => ({ value: day, label: sayMonth(day, language) }))}
      onChange={({ currentTarget: { value: day } }) =>
        onChange(name === 'startsOn' ? { startsOn: day } : { endsOn: lastOfMonth(day) })
      }
    />
  )
  return (
    <div className={classes.pair}>
      <SegmentedControl
        aria-label={words.when}
        value={byDay ? 'day' : 'month'}
        data={[
          { value: 'month', label: words.byMonth },
          { value: 'day', label: words.byDay },
        ]}
        onChange={(kind) => {
          setByDay(kind === 'day')
          if (kind === 'month') wholeMonths()
        }}
      />
      {byDay
        ? (['startsOn', 'endsOn'] as const).map((name) => (
            <DateInputField
              key={name}
              {...field(name)}
              min={from}
              max={to}
              value={value[name]}
              onChange={(date) => date && onChange({ [name]: date })}
            />
          ))
        : [month('startsOn'), month('endsOn')].map((input, index) => (
            <div key={index === 0 ? 'from' : 'to'}>{input}</div>
          ))}
    </div>
  )
}
