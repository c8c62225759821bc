import { NativeSelect, NumberInput } from '@mantine/core'
import { useLanguage } from '#web/ui/language.tsx'
import type { Problem } from '#web/ui/problems.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { dateKeys } from '../../../../identification/dates/model.ts'
import { type Counted, type Fact, facts, type Unit, units } from '../../../deadlines/model.ts'
import classes from '../deadlines.module.css'
import { usePlannerWords } from './use-planner-words.ts'

interface CountedFieldsProps {
  counted: Exclude<Counted, { by: 'dates' }>
  terms: number
  problems: readonly Problem[]
  onChange: (counted: Counted) => void
}

const beginning = {
  day: { by: 'day', day: '10-31' },
  window: { by: 'window', from: '10-01', day: '10-31' },
  fact: { by: 'fact', fact: 'year-start', term: null, key: null, count: 10, unit: 'working-days' },
} as const satisfies Record<string, Counted>

/** How the day of a rule is found: in the school year, or counted from something. */
export function CountedFields({ counted, terms, problems, onChange }: CountedFieldsProps) {
  const words = usePlannerWords()
  return (
    <fieldset className={classes.fieldset}>
      <legend>{words.fields.counted}</legend>
      <NativeSelect
        {...fieldProps('counted', problems)}
        label={words.form.by}
        value={counted.by}
        data={(['day', 'window', 'fact'] as const).map((value) => ({ value, label: words.form.bys[value] }))}
        onChange={(event) => onChange(beginning[event.currentTarget.value as keyof typeof beginning])}
      />
      {counted.by === 'window' && (
        <MonthDay name={words.form.from} value={counted.from} onChange={(from) => onChange({ ...counted, from })} />
      )}
      {counted.by !== 'fact' && (
        <MonthDay name={words.form.day} value={counted.day} onChange={(day) => onChange({ ...counted, day })} />
      )}
      {counted.by === 'fact' && <FromFact counted={counted} terms={terms} onChange={onChange} />}
    </fieldset>
  )
}

interface FromFactProps {
  counted: Extract<Counted, { by: 'fact' }>
  terms: number
  onChange: (counted: Counted) => void
}

function FromFact({ counted, terms, onChange }: FromFactProps) {
  const words = usePlannerWords()
  const { fact, term, key, count, unit } = counted
  const side = count < 0 ? 'before' : 'after'
  const ofTerm = (of: Fact) => of === 'term-start' || of === 'term-end'
  return (
    <>
      <div className={classes.pair}>
        <NumberInput
          label={words.form.count}
          min={0}
          max={400}
          allowDecimal={false}
          value={Math.abs(count)}
          onChange={(value) => onChange({ ...counted, count: signed(Number(value) || 0, side) })}
        />
        <NativeSelect
          label={words.form.unit}
          value={unit}
          data={units.map((value) => ({ value, label: words.units[value] }))}
          onChange={(event) => onChange({ ...counted, unit: event.currentTarget.value as Unit })}
        />
        <NativeSelect
          label={words.form.side}
          value={side}
          data={(['before', 'after'] as const).map((value) => ({ value, label: words.form.sides[value] }))}
          onChange={(event) =>
            onChange({ ...counted, count: signed(Math.abs(count), event.currentTarget.value as 'before' | 'after') })
          }
        />
      </div>
      <NativeSelect
        label={words.form.fact}
        value={fact}
        data={facts.map((value) => ({ value, label: words.facts[value] }))}
        onChange={(event) => {
          const next = event.currentTarget.value as Fact
          onChange({
            ...{ ...counted, fact: next, term: ofTerm(next) ? (term ?? 1) : null },
            key: next === 'named-day' ? (key ?? 'sspa-results') : null,
          })
        }}
      />
      {ofTerm(fact) && (
        <NativeSelect
          label={words.form.term}
          value={String(term ?? 1)}
          data={Array.from({ length: Math.max(terms, term ?? 1, 2) }, (_, index) => String(index + 1))}
          onChange={(event) => onChange({ ...counted, term: Number(event.currentTarget.value) })}
        />
      )}
      {fact === 'named-day' && (
        <NativeSelect
          label={words.form.named}
          value={key ?? ''}
          data={dateKeys.map((value) => ({ value, label: words.dates[value] }))}
          onChange={(event) => onChange({ ...counted, key: event.currentTarget.value as (typeof dateKeys)[number] })}
        />
      )}
    </>
  )
}

function signed(count: number, side: 'before' | 'after'): number {
  return side === 'before' ? -Math.max(count, 1) : count
}

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** September first. */
const months = Array.from({ length: 12 }, (_, index) => ((index + 8) % 12) + 1)

interface MonthDayProps {
  name: string
  value: string
  /** What the field is called where something is to be put right, and what that is. */
  field?: string
  problems?: readonly Problem[]
  onChange: (monthDay: string) => void
}

/** A month and a day of the school year. */
export function MonthDay({ name, value, field, problems = [], onChange }: MonthDayProps) {
  const words = usePlannerWords()
  const language = useLanguage()
  const [month = 9, day = 1] = value.split('-').map(Number)
  const change = (toMonth: number, toDay: number) => {
    const last = lengths[toMonth - 1] ?? 31
    onChange(`${String(toMonth).padStart(2, '0')}-${String(Math.min(toDay, last)).padStart(2, '0')}`)
  }
  const label = (of: number) =>
    new Intl.DateTimeFormat(language === 'zh' ? 'zh-HK' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2028, of - 1, 1)),
    )
  return (
    <div className={classes.pair}>
      <NativeSelect
        {...(field ? fieldProps(field, problems) : {})}
        label={words.form.month(name)}
        value={String(month)}
        data={months.map((of) => ({ value: String(of), label: label(of) }))}
        onChange={(event) => change(Number(event.currentTarget.value), day)}
      />
      <NativeSelect
        label={words.form.dayOfMonth(name)}
        value={String(day)}
        data={Array.from({ length: lengths[month - 1] ?? 31 }, (_, index) => String(index + 1))}
        onChange={(event) => change(month, Number(event.currentTarget.value))}
      />
    </div>
  )
}
