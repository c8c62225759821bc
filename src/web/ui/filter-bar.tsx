import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { announce } from './announcer.tsx'
import type { Filter } from './filter.ts'
import classes from './filter-bar.module.css'
import { FilterChip } from './filter-chip.tsx'
import { MoreToggle } from './more-toggle.tsx'
import { UrlSearch } from './url-search.tsx'
import { useUiWords } from './words.ts'

export type { Filter }

interface FilterBarProps {
  filters: readonly Filter[]
  search?: { label: string; placeholder?: string; param?: string; onType?: (text: string) => void }
  /** How many are shown, such as "62 students"; said to screen readers when it changes. */
  count?: string
  /** What narrows the list beside the chips; on a phone it folds with them. */
  beside?: ReactNode
  /** At the right: the column chooser, export, print. On a phone one button brings them. */
  more?: ReactNode
  /** At the right, always in sight: the list's main action. */
  children?: ReactNode
}

/** The chips and the search above a list. What they say lives in the address: a view can be kept, shared and gone back to. */
export function FilterBar({ filters, search, count, beside, more, children }: FilterBarProps) {
  const words = useUiWords()
  const [parameters, setParameters] = useSearchParams()
  // Only on a phone: there the chips would push the list out of sight.
  const [opened, setOpened] = useState(false)
  const [moreOpened, setMoreOpened] = useState(false)
  const active = filters.filter((filter) => parameters.has(filter.id))

  // Said when it changes, not when the page opens: then the page's own words come first.
  const said = useRef(count)
  useEffect(() => {
    if (count && said.current !== count) announce(count)
    said.current = count
  }, [count])

  function change(id: string, values: readonly string[]) {
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        after.delete(id)
        for (const value of values) after.append(id, value)
        return after
      },
      { preventScrollReset: true },
    )
  }

  function clearAll() {
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        for (const filter of filters) after.delete(filter.id)
        return after
      },
      { preventScrollReset: true },
    )
  }

  return (
    <search aria-label={words.filters} className={`${classes.bar} no-print`}>
      {search && <UrlSearch {...search} />}
      {(filters.length > 0 || beside) && (
        <button type="button" className={classes.toggle} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <IconAdjustmentsHorizontal size={16} stroke={1.8} aria-hidden="true" />
          {active.length ? words.filtersOn(active.length) : words.filters}
        </button>
      )}
      {more && <MoreToggle opened={moreOpened} onToggle={() => setMoreOpened(!moreOpened)} />}
      <div className={classes.chips} data-opened={opened || undefined}>
        {filters.map((filter) => (
          <FilterChip
            key={filter.id}
            filter={filter}
            values={parameters.getAll(filter.id)}
            onChange={(values) => change(filter.id, values)}
          />
        ))}
        {active.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={clearAll}>
            {words.clearFilters}
          </Button>
        )}
        {beside}
      </div>
      <div className={classes.end}>
        {count && <span className={classes.count}>{count}</span>}
        {more && (
          <div className={classes.more} data-opened={moreOpened || undefined}>
            {more}
          </div>
        )}
        {children}
      </div>
    </search>
  )
}

/** What the filters in the address say, by filter id; an absent filter is an empty list. */
export function useFilterValues<Id extends string>(ids: readonly Id[]): Readonly<Record<Id, readonly string[]>> {
  const [parameters] = useSearchParams()
  const key = ids.join(' ')
  return useMemo(() => {
    const values = {} as Record<Id, readonly string[]>
    for (const id of key.split(' ') as Id[]) values[id] = parameters.getAll(id)
    return values
  }, [parameters, key])
}
