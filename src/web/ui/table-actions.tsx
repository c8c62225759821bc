import { Button } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { announce } from './announcer.tsx'
import classes from './data-table.module.css'
import type { RowSelection } from './use-row-selection.ts'
import { useUiWords } from './words.ts'

interface TableActionsProps {
  selection: RowSelection
  actions: ((ids: ReadonlySet<string>, clear: () => void) => ReactNode) | undefined
}

/** The bar that a selection brings: how many, what can be done, and the way out. */
export function TableActions({ selection, actions }: TableActionsProps) {
  const words = useUiWords()
  const count = selection.ids.size
  const text = words.selected(count)
  useEffect(() => {
    if (count) announce(text)
  }, [count, text])
  if (!count) return null
  return (
    <section aria-label={text} className={`${classes.actions} no-print`}>
      <strong>{text}</strong>
      {actions?.(selection.ids, selection.clear)}
      <Button variant="subtle" size="compact-sm" ml="auto" onClick={selection.clear}>
        {words.clearSelection}
      </Button>
    </section>
  )
}
