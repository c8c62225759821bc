import { addDays, daysBetween, type IsoDate, isIsoDate } from '#kernel/dates.ts'
import type { Problem } from '../../access/operation.ts'
import type { Calendar, CalendarDay, SchoolDay, TimetableFrame } from './model.ts'

type Frame = Calendar['frames'][number]
type Exception = Calendar['days'][number]

/**
 * The school days from one date to another, both counted in. A date is none on a holiday, on a Saturday or Sunday (unless the calendar
 * makes it a school day, or the week has six days) and where no frame stands.
 */
export function schoolDaysOf(calendar: Calendar, from: IsoDate, to: IsoDate): SchoolDay[] {
  return calendar.frames
    .filter((frame) => frame.startsOn <= to && frame.endsOn >= from)
    .flatMap((frame) => daysOfFrame(frame, calendar.days).filter(({ on }) => on >= from && on <= to))
    .sort((a, b) => a.on.localeCompare(b.on))
}

function daysOfFrame(frame: Frame, exceptions: readonly Exception[]): SchoolDay[] {
  const within = exceptions.filter((one) => one.startsOn <= frame.endsOn && one.endsOn >= frame.startsOn)
  const days: SchoolDay[] = []
  let next = 1
  for (let on = frame.startsOn; on <= frame.endsOn; on = addDays(on, 1)) {
    const said = within.filter((one) => one.startsOn <= on && one.endsOn >= on)
    const made = said.find(({ kind }) => kind === 'school_day')
    if (!made && (said.some(({ kind }) => kind === 'holiday') || !isOrdinarySchoolDay(frame, on))) continue
    const named = said.find(({ frameDay }) => frameDay !== null)?.frameDay
    const weekday = weekdayOf(on)
    const day = named ?? (frame.kind === 'cycle' ? next : Math.min(weekday, frame.days))
    // A day that is said to be another one takes nothing from the cycle.
    if (frame.kind === 'cycle' && !named) next = (next % frame.days) + 1
    days.push({ on, frameId: frame.id, day, schedule: scheduleOf(frame, day, said) })
  }
  return days
}

