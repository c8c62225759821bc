import { Button, Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Column } from './column.ts'
import classes from './filter-bar.module.css'
import { useUiWords } from './words.ts'

/** Which columns a person shows, kept on this device under `key`. Gives the shown columns and the menu to choose them. */
export function useColumns<Row>(
  key: string,
  columns: readonly Column<Row>[],
): { columns: readonly Column<Row>[]; chooser: ReactNode } {
  const storageKey = `senco.columns.${key}`
  const [chosen, setChosen] = useState<readonly string[] | null>(() => read(storageKey))
  const shown = useMemo(() => {
    const isShown = (column: Column<Row>, index: number) =>
      index === 0 || column.hideable === false || (chosen ? chosen.includes(column.id) : column.shown !== false)
    return columns.filter(isShown)
  }, [columns, chosen])

  function toggle(id: string) {
    const ids = shown.map((column) => column.id)
    const next = ids.includes(id) ? ids.filter((shownId) => shownId !== id) : [...ids, id]
    setChosen(next)
    try {
      localStorage.setItem(storageKey, JSON.stringify(next))
    } catch {
      // Not kept on this device; the choice holds for this visit.
    }
  }

  const choices = columns.filter((column, index) => index > 0 && column.hideable !== false)
  return { columns: shown, chooser: <Chooser choices={choices} shown={shown} onToggle={toggle} /> }
}

interface ChooserProps<Row> {
  choices: readonly Column<Row>[]
  shown: readonly Column<Row>[]
  onToggle: (id: string) => void
}

function Chooser<Row>({ choices, shown, onToggle }: ChooserProps<Row>) {
  const words = useUiWords()
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" leftSection={<IconColumns3 size={16} stroke={1.6} />}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.columns}>
        <fieldset className={classes.options}>
          <legend className={classes.legend}>{words.columnsHelp}</legend>
          {choices.map((column) => (
            <label key={column.id} className={classes.option}>
              <input type="checkbox" checked={shown.includes(column)} onChange={() => onToggle(column.id)} />
              <span>{column.head}</span>
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}

function read(storageKey: string): readonly string[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : null
  } catch {
    return null
  }
}
