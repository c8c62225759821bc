import { addDays, addMonths, daysBetween, type IsoDate, isIsoDate, weekdayOf } from '#kernel/dates.ts'

import type { Move, Unit } from '../model.ts'

/** What says which days count: the holidays that do (`holidaysThatCount`), whether Saturdays are worked, and the school’s days in order. */
export type DaysThatCount = {
  holidays: ReadonlySet<IsoDate>
  saturdays: boolean
  /** Every school day of some years, in order; none while the school has no periods yet. */
  schoolDays: readonly IsoDate[]
}

/** Nobody keeps so many holidays in a row: what goes on longer is a mistake. */
const mostHolidays = 60

/** A day on which the school’s office works: Monday to Friday, Saturday where the school says so, and no holiday. */
export function isWorkingDay(on: IsoDate, { holidays, saturdays }: Omit<DaysThatCount, 'schoolDays'>): boolean {
  return weekdayOf(on) <= (saturdays ? 6 : 5) && !holidays.has(on)
}

/** In days, from the first to the last: longer than the holidays of Christmas, of the Lunar New Year and of Easter, shorter than the summer's. */
const longestHolidays = 21

/**
 * The days on which nobody works whatever the weekday: general holidays, and the school's own. A break of the school's own that goes on for
 * more than three weeks does not count: the office works in the summer, the Bureau's days fall into it, and a day that gave way to
 * it would lie in another month, before there is anything to do or long after it was wanted.
 */
export function holidaysThatCount(
  general: ReadonlySet<IsoDate>,
  ofSchool: Iterable<IsoDate>,
  saturdays: boolean,
): ReadonlySet<IsoDate> {
  const breaks: IsoDate[][] = []
  for (const on of [...ofSchool].sort()) {
    const last = breaks.at(-1)
    const before = last?.at(-1)
    if (last && before && isOneBreak(before, on, { holidays: general, saturdays })) last.push(on)
    else breaks.push([on])
  }
  const short = breaks.filter(([first = '', ...rest]) => daysBetween(first, rest.at(-1) ?? first) < longestHolidays)
  return new Set([...general, ...short.flat()])
}

function isOneBreak(from: IsoDate, to: IsoDate, days: Omit<DaysThatCount, 'schoolDays'>): boolean {
  for (let on = addDays(from, 1); on < to; on = addDays(on, 1)) if (isWorkingDay(on, days)) return false
  return true
}

/** A day that is worked: itself, or the nearest one after or before it. `null` when there is none within two months. */
export function movedDay(on: IsoDate, move: Move, days: Omit<DaysThatCount, 'schoolDays'>): IsoDate | null {
  if (move === 'stays') return on
  for (let step = 0; step <= mostHolidays; step += 1) {
    const day = addDays(on, move === 'next' ? step : -step)
    if (isWorkingDay(day, days)) return day
  }
  return null
}

/**
 * The day that lies so far from another; backwards when the count is negative. Working and school days begin to count on the day after
 * (or before), so that 1 working day after a Friday is the Monday. `null` where the school’s calendar does not reach.
 */
export function dayAt(from: IsoDate, count: number, unit: Unit, days: DaysThatCount): IsoDate | null {
  if (unit === 'days') return addDays(from, count)
  if (unit === 'months') return addMonths(from, count)
  if (count === 0) return from
  return unit === 'school-days' ? schoolDayAt(from, count, days.schoolDays) : workingDayAt(from, count, days)
}

function workingDayAt(from: IsoDate, count: number, days: DaysThatCount): IsoDate | null {
  const step = count > 0 ? 1 : -1
  let left = Math.abs(count)
  let holidays = 0
  for (let on = addDays(from, step); holidays <= mostHolidays; on = addDays(on, step)) {
    if (isWorkingDay(on, days)) left -= 1
    holidays = isWorkingDay(on, days) ? 0 : holidays + 1
    if (left === 0) return on
  }
  return null
}

function schoolDayAt(from: IsoDate, count: number, schoolDays: readonly IsoDate[]): IsoDate | null {
  if (count > 0) return schoolDays.filter((day) => day > from)[count - 1] ?? null
  return schoolDays.filter((day) => day < from).at(count) ?? null
}

/** A month and day within a school year that begins in a calendar year; `02-29` is the last day of February. */
export function dayInYear(startYear: number, monthDay: string): IsoDate {
  const day = `${monthDay >= '09-01' ? startYear : startYear + 1}-${monthDay}`
  return isIsoDate(day) ? day : `${day.slice(0, 8)}28`
}
