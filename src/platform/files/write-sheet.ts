import type { Cell, SheetData } from 'write-excel-file/node'
import { type IsoDate, isIsoDate } from '#kernel/dates.ts'
import { storableInXml } from '#kernel/text.ts'

/** What a cell may hold. A date is a date only in a column that is named as one; elsewhere it stays text. */
export type CellContent = string | number | null

/** A table to write. Widths are in characters; `dateColumns` are the places of columns with ISO dates, from 0. */
export type TableToWrite = {
  sheetName: string
  headings: readonly string[]
  rows: readonly (readonly CellContent[])[]
  columnWidths?: readonly number[]
  dateColumns?: readonly number[]
}

/** Excel's own limit; a longer text would make it call the file damaged. */
const LONGEST_CELL = 32_767

/** An Excel workbook with one sheet: as `writeTables`. */
export function writeTable(table: TableToWrite): Promise<Uint8Array> {
  return writeTables([table])
}

/**
 * An Excel workbook with a sheet for each table, its heading row frozen. Every text is written as text: one that begins with `=`, `+`,
 * `-` or `@` is never worked out as a formula.
 */
export async function writeTables(tables: readonly TableToWrite[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  return await writeXlsxFile(tables.map(sheetOf)).toBuffer()
}

function sheetOf(table: TableToWrite) {
  const dates = new Set(table.dateColumns ?? [])
  const data: SheetData = [
    table.headings.map((heading) => ({ ...textCell(heading), fontWeight: 'bold', wrap: true, alignVertical: 'top' })),
    ...table.rows.map((row) => row.map((content, column) => cellOf(content, dates.has(column)))),
  ]
  const columns = table.headings.map((heading, column) => ({
    width: table.columnWidths?.[column] ?? Math.min(40, Math.max(10, widthOf(heading) + 2)),
  }))
  return { data, sheet: sheetNameOf(table.sheetName), columns, stickyRowsCount: 1 }
}

function cellOf(content: CellContent, isDate: boolean): Cell {
  if (content === null || content === '') return null
  if (typeof content === 'number') return { value: content, type: Number }
  return isDate && isIsoDate(content) ? dateCell(content) : textCell(content)
}

function textCell(text: string): { value: string; type: StringConstructor } {
  return { value: storable(text), type: String }
}

function dateCell(date: IsoDate): Cell {
  return { value: new Date(`${date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}

/** Text as a workbook can hold it, with what looks like Excel's own `_x000D_` kept as it is. */
function storable(text: string): string {
  const kept = storableInXml(text)
  const escaped = kept.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').slice(0, LONGEST_CELL)
  return escaped in Object.prototype ? escapedStart(escaped) : escaped
}

/** The library keeps texts in a plain object, in which words such as `constructor` are there before they are put in: Excel's own escape makes them others. */
function escapedStart(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}`
}

/** A name that Excel takes: no `[ ] : * ? / \`, no apostrophe at the ends, 31 characters. */
function sheetNameOf(name: string): string {
  const allowed = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '')
  return storable(allowed).trim().slice(0, 31) || 'Sheet1'
}

/** How wide a text is, a Chinese character counting as two. */
function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) as number) > 0x2e7f ? 2 : 1
  return width
}

/**
 * The same as a CSV file: UTF-8 with the mark by which Excel knows it, and CRLF. A text that a spreadsheet program would
 * work out as a formula gets an apostrophe before it (OWASP, CSV injection); numbers given as numbers do not.
 */
export function writeCsv(table: Pick<TableToWrite, 'headings' | 'rows'>): Uint8Array {
  const lines = [table.headings, ...table.rows].map((row) => row.map(csvField).join(','))
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8')
}

function csvField(content: CellContent): string {
  if (content === null) return ''
  if (typeof content === 'number') return String(content)
  const safe = startsFormula(content) ? `'${content}` : content
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** True for a text that Excel or another spreadsheet program would take for a formula, in half or full width. */
export function startsFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text)
}
