import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

/** By which column a list is ordered, and which way. */
export interface Sort {
  column: string
  descending: boolean
}

/** What a row counts as when it is sorted; null stands last both ways. */
export type SortValue = string | number | null

interface Sortable<Row> {
  id: string
  sortValue?: (row: Row) => SortValue
}

/** Texts with figures inside sort as people expect (3A2 before 3A10), Chinese by stroke as Hong Kong's lists do. */
const collator = new Intl.Collator('zh-HK-u-co-stroke', { numeric: true })

/** The rows in the order of a column; rows without a value last; equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Sortable<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const valueOfRow = columns.find((column) => column.id === sort?.column)?.sortValue
  if (!sort || !valueOfRow) return rows
  const direction = sort.descending ? -1 : 1
  return rows
    .map((row) => ({ row, value: valueOfRow(row) }))
    .sort((a, b) => compare(a.value, b.value, direction))
    .map(({ row }) => row)
}

function compare(a: SortValue, b: SortValue, direction: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction
  return collator.compare(String(a), String(b)) * direction
}

/** The sort kept in the address (`?sort=name`, `?sort=-name`), so that an ordered view can be shared. */
export function useUrlSort(defaultSort: Sort | null, parameter = 'sort'): [Sort | null, (sort: Sort) => void] {
  const [search, setSearch] = useSearchParams()
  const setSort = useCallback(
    (next: Sort) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before)
          after.set(parameter, `${next.descending ? '-' : ''}${next.column}`)
          return after
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch, parameter],
  )
  const written = search.get(parameter)
  if (!written) return [defaultSort, setSort]
  return [{ column: written.replace(/^-/, ''), descending: written.startsWith('-') }, setSort]
}
