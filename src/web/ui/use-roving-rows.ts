import { type FocusEvent, type KeyboardEvent, useState } from 'react'
import type { RowSelection } from './use-row-selection.ts'
import { useFocusInRows } from './way-back.ts'

const ROWS_PER_PAGE = 10

/**
 * One tab stop for a whole list: arrow keys, Page Up and Down, Home and End move between rows, Space selects,
 * Shift with an arrow selects on the way. Enter is the row link's own. A row's focus point carries `data-row-focus`.
 * Where the rows change and what had the focus is gone with it, its row has it, or the row next to it.
 */
export function useRovingRows(body: HTMLElement | null, ids: readonly string[], selection: RowSelection) {
  const [touched, setTouched] = useState<string | null>(null)
  const current = touched !== null && ids.includes(touched) ? touched : (ids[0] ?? null)

  const focusInRows = useFocusInRows()

  function focusRow(index: number): string | undefined {
    const id = ids[Math.max(0, Math.min(ids.length - 1, index))]
    if (id === undefined) return undefined
    setTouched(id)
    const row = body?.querySelector(`[data-row-id="${CSS.escape(id)}"]`)
    const target = row?.querySelector<HTMLElement>('[data-row-focus]')
    target?.focus()
    row?.scrollIntoView({ block: 'nearest' })
    return id
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target
    // Keys inside an input or a menu of a cell belong to it.
    if (!(target instanceof HTMLElement) || !target.closest('[data-row-focus], [data-row-check]')) return
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const id = rowIdOf(target)
    const index = id === null ? -1 : ids.indexOf(id)
    if (id === null || index < 0) return

    if (event.key === ' ' && selection.enabled && target.closest('[data-row-focus]')) {
      event.preventDefault()
      selection.toggle(id, event.shiftKey)
      return
    }
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + ROWS_PER_PAGE,
      PageUp: index - ROWS_PER_PAGE,
      Home: 0,
      End: ids.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const moved = focusRow(next)
    if (event.shiftKey && selection.enabled && moved !== undefined && moved !== id) {
      if (!selection.has(id)) selection.toggle(id, false)
      else if (!selection.has(moved)) selection.toggle(moved, false)
    }
  }

  function onFocus(event: FocusEvent) {
    const id = event.target instanceof HTMLElement ? rowIdOf(event.target) : null
    if (id !== null) setTouched(id)
    focusInRows.onFocus(event)
  }

  return { current, handlers: { onKeyDown, onFocus, onBlur: focusInRows.onBlur } }
}

function rowIdOf(element: HTMLElement): string | null {
  return element.closest('[data-row-id]')?.getAttribute('data-row-id') ?? null
}
