import { storableInXml } from '#kernel/text.ts'

/** What a number's format makes of it: a date or a time of day, digits filled up with zeros, or just the number. */
export type NumberKind = { kind: 'plain' } | { kind: 'date' } | { kind: 'time' } | { kind: 'padded'; digits: number }

/** Formats that a workbook names by number alone (ECMA-376, 18.8.30): dates and times, those of East Asia among them. */
function builtInKind(formatId: number): NumberKind {
  if ((formatId >= 18 && formatId <= 21) || (formatId >= 45 && formatId <= 47)) return { kind: 'time' }
  const date =
    (formatId >= 14 && formatId <= 22) || (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58)
  return date ? { kind: 'date' } : { kind: 'plain' }
}

/** What a number format means for us, by its id and, where the workbook spells it out, its code such as `yyyy/mm/dd` or `00000`. */
export function numberKindOf(formatId: number, code: string | undefined): NumberKind {
  if (code === undefined) return builtInKind(formatId)
  const first = code.split(';')[0] ?? ''
  const zeros = /^(?:"[^"]*")*(0{2,15})$/.exec(first)?.[1]
  if (zeros) return { kind: 'padded', digits: zeros.length }
  const elapsed = /\[(h+|m+|s+)\]/i.test(first)
  const letters = first
    .replace(/"[^"]*"|\\.|[_*].|\[[^\]]*\]/g, ' ')
    .toLowerCase()
    .replace(/general/g, ' ')
  if (/[yd]/.test(letters)) return { kind: 'date' }
  if (elapsed || /[hs]/.test(letters)) return { kind: 'time' }
  return /m/.test(letters) ? { kind: 'date' } : { kind: 'plain' }
}

const DAY_IN_MILLISECONDS = 86_400_000
/** The last day that Excel knows, 9999-12-31. */
const LAST_SERIAL = 2_958_465

/** An Excel day number as `YYYY-MM-DD`, its time of day dropped; `null` when no such day exists. Excel's 1900 has a 29 February, which is none. */
export function serialToDate(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial) + (from1904 ? 1462 : 0)
  if (!(day >= 1) || day > LAST_SERIAL || day === 60) return null
  const epoch = Date.UTC(1899, 11, day > 60 ? 30 : 31)
  return new Date(epoch + day * DAY_IN_MILLISECONDS).toISOString().slice(0, 10)
}

function timeOfDay(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440)
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * A number as people write it: no exponent, no `.0`, and the 15 digits that Excel shows of it (0.30000000000000004 is 0.3).
 * What is no number stays as it is.
 */
export function plainNumber(text: string): string {
  if (/^-?\d{1,17}$/.test(text)) return text.replace(/^(-?)0+(?=\d)/, '$1')
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  const short = String(Number(value.toPrecision(15)))
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(short)
  if (!match) return short
  const [, sign = '', first = '', others = '', exponent = '0'] = match
  const digits = first + others
  const point = 1 + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  return sign + digits.padEnd(point, '0')
}

/** The text of a cell that holds a number, as its format shows it. */
export function numberText(text: string, kind: NumberKind, from1904: boolean): string {
  const serial = Number(text)
  if (kind.kind === 'plain' || !Number.isFinite(serial) || text.trim() === '') return plainNumber(text)
  if (kind.kind === 'padded') {
    const plain = plainNumber(text)
    return /^\d+$/.test(plain) ? plain.padStart(kind.digits, '0') : plain
  }
  if (kind.kind === 'time' || (serial >= 0 && serial < 1)) return timeOfDay(serial)
  return serialToDate(serial, from1904) ?? plainNumber(text)
}

/** What no text holds, and no database takes: control characters and halves of characters. */
const unstorable = /[\p{Cc}\p{Cs}\ufffe\uffff]/u

/** Text of a workbook with Excel's own escapes (`_x000D_`) read, and without what nobody could store. */
export function unescapeText(text: string): string {
  const read = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
  return unstorable.test(read) ? storableInXml(read) : read
}

/** Where a cell stands by its name, both counted from 0: `B3` gives row 2, column 1; `null` when it is no name of a cell. */
export function cellPlace(name: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(name)
  if (!match) return null
  let column = 0
  for (const letter of (match[1] as string).toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]) - 1, column: column - 1 }
}

/** The letters of a column counted from 0, as Excel shows them: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  const before = column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : ''
  return before + String.fromCharCode(65 + (column % 26))
}