function isOrdinarySchoolDay(frame: Frame, on: IsoDate): boolean {
  return weekdayOf(on) <= (frame.kind === 'week' ? frame.days : 5)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(on: IsoDate): number {
  return new Date(on).getUTCDay() || 7
}

function scheduleOf(frame: Frame, day: number, said: readonly Exception[]): string {
  const other = said.find(({ schedule }) => schedule !== null)?.schedule
  return other ?? frame.daySchedules[day] ?? (frame.schedules[0]?.key as string)
}

/** From when to when a period is held by a schedule, `HH:MM` each; `null` when it is not held. */
export function bellsOf(frame: Frame, schedule: string, period: string): readonly [string, string] | null {
  return frame.schedules.find(({ key }) => key === schedule)?.bells[period] ?? null
}

type FrameToKeep = Pick<TimetableFrame, 'startsOn' | 'kind' | 'days' | 'periods' | 'schedules' | 'daySchedules'>
/** What lessons and groups stand on. */
type Use = { periods: readonly string[]; lastDay: number }

/**
 * What cannot be so of a frame: keys twice, a name in neither language, bells that run backwards or into each other, a day that follows a schedule that is not
 * there, a day or period taken away on which lessons or groups stand.
 */
export function problemsOfFrame(frame: FrameToKeep, year: { startsOn: IsoDate; endsOn: IsoDate }, use: Use): Problem[] {
  const problems: Problem[] = []
  if (frame.startsOn < year.startsOn || frame.startsOn > year.endsOn)
    problems.push({ field: 'startsOn', problem: 'outside-year', params: { from: year.startsOn, to: year.endsOn } })
  if (frame.kind === 'week' && frame.days > 6) problems.push({ field: 'days', problem: 'week-too-long' })
  for (const field of ['periods', 'schedules'] as const) {
    const keys = frame[field].map(({ key }) => key)
    if (new Set(keys).size < keys.length) problems.push({ field, problem: 'key-twice' })
    if (frame[field].some(({ name }) => name.zh === '' && name.en === ''))
      problems.push({ field, problem: 'name-needed' })
  }
  const known = new Set(frame.periods.map(({ key }) => key))
  for (const [index, { bells }] of frame.schedules.entries()) {
    const times = Object.entries(bells)
    if (times.length === 0) problems.push({ field: `schedules.${index}`, problem: 'no-bells' })
    if (times.some(([key]) => !known.has(key)))
      problems.push({ field: `schedules.${index}`, problem: 'unknown-period' })
    const ordered = frame.periods.flatMap(({ key }) => bells[key] ?? [])
    // From, to, from, to … in the order of the periods: each must not lie before the one before it.
    if (
      ordered.some(
        (time, at) => at > 0 && (at % 2 === 1 ? time <= (ordered[at - 1] ?? '') : time < (ordered[at - 1] ?? '')),
      )
    )
      problems.push({ field: `schedules.${index}`, problem: 'bells-out-of-order' })
  }
  for (const [day, schedule] of Object.entries(frame.daySchedules))
    if (Number(day) > frame.days || !frame.schedules.some(({ key }) => key === schedule))
      problems.push({ field: 'daySchedules', problem: 'unknown-schedule' })
  const missing = use.periods.filter((key) => !known.has(key))
  if (missing.length > 0)
    problems.push({ field: 'periods', problem: 'period-in-use', params: { periods: missing.join(', ') } })
  if (use.lastDay > frame.days) problems.push({ field: 'days', problem: 'day-in-use', params: { day: use.lastDay } })
  return problems
}

/** What cannot be so of a date that is otherwise. */
export function problemsOfDay(
  day: Pick<CalendarDay, 'startsOn' | 'endsOn' | 'kind' | 'name' | 'schedule'>,
  schedules: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = []
  if (day.startsOn > day.endsOn) problems.push({ field: 'endsOn', problem: 'ends-before' })
  if (daysBetween(day.startsOn, day.endsOn) > 120) problems.push({ field: 'endsOn', problem: 'too-long' })
  if (day.name.zh === '' && day.name.en === '') problems.push({ field: 'name', problem: 'name-needed' })
  if (day.kind === 'other_bells' && day.schedule === null)
    problems.push({ field: 'schedule', problem: 'schedule-needed' })
  if (day.schedule !== null && !schedules.has(day.schedule))
    problems.push({ field: 'schedule', problem: 'unknown-schedule' })
  return problems
}

/**
 * Reads a list of holidays as people paste it: a line each, one or two dates (`2026-10-01`, `1/10/2026`, day before month) and a name.
 * @returns the days, and the numbers (from 1) of the lines that are none
 */
export function readDayList(text: string): {
  days: { startsOn: IsoDate; endsOn: IsoDate; name: string }[]
  unread: number[]
} {
  const days: { startsOn: IsoDate; endsOn: IsoDate; name: string }[] = []
  const unread: number[] = []
  for (const [index, row] of text.split(/\r?\n/).entries()) {
    if (row.trim() === '') continue
    const found = [...row.matchAll(/(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{1,2})\/(\d{1,2})\/(\d{4})/g)]
    const dates = found.map(([, y, m, d, day, month, year]) => toIso(y ?? year, m ?? month, d ?? day))
    const name = found
      .reduce((rest, [date]) => rest.replace(date, ' '), row)
      .replace(/^[\s,;\t–—~至到-]+|[\s,;\t–—~至到-]+$/g, '')
      .replace(/\s+/g, ' ')
    const [first, last = first] = dates
    if (!first || !last || dates.length > 2 || dates.includes(null) || name === '') unread.push(index + 1)
    else days.push({ startsOn: first, endsOn: last, name })
  }
  return { days, unread }
}

function toIso(year = '', month = '', day = ''): IsoDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}
