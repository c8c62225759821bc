import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useFilterValues } from '#web/ui/filter-bar.tsx'
import { filterIds, type Narrowing } from './narrowing.ts'

/**
 * What the list is narrowed to: filters by the address, the search by what stands in the box, which the address follows a moment
 * later. `onType` is for the box.
 */
export function useNarrowing(): { narrowing: Narrowing; onType: (text: string) => void } {
  const values = useFilterValues(filterIds)
  const [parameters] = useSearchParams()
  const [typed, setTyped] = useState<string | null>(null)
  const search = typed ?? parameters.get('q') ?? ''
  const narrowing = useMemo(() => ({ ...values, search }), [values, search])
  return { narrowing, onType: setTyped }
}
