import { cellPlace, columnLetters, type NumberKind, numberText, unescapeText } from './cell-text.ts'
import { type FileLimits, FileRefused } from './refusal.ts'
import { attributeOf, type XmlEvents } from './xml.ts'

/** Why the reading of a sheet ended before its end: a cell beyond the limits. Places count from 0. */
export type SheetStop = { why: 'rows' | 'columns'; row: number; column: number }

type Found = {
  /** True as soon as one cell holds something. */
  content: boolean
  /** Rows down to the last with content. */
  height: number
  stop: SheetStop | null
  /** The places of the shared texts that the cells name. */
  sharedUsed: Set<number>
  /** Cells whose formula was never worked out by the program that wrote the file. */
  formulasWithoutValue: string[]
}

type Merge = { top: number; left: number; bottom: number; right: number }

/**
 * Collects a worksheet's cells while its XML passes by. Empty rows and cells, of which a formatted sheet may have a
 * million, cost nothing; the first cell with content beyond the limits ends it.
 */
export function sheetReader(
  styles: readonly NumberKind[],
  from1904: boolean,
  limits: FileLimits,
): { events: XmlEvents; found: () => Found; rows: (strings: ReadonlyMap<number, string>) => string[][] } {
  const found: Found = { content: false, height: 0, stop: null, sharedUsed: new Set(), formulasWithoutValue: [] }
  const cells: string[][] = []
  const shared: { row: number; column: number; place: number }[] = []
  const merges: Merge[] = []
  let row = -1
  let column = -1
  let type = 'n'
  let style = 0
  let value = ''
  let collects = false
  let inReading = false
  let hasFormula = false

  function openCell(attributes: string): void {
    const place = cellPlace(attributeOf(attributes, 'r') ?? '')
    if (place && place.row === row) column = place.column
    else column += 1
    type = attributeOf(attributes, 't') ?? 'n'
    style = Number(attributeOf(attributes, 's') ?? 0)
    value = ''
    hasFormula = false
  }

  function closeCell(): void {
    if (found.stop) return
    if (value === '') {
      if (hasFormula && type !== 'str') found.formulasWithoutValue.push(`${columnLetters(column)}${row + 1}`)
      return
    }
    const text = textOfCell()
    if (text.trim() === '') return
    if (row >= limits.rows || column >= limits.columns) {
      found.stop = { why: row >= limits.rows ? 'rows' : 'columns', row, column }
      return
    }
    found.content = true
    while (cells.length <= row) cells.push([])
    found.height = cells.length
    const line = cells[row] as string[]
    while (line.length < column) line.push('')
    line[column] = text
  }

  function textOfCell(): string {
    switch (type) {
      case 's': {
        const place = Number(value)
        if (!Number.isSafeInteger(place) || place < 0) throw new FileRefused('workbook-damaged', {}, row + 1)
        found.sharedUsed.add(place)
        shared.push({ row, column, place })
        return value
      }
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
      case 'd':
        return value.slice(0, 10)
      case 'n':
        return numberText(value, styles[style] ?? { kind: 'plain' }, from1904)
      default:
        return unescapeText(value)
    }
  }

  const events: XmlEvents = {
    open(name, attributes) {
      if (name === 'c') openCell(attributes)
      else if (name === 'v') {
        collects = true
        value = ''
      } else if (name === 't') collects = type === 'inlineStr' && !inReading
      else if (name === 'rPh') inReading = true
      else if (name === 'f') hasFormula = true
      else if (name === 'row') {
        const number = Number(attributeOf(attributes, 'r') ?? row + 2)
        if (!Number.isSafeInteger(number) || number < 1) throw new FileRefused('workbook-damaged')
        row = number - 1
        column = -1
      } else if (name === 'mergeCell') addMerge(attributeOf(attributes, 'ref') ?? '', merges)
    },
    text(piece) {
      if (collects && value.length < limits.cellCharacters) value += piece
    },
    close(name) {
      if (name === 'v' || name === 't') collects = false
      else if (name === 'rPh') inReading = false
      else if (name === 'c') closeCell()
    },
  }

  function rows(strings: ReadonlyMap<number, string>): string[][] {
    for (const { row: at, column: across, place } of shared) {
      const text = strings.get(place)
      if (text === undefined) throw new FileRefused('workbook-damaged', {}, at + 1)
      ;(cells[at] as string[])[across] = unescapeText(text)
    }
    readMerges(cells, merges, limits)
    return rectangle(cells)
  }

  return { events, found: () => found, rows }
}

function addMerge(reference: string, merges: Merge[]): void {
  const [from = '', to = ''] = reference.split(':')
  const [start, end] = [cellPlace(from), cellPlace(to)]
  if (start && end) merges.push({ top: start.row, left: start.column, bottom: end.row, right: end.column })
}

/**
 * Merged cells show the text at their top left; what some programs leave beneath is nobody's. One that reaches over several rows
 * (a class, written once beside all its students) says the same of each of them that has anything else in it.
 */
function readMerges(cells: string[][], merges: readonly Merge[], limits: FileLimits): void {
  // True merges never overlap, so that together they cover no more than the sheet.
  let budget = limits.rows * limits.columns
  const shown = merges.map(({ top, left }) => cells[top]?.[left] ?? '')
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, cells.length - 1); row += 1) {
      const line = cells[row] as string[]
      for (let column = left; column <= Math.min(right, line.length - 1); column += 1) {
        if (row !== top || column !== left) line[column] = ''
        budget -= 1
      }
      budget -= 1
      if (budget < 0) throw new FileRefused('workbook-damaged')
    }
  }
  const filled = cells.map((line) => line.some((text) => text.trim() !== ''))
  for (const [index, { top, left, bottom }] of merges.entries()) {
    const text = shown[index] as string
    if (text === '') continue
    for (let row = top + 1; row <= Math.min(bottom, cells.length - 1); row += 1) {
      const line = cells[row] as string[]
      if (!filled[row]) continue
      while (line.length < left) line.push('')
      line[left] = text
    }
  }
}

/** Rows of one length, without the empty ones at the end and the empty columns at the right. */
export function rectangle(cells: readonly (readonly string[])[]): string[][] {
  let height = 0
  let width = 0
  for (const [index, line] of cells.entries()) {
    for (let column = line.length - 1; column >= 0; column -= 1) {
      if ((line[column] as string).trim() === '') continue
      height = index + 1
      width = Math.max(width, column + 1)
      break
    }
  }
  return cells.slice(0, height).map((line) => {
    const whole = line.slice(0, width)
    while (whole.length < width) whole.push('')
    return whole
  })
}
