import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useFilterValues } from '#web/ui/filter-bar.tsx'
import { filterIds, type Narrowing } from './narrowing.ts'

/** What the address narrows the list to. */
export function useNarrowing(): Narrowing {
  const values = useFilterValues(filterIds)
  const [parameters] = useSearchParams()
  const search = parameters.get('q') ?? ''
  return useMemo(() => ({ ...values, search }), [values, search])
}
