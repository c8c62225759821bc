import type { ReactNode } from 'react'
import type { SortValue } from './table-sort.ts'

/** A column: what its head says and what a row shows in it. */
export interface Column<Row> {
  id: string
  head: string
  cell: (row: Row) => ReactNode
  /** Makes the column sortable. */
  sortValue?: (row: Row) => SortValue
  align?: 'end'
  /** Long texts: may take more than one line. Otherwise a row keeps its height and the table scrolls sideways. */
  wrap?: boolean
  /** A CSS width, such as `6rem`. */
  width?: string
  /** False: the chooser does not offer to hide it. The first column never hides. */
  hideable?: boolean
  /** False: hidden until somebody chooses it. */
  shown?: boolean
  /** Left out of the cards of a phone. */
  phone?: 'hidden'
}
