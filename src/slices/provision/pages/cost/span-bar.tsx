import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import type { Cost } from '../../cost/contract.ts'
import { yearKinds } from '../../cost/model.ts'
import { spanNames } from './address.ts'
import classes from './cost.module.css'
import { useCostWords } from './use-cost-words.ts'

/** Of which days a cost is, as at when; it all stands in the address. */
export function SpanBar({
  frame,
  children,
}: {
  frame: Pick<Cost, 'asAt' | 'from' | 'to' | 'year' | 'financialMonth'>
  children?: ReactNode
}) {
  const words = useCostWords()
  const [search, setSearch] = useSearchParams()
  const set = (values: Record<string, string | null>) => {
    const next = new URLSearchParams(search)
    for (const [name, value] of Object.entries(values)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setSearch(next, { preventScrollReset: true })
  }
  const year = frame.year ?? 'days'
  const asked = search.get('year') === 'financial' && frame.financialMonth === null
  return (
    <>
      <div className={`${classes.span} no-print`}>
        <NativeSelect
          label={words.span.year}
          value={asked ? 'financial' : year}
          data={[...yearKinds, 'days' as const].map((value) => ({ value, label: words.span.years[value] }))}
          onChange={({ currentTarget: { value } }) =>
            set(
              value === 'days'
                ? { year: null, from: frame.from, to: frame.to }
                : { year: value === 'school' ? null : value, from: null, to: null },
            )
          }
        />
        <DateInputField label={words.span.asAt} value={frame.asAt} onChange={(asAt) => set({ asAt })} />
        {year === 'days' && (
          <>
            <DateInputField label={words.span.from} value={frame.from} onChange={(from) => from && set({ from })} />
            <DateInputField label={words.span.to} value={frame.to} onChange={(to) => to && set({ to })} />
          </>
        )}
        {children}
      </div>
      {asked && (
        <p className={classes.note}>
          {words.noMonth} <Link to="/provision/cost/settings#month">{words.toSettings}</Link>
        </p>
      )}
    </>
  )
}

/** What of an address says the days, to be handed on. */
export function useSpanSearch(): string {
  const [search] = useSearchParams()
  const kept = new URLSearchParams(
    spanNames.flatMap((name) => {
      const value = search.get(name)
      return value ? [[name, value]] : []
    }),
  )
  return kept.size > 0 ? `?${kept}` : ''
}
