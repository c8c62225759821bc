import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import type { Column } from './column.ts'
import classes from './data-table.module.css'
import { SelectBox } from './select-box.tsx'
import type { Sort } from './table-sort.ts'
import type { RowSelection } from './use-row-selection.ts'
import { useUiWords } from './words.ts'

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[]
  sort: Sort | null
  onSort: (sort: Sort) => void
  selection: RowSelection
}

/** The heads of the columns; those that sort are buttons and say how they stand with `aria-sort`. */
export function TableHead<Row>({ columns, sort, onSort, selection }: TableHeadProps<Row>) {
  const words = useUiWords()
  return (
    <thead className={classes.head}>
      <tr>
        {selection.enabled && (
          <td className={`${classes.check} no-print`}>
            <SelectBox
              label={words.selectAll}
              checked={selection.state === 'all'}
              indeterminate={selection.state === 'some'}
              onToggle={selection.toggleAll}
            />
          </td>
        )}
        {columns.map((column, index) => (
          <ColumnHead key={column.id} column={column} lead={index === 0} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}

interface ColumnHeadProps<Row> {
  column: Column<Row>
  /** The first column, which names the row. */
  lead: boolean
  sort: Sort | null
  onSort: (sort: Sort) => void
}

function ColumnHead<Row>({ column, lead, sort, onSort }: ColumnHeadProps<Row>) {
  const sorted = sort?.column === column.id ? sort : null
  const common = {
    scope: 'col',
    'data-lead': lead || undefined,
    'data-align': column.align,
    style: column.width ? { width: column.width } : undefined,
  } as const
  if (!column.sortValue) return <th {...common}>{column.head}</th>
  const Icon = !sorted ? IconArrowsSort : sorted.descending ? IconArrowDown : IconArrowUp
  return (
    <th {...common} aria-sort={!sorted ? 'none' : sorted.descending ? 'descending' : 'ascending'}>
      <button
        type="button"
        className={classes.sort}
        data-sorted={sorted ? true : undefined}
        onClick={() => onSort({ column: column.id, descending: sorted ? !sorted.descending : false })}
      >
        {column.head}
        <Icon size={14} stroke={1.8} aria-hidden="true" />
      </button>
    </th>
  )
}
