import { z } from 'zod'
import { done, id, isoDate, line, operation } from '../../access/operation.ts'
import { calendarDay, timetableFrame } from './model.ts'

const notStudents = { notRecorded: 'the school’s days, no students' } as const
const yearLabel = z.string().regex(/^\d{4}\/\d{2}$/)

const room = z.object({
  id,
  name: z.string(),
  /** How many people it holds; `null` when nobody has said. */
  places: z.number().int().nullable(),
  forGroups: z.boolean(),
  archived: z.boolean(),
  version: z.number(),
})
export type Room = z.infer<typeof room>

/** What of a frame lessons and groups stand on: it cannot go without them. */
const frameUse = z.object({
  frameId: id,
  lessons: z.number(),
  groupTimes: z.number(),
  periods: z.array(z.string()),
  lastDay: z.number(),
})
export type FrameUse = z.infer<typeof frameUse>

const schoolCalendar = z.object({
  year: z.object({ label: yearLabel, startsOn: isoDate, endsOn: isoDate }),
  years: z.array(yearLabel),
  frames: z.array(timetableFrame),
  uses: z.array(frameUse),
  days: z.array(calendarDay),
  rooms: z.array(room),
  mayKeep: z.boolean(),
})
export type SchoolCalendar = z.infer<typeof schoolCalendar>

const frameInput = timetableFrame
  .omit({ id: true, endsOn: true })
  .extend({ year: yearLabel, id: id.nullable(), version: z.number().int().min(0) })
export type FrameInput = z.infer<typeof frameInput>

const dayInput = calendarDay.omit({ id: true, version: true })
export type CalendarDayInput = z.infer<typeof dayInput>

export const calendarContract = {
  calendar: operation({ permission: 'frame.see', audit: notStudents })
    .route({
      method: 'GET',
      path: '/school/calendar',
      summary: 'A school year’s periods and bells, the dates that are otherwise, and the rooms',
    })
    .input(z.object({ year: yearLabel.optional() }))
    .output(schoolCalendar),

  saveFrame: operation({ permission: 'frame.keep', audit: { word: 'timetable-frame.saved' } })
    .route({
      method: 'PUT',
      path: '/school/calendar/frames',
      summary: 'Keep the periods and bells that hold from a day on',
    })
    .input(frameInput)
    .output(z.object({ id, version: z.number() })),

  removeFrame: operation({ permission: 'frame.keep', audit: { word: 'timetable-frame.removed' } })
    .route({
      method: 'DELETE',
      path: '/school/calendar/frames/{id}',
      summary: 'Remove periods and bells on which no lesson stands',
    })
    .input(z.object({ id }))
    .output(done),

  addCalendarDays: operation({ permission: 'frame.keep', audit: { word: 'calendar-day.added' } })
    .route({ method: 'POST', path: '/school/calendar/days', summary: 'Add holidays and other dates, one or a list' })
    .input(z.object({ days: z.array(dayInput).min(1).max(100) }))
    .output(z.object({ added: z.number() })),

  changeCalendarDay: operation({ permission: 'frame.keep', audit: { word: 'calendar-day.changed' } })
    .route({ method: 'PUT', path: '/school/calendar/days/{id}', summary: 'Change a holiday or another date' })
    .input(dayInput.extend({ id, version: z.number().int() }))
    .output(z.object({ version: z.number() })),

  removeCalendarDay: operation({ permission: 'frame.keep', audit: { word: 'calendar-day.removed' } })
    .route({ method: 'DELETE', path: '/school/calendar/days/{id}', summary: 'Remove a holiday or another date' })
    .input(z.object({ id }))
    .output(done),

  saveRoom: operation({ permission: 'frame.keep', audit: { word: 'room.saved' } })
    .route({ method: 'PUT', path: '/school/rooms', summary: 'Add a room, change it, or put it away' })
    .input(
      z.object({
        ...{ id: id.nullable(), version: z.number().int().min(0), name: line },
        places: z.number().int().min(1).max(2000).nullable(),
        ...{ forGroups: z.boolean(), archived: z.boolean() },
      }),
    )
    .output(z.object({ id, version: z.number() })),
}
