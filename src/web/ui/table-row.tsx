import { type MouseEvent, memo, type ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Column } from './column.ts'
import classes from './data-table.module.css'
import { SelectBox } from './select-box.tsx'
import { useUiWords } from './words.ts'

export interface RowProps<Row> {
  row: Row
  id: string
  columns: readonly Column<Row>[]
  name: string
  href: string | undefined
  selectable: boolean
  selected: boolean
  /** The list's one tab stop is on this row. */
  current: boolean
  onToggle: (id: string, range: boolean) => void
}

function PlainTableRow<Row>({ row, id, columns, name, href, selectable, selected, current, onToggle }: RowProps<Row>) {
  const words = useUiWords()
  const openRow = useRowClick(href)
  return (
    <tr data-row-id={id} data-selected={selected || undefined} data-link={href ? true : undefined} {...openRow}>
      {selectable && (
        <td className={`${classes.check} no-print`}>
          <SelectBox
            label={words.selectRow(name)}
            checked={selected}
            inTabOrder={false}
            onToggle={(range) => onToggle(id, range)}
          />
        </td>
      )}
      {columns.map((column, index) => (
        <td
          key={column.id}
          data-align={column.align}
          data-wrap={column.wrap || undefined}
          data-lead={index === 0 || undefined}
        >
          {index === 0 ? (
            <RowFocus href={href} current={current}>
              {column.cell(row)}
            </RowFocus>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}

/** A row of the table. It is drawn again only when its own facts change, so that 1,000 rows stay quick. */
export const TableRow = memo(PlainTableRow) as typeof PlainTableRow

/** The first cell's content as the row's link, or as its focus point when it leads nowhere. */
export function RowFocus({
  href,
  current,
  children,
}: {
  href: string | undefined
  current: boolean
  children: ReactNode
}) {
  const common = { 'data-row-focus': true, tabIndex: current ? 0 : -1 }
  if (!href) return <span {...common}>{children}</span>
  return (
    <Link to={href} className={classes.link} {...common}>
      {children}
    </Link>
  )
}

/**
 * Opens the row on a click anywhere in it, except on its own controls and when text was being marked. It only makes the row's
 * link easier to hit: keyboards and screen readers use the link itself.
 */
export function useRowClick(href: string | undefined): { onClick?: (event: MouseEvent) => void } {
  const navigate = useNavigate()
  if (!href) return {}
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('a, button, input, label, select, textarea')) return
    if (window.getSelection()?.type === 'Range') return
    if (event.ctrlKey || event.metaKey) window.open(href, '_blank', 'noopener')
    else navigate(href)
  }
  return { onClick }
}
