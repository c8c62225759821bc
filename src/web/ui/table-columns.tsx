import { Button, Popover } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import { type ReactNode, useContext, useMemo, useState } from 'react'
import type { Column } from './column.ts'
import classes from './filter-bar.module.css'
import { FrameContext } from './frame.ts'
import { useUiWords } from './words.ts'

/** What was chosen during this visit, by key: the frame knows only what the account said when the workbench was opened. */
const chosenNow = new Map<string, readonly string[]>()

/** Which columns a person shows, kept with their account under `key`. Gives the shown columns and the menu to choose them. */
export function useColumns<Row>(
  key: string,
  columns: readonly Column<Row>[],
): { columns: readonly Column<Row>[]; chooser: ReactNode } {
  const frame = useContext(FrameContext)
  const name = `columns.${key}`
  const [chosen, setChosen] = useState<readonly string[] | null>(
    () => chosenNow.get(`${frame?.person.id} ${name}`) ?? idsIn(frame?.choices?.[name]),
  )
  const shown = useMemo(() => {
    const isShown = (column: Column<Row>, index: number) =>
      index === 0 || column.hideable === false || (chosen ? chosen.includes(column.id) : column.shown !== false)
    return columns.filter(isShown)
  }, [columns, chosen])

  function toggle(id: string) {
    const ids = shown.map((column) => column.id)
    const next = ids.includes(id) ? ids.filter((shownId) => shownId !== id) : [...ids, id]
    setChosen(next)
    chosenNow.set(`${frame?.person.id} ${name}`, next)
    frame?.keepPreferences?.({ choices: { [name]: next } })
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

function idsIn(kept: unknown): readonly string[] | null {
  return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : null
}
