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
  /** Where it stands on the card of a phone; left out, in a line of its own after its label. */
  phone?: CardPlace
}

/**
 * Where a card shows a column. `lead`: the heading, instead of the first column. `mark`: at the right of the heading. `line`: in the one
 * line of short facts that say themselves what they are; `labelled`: in that line too, after its label. `action`: the row's buttons,
 * at the right. `hidden`: nowhere.
 */
type CardPlace = 'lead' | 'mark' | 'line' | 'labelled' | 'action' | 'hidden'
