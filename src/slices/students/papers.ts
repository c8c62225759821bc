import type { IsoDate } from '#kernel/dates.ts'
import type { Language } from '#kernel/language.ts'
import type { CellContent, TableToWrite } from '#platform/files/write-sheet.ts'
import type { RegisterQuery, RegisterRow } from './contract.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

type Words = typeof en

/** The columns that a register can be written with, in the order in which they stand. */
export const registerColumns = [
  'className',
  'classNumber',
  'nameZh',
  'nameEn',
  'level',
  'sex',
  'birthDate',
  'registerNumber',
  'strn',
  'homeLanguage',
  'nonChineseSpeaking',
  'tier',
  'tierSince',
  'needs',
  'reportOn',
  'leftOn',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** Columns of the page that stand for several of the file. */
const together: Readonly<Record<string, readonly RegisterColumn[]>> = {
  name: ['nameZh', 'nameEn'],
  class: ['className', 'classNumber'],
  number: ['classNumber'],
  report: ['reportOn'],
}

const usual = ['className', 'classNumber', 'nameZh', 'nameEn', 'sex', 'tier', 'tierSince', 'needs', 'reportOn']
const dates: readonly RegisterColumn[] = ['birthDate', 'tierSince', 'reportOn', 'leftOn']
const widths: Partial<Record<RegisterColumn, number>> = { nameEn: 24, nameZh: 12, needs: 40, strn: 14 }

/**
 * A register as a table to write into a file. Numbers that only look like numbers (class, register number, STRN) stay text, so
 * that no leading zero is lost.
 */
export function registerTable(
  rows: readonly RegisterRow[],
  { who, columns, language }: { who: RegisterQuery['who']; columns: readonly string[] | undefined; language: Language },
): TableToWrite {
  const words = language === 'zh' ? zh : en
  const chosen = columnsOf(columns)
  return {
    sheetName: words.export.sheet[who],
    headings: chosen.map((column) => words.columns[column]),
    rows: rows.map((row) => chosen.map((column) => cellOf(row, column, words))),
    columnWidths: chosen.map((column) => widths[column] ?? 11),
    dateColumns: chosen.flatMap((column, index) => (dates.includes(column) ? [index] : [])),
  }
}

/** What the file of a register is called, without its ending. */
export function registerFileName(who: RegisterQuery['who'], asAt: IsoDate, language: Language): string {
  const words = (language === 'zh' ? zh : en).export
  return words.file(words.sheet[who], asAt)
}

function columnsOf(asked: readonly string[] | undefined): RegisterColumn[] {
  const names = (asked ?? []).flatMap((name): readonly string[] => together[name] ?? [name])
  const known = registerColumns.filter((column) => names.includes(column))
  return known.length > 0 ? known : registerColumns.filter((column) => usual.includes(column))
}

function cellOf(row: RegisterRow, column: RegisterColumn, words: Words): CellContent {
  switch (column) {
    case 'sex':
      return row.sex && words.sexes[row.sex]
    case 'nonChineseSpeaking':
      return row.nonChineseSpeaking ? words.export.yes : words.export.no
    case 'needs':
      return row.needs
        .map((need) => words.export.need(words.needTypes[need.type], need.certainty === 'suspected'))
        .join(words.export.between)
    default:
      return row[column]
  }
}
