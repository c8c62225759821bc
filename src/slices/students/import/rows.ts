import type { ImportKind } from '../model.ts'
import { namesakesIn } from './doubles.ts'
import { openHeadings } from './heading-of-field.ts'
import { plainHeading } from './headings.ts'
import type { FieldKey } from './kinds.ts'
import type { ImportProblem, ImportRow, ReadingContext, TableKind } from './model.ts'
import type { Recognised, RecognisedColumn } from './recognise.ts'
import { type RowCells, type RowReader, rowReaders } from './row-readers.ts'

/** The rows of a kind of list: none of a OneRoster zip, which oneroster.ts reads. */
export type RowsOf<Kind extends ImportKind> = Kind extends TableKind ? ImportRow<Kind>[] : never[]

/**
 * Reads the rows beneath the recognised headings. A column that the file does not have is `undefined` in a row, an empty
 * cell `null`, and so is `undefined` a cell that cannot be taken: it is named among the problems. Empty rows, repeated
 * headings, totals and remarks are no rows of the list. Numbers that two rows share are an error of each.
 */
export function readRows<Kind extends ImportKind>(
  rows: readonly (readonly string[])[],
  recognised: Recognised,
  kind: Kind,
  context: ReadingContext,
): { rows: RowsOf<Kind>; problems: ImportProblem[] } {
  const problems: ImportProblem[] = []
  if (kind === 'oneroster' || recognised.headingRow === null) return { rows: [] as unknown as RowsOf<Kind>, problems }
  const columns = recognised.columns.filter(({ field }) => field !== null)
  const byField = Map.groupBy(columns, ({ field }) => field as FieldKey)
  const read = rowReaders[kind as TableKind] as RowReader<TableKind>
  const headingOf = openHeadings(columns)
  const found: ImportRow[] = []
  for (let index = recognised.headingRow; index < rows.length; index += 1) {
    const line = rows[index] as readonly string[]
    const row = index + 1
    const skip = whySkipped(line, columns)
    if (skip === 'empty') continue
    if (skip) {
      const text =
        line
          .find((cell) => cell.trim())
          ?.trim()
          .slice(0, 60) ?? ''
      problems.push({ row, column: null, problem: skip, params: { text }, severity: 'notice' })
      continue
    }
    const cells: RowCells = {
      row,
      text: (field) => {
        const texts = byField.get(field)?.map(({ index }) => line[index] ?? '')
        return texts && texts.length > 1 ? texts.filter((text) => text.trim()).join('、') : texts?.[0]
      },
      heading: headingOf,
      report: (problem) => problems.push(problem),
    }
    found.push(...read(cells, context))
  }
  const { kept, problems: doubles } = namesakesIn(found, kind as TableKind)
  problems.push(...doubles.map((double) => ({ ...double, column: double.column && headingOf(double.column) })))
  if (kept.length === 0 && !problems.some(({ severity }) => severity === 'error')) {
    problems.push({ row: null, column: null, problem: 'no-rows', params: {}, severity: 'error' })
  }
  problems.sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
  return { rows: kept as unknown as RowsOf<Kind>, problems }
}

/** Sum is a family name too. */
const totals =
  /^(?:合計|總計|總數|總人數|小計|人數|共\d|全校總|(?:grand |sub-?)?total(?:s|\b)|(?:sum|count)\s*[:：=]?\s*\d*$)/i

/** Why a row of the sheet is no row of the list, or `null` when it is one. */
function whySkipped(
  line: readonly string[],
  columns: readonly RecognisedColumn[],
): 'empty' | 'total-skipped' | 'row-skipped' | null {
  const filled = line.filter((cell) => cell.trim())
  if (filled.length === 0) return 'empty'
  const mapped = columns.filter(({ index }) => (line[index] ?? '').trim())
  if (totals.test((filled[0] as string).trim())) return 'total-skipped'
  if (mapped.length === 0) return isSerialOnly(filled) ? 'empty' : 'row-skipped'
  // A heading that is printed again at the top of each page.
  const repeated = mapped.filter(({ index, heading }) => saysHeading(line[index] as string, heading))
  if (mapped.length > 1 && repeated.length * 2 > mapped.length) return 'empty'
  // A remark or the name of a group stands alone in its row.
  return filled.length === 1 && columns.length >= 3 ? 'row-skipped' : null
}

function saysHeading(cell: string, heading: string): boolean {
  return cell[0] === heading[0] && plainHeading(cell) === plainHeading(heading)
}

/** Lists are often numbered beyond their last student. */
function isSerialOnly(filled: readonly string[]): boolean {
  return filled.every((cell) => /^\d{1,4}\.?$/.test(cell.trim()))
}
