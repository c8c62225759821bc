import { NativeSelect } from '@mantine/core'
import { type FocusEvent, Fragment, type KeyboardEvent, type ReactNode } from 'react'
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
  handlers: {
    onKeyDown: (event: KeyboardEvent) => void
    onFocus: (event: FocusEvent) => void
    onBlur: () => void
  }
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
  const lead = columns.find(({ phone }) => phone === 'lead') ?? columns[0]
  const heading = lead?.cell(row)
  const filled = columns.flatMap((column) => {
    if (column === lead || column.phone === 'hidden') return []
    const value = column.cell(row)
    return isEmpty(value) ? [] : [{ column, value }]
  })
  const at = (...places: Column<Row>['phone'][]) => filled.filter(({ column }) => places.includes(column.phone))
  const actions = at('action')
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
        <div className={classes.heading}>
          <RowFocus href={href} current={current}>
            {typeof heading === 'string' ? <strong>{heading}</strong> : heading}
          </RowFocus>
          <CardFacts className={classes.marks} facts={at('mark')} />
        </div>
        <CardFacts className={classes.line} facts={at('line', 'labelled')} />
        <CardFacts className={classes.facts} facts={at(undefined)} />
      </div>
      {actions.length > 0 && (
        <div className={classes.actions}>
          {actions.map(({ column, value }) => (
            <Fragment key={column.id}>{value}</Fragment>
          ))}
        </div>
      )}
    </li>
  )
}

interface CardFactsProps<Row> {
  className: string | undefined
  facts: readonly { column: Column<Row>; value: ReactNode }[]
}

/** Facts of a card; what a mark or a fact of the line is is still said to those who hear the card. */
function CardFacts<Row>({ className, facts }: CardFactsProps<Row>) {
  if (facts.length === 0) return null
  const isLabelled = (column: Column<Row>) => column.phone !== 'mark' && column.phone !== 'line'
  return (
    <dl className={className}>
      {facts.map(({ column, value }) => (
        <div key={column.id}>
          <dt className={isLabelled(column) ? undefined : 'for-screen-readers'}>{column.head}</dt>
          {isLabelled(column) && ' '}
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a table shows as an empty cell takes no room on a card. */
function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === false || value === '' || value === '–'
}
