import { addDays, daysBetween, type IsoDate, isIsoDate, weekdayOf } from '#kernel/dates.ts'
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
    .flatMap((frame) => daysIn(calendar, frame).filter(({ on }) => on >= from && on <= to))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
}

/** Every day of the holidays among what the calendar says of dates, with what it says there; not one that it makes a school day. */
export function holidaysOf<Said extends Pick<Exception, 'startsOn' | 'endsOn' | 'kind'>>(
  days: readonly Said[],
): Map<IsoDate, Said> {
  const found = new Map<IsoDate, Said>()
  for (const said of days.filter(({ kind }) => kind === 'holiday'))
    for (let on = said.startsOn; on <= said.endsOn; on = addDays(on, 1)) found.set(on, said)
  for (const said of days.filter(({ kind }) => kind === 'school_day'))
    for (let on = said.startsOn; on <= said.endsOn; on = addDays(on, 1)) found.delete(on)
  return found
}

/** True for a school day, and where no frame stands: a school whose periods and calendar are not set up has not said that it is closed. */
export function mayBeSchoolDay(calendar: Calendar, on: IsoDate): boolean {
  const hasFrame = calendar.frames.some((frame) => frame.startsOn <= on && frame.endsOn >= on)
  return !hasFrame || schoolDaysOf(calendar, on, on).length > 0
}

/** A frame has the days of a year, and one answer asks for them several times; the cycle wants them counted from the first. */
const known = new WeakMap<Calendar, Map<Frame, SchoolDay[]>>()

function daysIn(calendar: Calendar, frame: Frame): SchoolDay[] {
  const ofCalendar = known.get(calendar) ?? new Map<Frame, SchoolDay[]>()
  known.set(calendar, ofCalendar)
  const days = ofCalendar.get(frame) ?? daysOfFrame(frame, calendar.days)
  ofCalendar.set(frame, days)
  return days
}

function daysOfFrame(frame: Frame, exceptions: readonly Exception[]): SchoolDay[] {
  const within = exceptions.filter((one) => one.startsOn <= frame.endsOn && one.endsOn >= frame.startsOn)
  const days: SchoolDay[] = []
  let next = 1
  for (let on = frame.startsOn; on <= frame.endsOn; on = addDays(on, 1)) {
    const said = within.filter((one) => one.startsOn <= on && one.endsOn >= on)
    const weekday = weekdayOf(on)
    const made = said.find(({ kind }) => kind === 'school_day')
    if (!made && (said.some(({ kind }) => kind === 'holiday') || !isOrdinarySchoolDay(frame, weekday))) continue
    const named = said.find(({ frameDay }) => frameDay !== null)?.frameDay
    const day = named ?? (frame.kind === 'cycle' ? next : Math.min(weekday, frame.days))
    // A day that is said to be another one takes nothing from the cycle.
    if (frame.kind === 'cycle' && !named) next = (next % frame.days) + 1
    days.push({ on, frameId: frame.id, day, schedule: scheduleOf(frame, day, said) })
  }
  return days
}

