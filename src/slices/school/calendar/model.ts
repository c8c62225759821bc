import { z } from 'zod'
import { id, isoDate, twoLanguages } from '../../access/operation.ts'

/** A week counts its days from Monday on; a cycle goes on with the next school day, whatever weekday that is. */
export const frameKinds = ['week', 'cycle'] as const
export type FrameKind = (typeof frameKinds)[number]

/** What a period is: only lessons have subjects; support may be given in each of them. */
export const periodKinds = ['lesson', 'break', 'before', 'after'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A short name by which rows know a period or a schedule; it keeps its meaning for as long as the frame stands. */
export const frameKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,19}$/)
/** A time of day, `HH:MM`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const period = z.object({ key: frameKey, name: twoLanguages, kind: z.enum(periodKinds) })
export type Period = z.infer<typeof period>

/** When the bells ring: from and to of each period that is held. */
export const schedule = z.object({
  key: frameKey,
  name: twoLanguages,
  bells: z.record(frameKey, z.tuple([clockTime, clockTime])),
})
export type Schedule = z.infer<typeof schedule>

/** How the school's time is divided from a day on. The first schedule is the usual one; `daySchedules` names another for a day. */
export const timetableFrame = z.object({
  id,
  startsOn: isoDate,
  /** The last day on which it stands: the day before the next frame, or the end of the school year. */
  endsOn: isoDate,
  kind: z.enum(frameKinds),
  days: z.number().int().min(1).max(10),
  periods: z.array(period).min(1).max(24),
  schedules: z.array(schedule).min(1).max(10),
  daySchedules: z.record(z.string().regex(/^([1-9]|10)$/), frameKey),
  version: z.number(),
})
export type TimetableFrame = z.infer<typeof timetableFrame>

export const calendarDayKinds = ['holiday', 'other_bells', 'school_day'] as const
export type CalendarDayKind = (typeof calendarDayKinds)[number]

/** Dates that are not as the frame says. */
export const calendarDay = z.object({
  id,
  startsOn: isoDate,
  endsOn: isoDate,
  kind: z.enum(calendarDayKinds),
  name: twoLanguages,
  /** By which bells, when not by the usual ones. */
  schedule: frameKey.nullable(),
  /** As which day of the frame, when not as the next one. */
  frameDay: z.number().int().min(1).max(10).nullable(),
  version: z.number(),
})
export type CalendarDay = z.infer<typeof calendarDay>

/** All that says which days are school days. */
export type Calendar = {
  frames: readonly Pick<
    TimetableFrame,
    'id' | 'startsOn' | 'endsOn' | 'kind' | 'days' | 'periods' | 'schedules' | 'daySchedules'
  >[]
  days: readonly Pick<CalendarDay, 'startsOn' | 'endsOn' | 'kind' | 'schedule' | 'frameDay'>[]
}

/** A date on which there is school: which day of which frame it is, and by which bells. */
export type SchoolDay = { on: string; frameId: string; day: number; schedule: string }
