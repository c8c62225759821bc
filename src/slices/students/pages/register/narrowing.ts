import { addYears, type IsoDate } from '#kernel/dates.ts'
import { squish, toHalfWidth } from '#kernel/text.ts'
import type { RegisterRow } from '../../contract.ts'

/** The filters of the register, by their names in the address. */
export const filterIds = ['class', 'level', 'tier', 'type', 'certainty', 'language', 'ncs', 'report'] as const
export type FilterId = (typeof filterIds)[number]

/** What the list is narrowed to: a search, and for each filter the values chosen (none: no matter). */
export type Narrowing = Readonly<Record<FilterId, readonly string[]>> & { search: string }

/**
 * The rows that a narrowing leaves, found in the browser so that the list answers to every letter. The same rules stand in the
 * server's query (store/register.ts and store/search.ts), which the export asks.
 */
export function narrow(rows: readonly RegisterRow[], by: Narrowing, asAt: IsoDate): RegisterRow[] {
  const words = wordsOf(by.search)
  const tests = filterIds.filter((id) => by[id].length > 0 && !(id === 'certainty' && by.type.length > 0))
  return rows.filter(
    (row) =>
      (words.length === 0 || meant(row, words)) && tests.every((id) => passes(row, id, by[id], asAt, by.certainty)),
  )
}

/** How many rows each value of a filter would leave, beside all the other filters. */
export function countsOf(
  rows: readonly RegisterRow[],
  by: Narrowing,
  id: FilterId,
  values: readonly string[],
  asAt: IsoDate,
): Map<string, number> {
  const others = narrow(rows, { ...by, [id]: [] }, asAt)
  return new Map(values.map((value) => [value, others.filter((row) => passes(row, id, [value], asAt, [])).length]))
}

/** The day that "older than so many years" means. */
export function reportLimit(years: string, asAt: IsoDate): IsoDate {
  return addYears(asAt, -Number(years))
}

function passes(
  row: RegisterRow,
  id: FilterId,
  values: readonly string[],
  asAt: IsoDate,
  certainty: readonly string[],
): boolean {
  switch (id) {
    case 'class':
      return row.className !== null && values.includes(row.className)
    case 'level':
      return row.level !== null && values.includes(row.level)
    case 'tier':
      return row.tier === null ? row.needs.length > 0 && values.includes('none') : values.includes(String(row.tier))
    case 'type':
      // Type and certainty are asked of one and the same need.
      return row.needs.some(
        (need) => values.includes(need.type) && (certainty.length === 0 || certainty.includes(need.certainty)),
      )
    case 'certainty':
      return row.needs.some((need) => values.includes(need.certainty))
    case 'language':
      return values.includes(row.homeLanguage)
    case 'ncs':
      return values.includes(row.nonChineseSpeaking ? 'yes' : 'no')
    case 'report':
      return values.some((years) => isReportOld(row, reportLimit(years, asAt)))
  }
}

function isReportOld({ reportOn, needs }: RegisterRow, limit: IsoDate): boolean {
  return reportOn === null ? needs.some((need) => need.certainty === 'confirmed') : reportOn < limit
}

function wordsOf(search: string): string[] {
  return squish(toHalfWidth(search))
    .toLowerCase()
    .split(' ')
    .map((word) => word.replace(/^#/, ''))
    .filter((word) => word !== '')
}

/** Each word is part of a name, or begins a number or a place; or the whole is a class and number written apart. */
function meant(row: RegisterRow, words: readonly string[]): boolean {
  return words.every((word) => meansWord(row, word)) || (words.length > 1 && beginsPlace(row, words.join('')))
}

function meansWord(row: RegisterRow, word: string): boolean {
  return (
    row.nameZh.toLowerCase().includes(word) ||
    row.nameEn.toLowerCase().includes(word) ||
    Boolean(row.registerNumber?.toLowerCase().startsWith(word)) ||
    Boolean(row.strn?.toLowerCase().startsWith(word)) ||
    beginsPlace(row, word)
  )
}

function beginsPlace({ className, classNumber }: RegisterRow, text: string): boolean {
  if (!className) return false
  const number = classNumber ?? ''
  const name = className.toLowerCase()
  return `${name}${number.padStart(2, '0')}`.startsWith(text) || `${name}${number}`.startsWith(text)
}
