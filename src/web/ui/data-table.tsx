import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import type { Column } from './column.ts'
import classes from './data-table.module.css'
import { TableActions } from './table-actions.tsx'
import { TableCards } from './table-cards.tsx'
import { TableHead } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { type Sort, sortRows } from './table-sort.ts'
import { usePhone } from './use-phone.ts'
import { useRovingRows } from './use-roving-rows.ts'
import { useRowSelection } from './use-row-selection.ts'
import { useStickyHead } from './use-sticky-head.ts'
import { useUiWords } from './words.ts'

export type { Column }

export interface DataTableProps<Row> {
  /** What the list is, for screen readers. */
  label: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowId: (row: Row) => string
  /** Names a row in "Select …". */
  rowName: (row: Row) => string
  /** Where a click or Enter on a row leads. */
  rowHref?: (row: Row) => string
  defaultSort?: Sort
  /** With `onSort`: the sort is kept outside, for example by `useUrlSort`. */
  sort?: Sort | null
  onSort?: (sort: Sort) => void
  /** The rows come in the right order already. */
  sortedByServer?: boolean
  /** With `onSelect`: rows can be selected. */
  selected?: ReadonlySet<string>
  onSelect?: (ids: ReadonlySet<string>) => void
  /** What can be done with the selected rows. */
  actions?: (ids: ReadonlySet<string>, clear: () => void) => ReactNode
  /** Shown instead of the table when there is no row. */
  empty?: ReactNode
  /** Stands under the table, such as "Show more". */
  footer?: ReactNode
}

/** So many rows stand in the first paint; the rest of a long list follows at once, without blocking the hand. */
const ROWS_AT_FIRST = 60

/** A list as a real table; on a phone each row is a card with the same facts in the same order. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, columns, rowId, rowName, rowHref, onSort, sortedByServer, actions, empty, footer } = props
  const words = useUiWords()
  const phone = usePhone()
  const [ownSort, setOwnSort] = useState<Sort | null>(props.defaultSort ?? null)
  const sort = props.sort === undefined ? ownSort : props.sort
  const changeSort = onSort ?? setOwnSort

  const sorted = useMemo(
    () => (sortedByServer ? rows : sortRows(rows, columns, sort)),
    [rows, columns, sort, sortedByServer],
  )
  const shown = useDeferredValue(sorted, sorted.slice(0, ROWS_AT_FIRST))
  const ids = useMemo(() => shown.map(rowId), [shown, rowId])
  const [body, setBody] = useState<HTMLElement | null>(null)
  const selection = useRowSelection(ids, props.selected, props.onSelect)
  const roving = useRovingRows(body, ids, selection)
  const stickyHead = useStickyHead()

  if (!rows.length) return empty ?? <p className={classes.nothing}>{words.nothingHere}</p>

  const rowProps = (row: Row, index: number) => {
    const id = ids[index] ?? rowId(row)
    return {
      row,
      id,
      columns,
      name: rowName(row),
      href: rowHref?.(row),
      selectable: selection.enabled,
      selected: selection.has(id),
      current: roving.current === id,
      onToggle: selection.toggle,
    }
  }

  return (
    <div className={classes.wrapper}>
      {phone ? (
        <TableCards
          label={label}
          columns={columns}
          sort={sort}
          onSort={changeSort}
          selection={selection}
          bodyRef={setBody}
          handlers={roving.handlers}
        >
          {shown.map((row, index) => (
            <TableCards.Card key={ids[index]} {...rowProps(row, index)} />
          ))}
        </TableCards>
      ) : (
        <div className={classes.scroller} {...stickyHead}>
          <table className={classes.table}>
            <caption className="for-screen-readers">{label}</caption>
            <TableHead columns={columns} sort={sort} onSort={changeSort} selection={selection} />
            <tbody ref={setBody} {...roving.handlers}>
              {shown.map((row, index) => (
                <TableRow key={ids[index]} {...rowProps(row, index)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {footer}
      <TableActions selection={selection} actions={actions} />
    </div>
  )
}
