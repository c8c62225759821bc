/** A calendar date without time or zone, `YYYY-MM-DD`. Two of them compare as text. A missing date is `null`, never a far one. */
export type IsoDate = string

/** A school year by its label, such as `2026/27`. */
export type SchoolYearLabel = string

const DAY_IN_MILLISECONDS = 86_400_000

/** True when the text is a date that exists: `2028-02-29` does, `2026-02-29` does not. */
export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [, year, month, day] = match
  return toIsoDate(new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))) === text
}

function toIsoDate(date: Date): IsoDate {
  return date.toISOString().slice(0, 10)
}

/** What Hong Kong's clock shows at a moment, `YYYY-MM-DDTHH:MM:SS`. Hong Kong keeps UTC+8 all year. */
export function clockInHongKong(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)
}

/** The date in Hong Kong at a moment. */
export function dateInHongKong(moment: Date): IsoDate {
  return clockInHongKong(moment).slice(0, 10)
}

/** The time of day at a moment in Hong Kong, `HH:MM`. */
export function timeInHongKong(moment: Date): string {
  return clockInHongKong(moment).slice(11, 16)
}

/** The moment at which Hong Kong's clock shows a time, `HH:MM`, of a day. */
export function momentInHongKong(date: IsoDate, time: string): Date {
  return new Date(`${date}T${time}:00+08:00`)
}

/** A date so many days later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return toIsoDate(new Date(Date.parse(date) + days * DAY_IN_MILLISECONDS))
}

/** Whole days from one date to another; negative when `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MILLISECONDS)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(date).getUTCDay() || 7
}

/** The Monday of the week that a date lies in. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** The same day so many years later; 29 February becomes 28 February in a year without one. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years
  const moved = `${String(year).padStart(4, '0')}${date.slice(4)}`
  return isIsoDate(moved) ? moved : `${moved.slice(0, 8)}28`
}

/** The same day so many months later (or earlier, when negative); in a month without that day, its last. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const day = Math.min(Number(date.slice(8)), last)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whole years lived on a day. */
export function ageOn(birthDate: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** The school year that a date falls in: 1 September to 31 August. */
export function schoolYearOf(date: IsoDate): SchoolYearLabel {
  const year = Number(date.slice(0, 4))
  return schoolYearFrom(date.slice(5) >= '09-01' ? year : year - 1)
}

/** The label of the school year that starts in a calendar year: 2026 gives `2026/27`. */
export function schoolYearFrom(startYear: number): SchoolYearLabel {
  return `${startYear}/${String((startYear + 1) % 100).padStart(2, '0')}`
}

/** The calendar year in which a school year starts, or `null` when the text is no school year. */
export function startYearOf(label: SchoolYearLabel): number | null {
  const match = /^(\d{4})\/(\d{2})$/.exec(label)
  if (!match) return null
  const start = Number(match[1])
  return schoolYearFrom(start) === label ? start : null
}
