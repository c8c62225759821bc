import { ageOn, type IsoDate, isIsoDate } from '#kernel/dates.ts'
import { squish, toHalfWidth } from '#kernel/text.ts'
import { serialToDate } from '#platform/files/cell-text.ts'
import { type Read, unread } from './values.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** Day numbers of Excel from 1954 to 2064: a bare number of five digits in a column of dates. */
const [FIRST_SERIAL, LAST_SERIAL] = [20_000, 60_000]

/**
 * A date as Hong Kong writes it, the day first: `8/9/2018`, `8-9-2018`, `8.9.2018`, `2018-09-08`, `2018年9月8日`, `8 Sep 2018`,
 * `20180908`, or Excel's own day number. Years of two digits, days that do not exist, months first and months without a day
 * are refused.
 */
export function readDate(text: string): Read<IsoDate> {
  const plain = squish(toHalfWidth(text))
    .replace(/^'/, '')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*[ap]m|Z)?$/i, '')
    .replace(/\s*\((?:mon|tue|wed|thu|fri|sat|sun|[一二三四五六日])\w*\)$/i, '')
  const yearFirst =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  if (yearFirst) return dateOf(text, Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const dayFirst = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})$/.exec(plain)
  if (dayFirst) {
    const [day, month, year] = [Number(dayFirst[1]), Number(dayFirst[2]), Number(dayFirst[3])]
    if (month > 12 && day <= 12) return unread('date-month-first', text)
    return dateOf(text, year, month, day)
  }
  if (/^\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2}$/.test(plain)) return unread('date-two-digit-year', text)
  if (saysMonthOnly(plain)) return unread('date-without-day', text)
  return namedMonth(text, plain) ?? serial(plain) ?? unread('date-unreadable', text)
}

/** `2023年5月`, `2023-05`, `5/2023`, `May 2023`. */
function saysMonthOnly(plain: string): boolean {
  if (/^\d{4}\s*(?:[-/.]\s*(?:0?[1-9]|1[0-2])|年\s*(?:0?[1-9]|1[0-2])\s*月份?)$/.test(plain)) return true
  if (/^(?:0?[1-9]|1[0-2])\s*[-/.]\s*\d{4}$/.test(plain)) return true
  const named = /^([a-z]{3,9})\.?[\s,-]*\d{4}$/i.exec(plain)
  return months.includes((named?.[1] ?? '').slice(0, 3).toLowerCase())
}

function namedMonth(text: string, plain: string): Read<IsoDate> | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]*([a-z]{3,9})\.?[\s,-]*(\d{4}|\d{2})$/i.exec(plain)
  const monthFirst = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4}|\d{2})$/i.exec(plain)
  const [day, name, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : []
  const month = months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  if (!month || !day || !year) return null
  return year.length === 2 ? unread('date-two-digit-year', text) : dateOf(text, Number(year), month, Number(day))
}

function serial(plain: string): Read<IsoDate> | null {
  if (!/^\d{5}(?:\.\d+)?$/.test(plain)) return null
  const number = Number(plain)
  const date = number >= FIRST_SERIAL && number <= LAST_SERIAL ? serialToDate(number, false) : null
  return date ? { value: date } : null
}

function dateOf(text: string, year: number, month: number, day: number): Read<IsoDate> {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isIsoDate(date) && year >= 1900 && year <= 2200 ? { value: date } : unread('date-not-existing', text)
}

/** A date that cannot lie ahead, such as that of a report. */
export function readPastDate(text: string, today: IsoDate): Read<IsoDate> {
  const read = readDate(text)
  return 'value' in read && read.value > today ? unread('date-in-future', text, { date: read.value }) : read
}

/** Whether the age is one that nobody at a school has: a day or a year that was mistyped. */
export function isUnusualAge(birthDate: IsoDate, today: IsoDate): boolean {
  const age = ageOn(birthDate, today)
  return age < 4 || age > 25
}
