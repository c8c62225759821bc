import { NativeSelect } from '@mantine/core'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'
import type { Column } from './column.ts'
import { SelectBox } from './select-box.tsx'
import classes from './table-cards.module.css'
import { RowFocus, type RowProps, useRowClick } from './table-row.tsx'
import type { Sort } from './table-sort.ts'
import type { RowSelection } from './use-row-selection.ts'
import { useUiWords } from './words.ts'

interface TableCardsProps<Row> {
  label: string
  columns: readonly Column<Row>[]
  sort: Sort | null
  onSort: (sort: Sort) => void
  selection: RowSelection
  bodyRef: (element: HTMLElement | null) => void
  handlers: { onKeyDown: (event: KeyboardEvent) => void; onFocus: (event: FocusEvent) => void }
  children: ReactNode
}

/** The list on a phone: cards, with the sort as a select because there are no heads to press. */
export function TableCards<Row>(props: TableCardsProps<Row>) {
  const { label, columns, sort, onSort, selection, bodyRef, handlers, children } = props
  const words = useUiWords()
  const sortable = columns.filter((column) => column.sortValue)
  const written = sort ? `${sort.descending ? '-' : ''}${sort.column}` : ''
  return (
    <div>
      <div className={`${classes.bar} no-print`}>
        {selection.enabled && (
          <SelectBox
            label={words.selectAll}
            checked={selection.state === 'all'}
            indeterminate={selection.state === 'some'}
            onToggle={selection.toggleAll}
          />
        )}
        {sortable.length > 0 && (
          <NativeSelect
            aria-label={words.sortBy}
            size="xs"
            value={written}
            onChange={(event) => {
              const value = event.currentTarget.value
              if (value) onSort({ column: value.replace(/^-/, ''), descending: value.startsWith('-') })
            }}
          >
            <option value="">{words.sortBy}</option>
            {sortable.flatMap((column) => [
              <option key={column.id} value={column.id}>{`${column.head} ↑`}</option>,
              <option key={`-${column.id}`} value={`-${column.id}`}>{`${column.head} ↓`}</option>,
            ])}
          </NativeSelect>
        )}
      </div>
      <ul aria-label={label} className={classes.cards} ref={bodyRef} {...handlers}>
        {children}
      </ul>
    </div>
  )
}

TableCards.Card = function Card<Row>(props: RowProps<Row>) {
  const { row, id, columns, name, href, selectable, selected, current, onToggle } = props
  const words = useUiWords()
  const openRow = useRowClick(href)
  const [lead, ...others] = columns.filter((column) => column.phone !== 'hidden')
  return (
    <li className={classes.card} data-row-id={id} data-selected={selected || undefined} {...openRow}>
      {selectable && (
        <SelectBox
          label={words.selectRow(name)}
          checked={selected}
          inTabOrder={false}
          onToggle={(range) => onToggle(id, range)}
        />
      )}
      <div className={classes.content}>
        <div>
          <RowFocus href={href} current={current}>
            {lead?.cell(row)}
          </RowFocus>
        </div>
        <dl className={classes.facts}>
          {others.map((column) => (
            <CardFact key={column.id} head={column.head} value={column.cell(row)} />
          ))}
        </dl>
      </div>
    </li>
  )
}

/** A fact of a card; one without content takes no room there. */
function CardFact({ head, value }: { head: string; value: ReactNode }) {
  if (value === null || value === undefined || value === false || value === '') return null
  return (
    <div>
      <dt>{head}</dt>
      <dd>{value}</dd>
    </div>
  )
}
