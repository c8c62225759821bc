import { useCallback, useLayoutEffect, useRef } from 'react'

/** The selection of a list as its rows, head and bar of actions use it. */
export interface RowSelection {
  enabled: boolean
  ids: ReadonlySet<string>
  /** None, some or all of the rows shown. */
  state: 'none' | 'some' | 'all'
  has: (id: string) => boolean
  /** Turns one row on or off; with `range`, all rows from the last one touched to this take its new state. */
  toggle: (id: string, range: boolean) => void
  toggleAll: () => void
  clear: () => void
}

const nothing: ReadonlySet<string> = new Set()

/** Selecting rows by id. Rows that a filter hides stay selected until the selection is cleared. */
export function useRowSelection(
  rowIds: readonly string[],
  selected: ReadonlySet<string> = nothing,
  onSelect?: (ids: ReadonlySet<string>) => void,
): RowSelection {
  const last = useRef<string | null>(null)
  // The newest facts for the handlers below, which stay the same so that untouched rows need no new drawing.
  const facts = useRef({ rowIds, selected, onSelect })
  useLayoutEffect(() => {
    facts.current = { rowIds, selected, onSelect }
  })

  const toggle = useCallback((id: string, range: boolean) => {
    const { rowIds, selected, onSelect } = facts.current
    const next = new Set(selected)
    const turnOn = !selected.has(id)
    for (const each of range ? between(rowIds, last.current ?? id, id) : [id]) {
      if (turnOn) next.add(each)
      else next.delete(each)
    }
    last.current = id
    onSelect?.(next)
  }, [])

  const toggleAll = useCallback(() => {
    const { rowIds, selected, onSelect } = facts.current
    const all = rowIds.every((id) => selected.has(id))
    onSelect?.(all ? new Set() : new Set([...selected, ...rowIds]))
  }, [])

  const clear = useCallback(() => facts.current.onSelect?.(new Set()), [])

  const shownSelected = rowIds.reduce((count, id) => count + (selected.has(id) ? 1 : 0), 0)
  return {
    enabled: onSelect !== undefined,
    ids: selected,
    state: shownSelected === 0 ? 'none' : shownSelected === rowIds.length ? 'all' : 'some',
    has: (id) => selected.has(id),
    toggle,
    toggleAll,
    clear,
  }
}

/** The ids from one row to another, both included, whichever stands first. */
function between(ids: readonly string[], from: string, to: string): readonly string[] {
  const start = ids.indexOf(from)
  const end = ids.indexOf(to)
  if (start < 0 || end < 0) return [to]
  return ids.slice(Math.min(start, end), Math.max(start, end) + 1)
}