function isOrdinarySchoolDay(frame: Frame, weekday: number): boolean {
  return weekday <= (frame.kind === 'week' ? frame.days : 5)
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

/**
 * What cannot be so of a frame by itself: keys twice, a name in neither language, bells that run backwards or into each other, a day that
 * follows a schedule that is not there.
 */
export function problemsOfFrame(frame: FrameToKeep, year: { startsOn: IsoDate; endsOn: IsoDate }): Problem[] {
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
  for (const [index, schedule] of frame.schedules.entries())
    problems.push(...problemsOfBells(frame, schedule).map((problem) => ({ field: `schedules.${index}`, problem })))
  for (const [day, schedule] of Object.entries(frame.daySchedules))
    if (Number(day) > frame.days || !frame.schedules.some(({ key }) => key === schedule))
      problems.push({ field: 'daySchedules', problem: 'unknown-schedule' })
  return problems
}

function problemsOfBells({ periods }: FrameToKeep, { bells }: TimetableFrame['schedules'][number]): string[] {
  const problems: string[] = []
  const keys = Object.keys(bells)
  if (keys.length === 0) problems.push('no-bells')
  if (keys.some((key) => !periods.some((one) => one.key === key))) problems.push('unknown-period')
  // From, to, from, to … in the order of the periods: each must not lie before the one before it.
  const times = periods.flatMap(({ key }) => bells[key] ?? [])
  const runsBack = (time: string, before: string, isEnd: boolean) => (isEnd ? time <= before : time < before)
  if (times.some((time, at) => at > 0 && runsBack(time, times[at - 1] ?? '', at % 2 === 1)))
    problems.push('bells-out-of-order')
  return problems
}

type Names = { zh: string; en: string }
/** What stands on a frame: periods and bells by key, with their names as far as they are known. */
export type StandingOn = { periods: ReadonlyMap<string, Names>; schedules: ReadonlyMap<string, Names>; lastDay: number }

/** What of a frame is gone although something stands on it: a period or day of lessons or groups, bells of a date. */
export function problemsOfUse(
  frame: Pick<FrameToKeep, 'days' | 'periods' | 'schedules'>,
  { periods, schedules, lastDay }: StandingOn,
): Problem[] {
  const problems: Problem[] = []
  const gone = (needed: ReadonlyMap<string, Names>, there: readonly { key: string }[]) => {
    const names = [...needed].filter(([key]) => !there.some((one) => one.key === key)).map(([, name]) => name)
    if (names.length === 0) return null
    return { zh: names.map(({ zh, en }) => zh || en).join('、'), en: names.map(({ zh, en }) => en || zh).join(', ') }
  }
  const [noPeriod, noBells] = [gone(periods, frame.periods), gone(schedules, frame.schedules)]
  if (noPeriod) problems.push({ field: 'periods', problem: 'period-in-use', params: noPeriod })
  if (noBells) problems.push({ field: 'schedules', problem: 'bells-in-use', params: noBells })
  if (lastDay > frame.days) problems.push({ field: 'days', problem: 'day-in-use', params: { day: lastDay } })
  return problems
}

type DayToKeep = Pick<CalendarDay, 'startsOn' | 'endsOn' | 'kind' | 'name' | 'schedule' | 'frameDay'>

/** What cannot be so of a date that is otherwise; it may reach over the frames of a year, not beyond the school’s years. */
export function problemsOfDay(
  day: DayToKeep,
  facts: { years: readonly { startsOn: IsoDate; endsOn: IsoDate }[]; frames: Calendar['frames'] },
): Problem[] {
  const problems: Problem[] = []
  if (day.startsOn > day.endsOn) problems.push({ field: 'endsOn', problem: 'ends-before' })
  if (daysBetween(day.startsOn, day.endsOn) > 120) problems.push({ field: 'endsOn', problem: 'too-long' })
  for (const field of ['startsOn', 'endsOn'] as const)
    if (!facts.years.some((year) => year.startsOn <= day[field] && year.endsOn >= day[field]))
      problems.push({ field, problem: 'no-school-year' })
  if (day.name.zh === '' && day.name.en === '') problems.push({ field: 'name', problem: 'name-needed' })
  if (day.kind === 'other_bells' && day.schedule === null)
    problems.push({ field: 'schedule', problem: 'schedule-needed' })
  const frames = facts.frames.filter((frame) => frame.startsOn <= day.endsOn && frame.endsOn >= day.startsOn)
  if (day.schedule !== null && !frames.some(({ schedules }) => schedules.some(({ key }) => key === day.schedule)))
    problems.push({ field: 'schedule', problem: 'unknown-schedule' })
  if (day.frameDay !== null && !frames.some(({ days }) => days >= (day.frameDay ?? 0)))
    problems.push({ field: 'frameDay', problem: 'unknown-day' })
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
