import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Calendar, SchoolDay } from './model.ts'

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
