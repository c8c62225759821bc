import { z } from 'zod'
import { id, isoDate, operation, twoLanguages } from '../../access/operation.ts'
import { sessionStates } from '../../provision/model.ts'
import { clockTime, period } from '../../school/calendar/model.ts'
import { weekKinds } from './model.ts'

const name = z.object({ id, nameZh: z.string(), nameEn: z.string() })

const weekDay = z.object({
  on: isoDate,
  /** Which day of the frame it is; `null` when there is no school. */
  frameDay: z.number().int().nullable(),
  /** What the calendar says of it: a holiday, a half day. */
  said: twoLanguages.nullable(),
})

const weekEntry = z.object({
  /** The same for the same lesson or session at every asking. */
  key: z.string(),
  on: isoDate,
  period: z.string(),
  startsAt: clockTime,
  endsAt: clockTime,
  kind: z.enum(['lesson', 'session']),
  /** The lesson's subject; of a session none. */
  subject: z.string().nullable(),
  className: z.string().nullable(),
  people: z.array(name),
  room: z.string().nullable(),
  group: z.object({ id, name: twoLanguages }).nullable(),
  /** Of a session: those of its students whom the asking person may see, and who belong to this week. */
  students: z.array(name),
  state: z.enum(sessionStates).nullable(),
  /** Where it was planned, when it was moved. */
  movedFrom: z.object({ on: isoDate, period: z.string() }).nullable(),
  /** In a student's week: the lesson that the student is not in because of this session. */
  misses: z.string().nullable(),
})
export type WeekEntry = z.infer<typeof weekEntry>

const week = z.object({
  monday: isoDate,
  days: z.array(weekDay),
  periods: z.array(period),
  entries: z.array(weekEntry),
})
export type Week = z.infer<typeof week>

const weekSubjects = z.object({
  classes: z.array(z.object({ id, name: z.string() })),
  people: z.array(name),
  rooms: z.array(z.object({ id, name: z.string() })),
})
export type WeekSubjects = z.infer<typeof weekSubjects>

export const weekContract = {
  weekSubjects: operation({
    permission: 'timetable.see',
    audit: { notRecorded: 'names of classes, colleagues and rooms' },
  })
    .route({
      method: 'GET',
      path: '/timetable/subjects',
      summary: 'Whose week can be looked at: this year’s classes, who teaches or gives support, rooms',
    })
    .output(weekSubjects),

  week: operation({ permission: 'timetable.see', audit: { word: 'week.seen' } })
    .route({
      method: 'GET',
      path: '/timetable/week',
      summary:
        'The week of a class, a colleague or a room: lessons, and the support sessions that the asking person knows of',
    })
    .input(z.object({ kind: z.enum(weekKinds), of: id, from: isoDate.optional() }))
    .output(week),

  studentWeek: operation({ permission: 'group.see', audit: { word: 'student-week.seen', student: 'id' } })
    .route({
      method: 'GET',
      path: '/students/{id}/week',
      summary:
        'A student’s week: the lessons of the class, and the support sessions with the lessons that are missed for them',
    })
    .input(z.object({ id, from: isoDate.optional() }))
    .output(week),
}
