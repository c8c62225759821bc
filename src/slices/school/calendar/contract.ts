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

/** What stands on a frame: lessons, and groups that meet while it holds, counted. */
const frameUse = z.object({
  frameId: id,
  lessons: z.number(),
  groupTimes: z.number(),
  /** The keys of the periods in which they lie. */
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

const version = z.number().int().min(0)
const frameFields = timetableFrame.omit({ id: true, endsOn: true, version: true })
export type FrameFields = z.infer<typeof frameFields>

const dayFields = calendarDay.omit({ id: true, version: true })
export type CalendarDayFields = z.infer<typeof dayFields>

const roomFields = z.object({
  name: line,
  places: z.number().int().min(1).max(2000).nullable(),
  forGroups: z.boolean(),
  archived: z.boolean(),
})
export type RoomFields = z.infer<typeof roomFields>

export const calendarContract = {
  calendar: operation({ permission: 'frame.see', audit: notStudents })
    .route({
      method: 'GET',
      path: '/school/calendar',
      summary: 'A school year’s periods and bells, the dates that are otherwise, and the rooms',
    })
    .input(z.object({ year: yearLabel.optional() }))
    .output(schoolCalendar),

  addFrame: operation({ permission: 'frame.keep', audit: { word: 'timetable-frame.saved' } })
    .route({
      method: 'POST',
      path: '/school/calendar/frames',
      summary: 'Add periods and bells that hold from a day on',
    })
    .input(z.object({ year: yearLabel, fields: frameFields }))
    .output(z.object({ id })),

  changeFrame: operation({ permission: 'frame.keep', audit: { word: 'timetable-frame.saved' } })
    .route({
      method: 'PATCH',
      path: '/school/calendar/frames/{id}',
      summary: 'Change periods and bells: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ id, version, base: frameFields.partial(), fields: frameFields.partial() }))
    .output(z.object({ version })),

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
    .input(z.object({ days: z.array(dayFields).min(1).max(100) }))
    .output(z.object({ added: z.number() })),

  readCalendarDays: operation({ permission: 'frame.keep', audit: notStudents })
    .route({
      method: 'POST',
      path: '/school/calendar/days/read',
      summary: 'Read a workbook or text file as a list of dates, a line for each row; nothing is written',
    })
    .input(z.object({ file: z.file().max(20 * 1024 * 1024) }))
    .output(z.object({ text: z.string() })),

  changeCalendarDay: operation({ permission: 'frame.keep', audit: { word: 'calendar-day.changed' } })
    .route({
      method: 'PATCH',
      path: '/school/calendar/days/{id}',
      summary: 'Change a holiday or another date: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ id, version, base: dayFields.partial(), fields: dayFields.partial() }))
    .output(z.object({ version })),

  removeCalendarDay: operation({ permission: 'frame.keep', audit: { word: 'calendar-day.removed' } })
    .route({ method: 'DELETE', path: '/school/calendar/days/{id}', summary: 'Remove a holiday or another date' })
    .input(z.object({ id }))
    .output(done),

  addRoom: operation({ permission: 'frame.keep', audit: { word: 'room.saved' } })
    .route({ method: 'POST', path: '/school/rooms', summary: 'Add a room' })
    .input(z.object({ fields: roomFields }))
    .output(z.object({ id })),

  changeRoom: operation({ permission: 'frame.keep', audit: { word: 'room.saved' } })
    .route({
      method: 'PATCH',
      path: '/school/rooms/{id}',
      summary: 'Change a room, or put it away: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ id, version, base: roomFields.partial(), fields: roomFields.partial() }))
    .output(z.object({ version })),
}
