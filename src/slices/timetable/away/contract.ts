import { z } from 'zod'
import { done, id, isoDate, operation, twoLanguages } from '../../access/operation.ts'
import { frameKey } from '../../school/calendar/model.ts'

const name = z.object({ id, nameZh: z.string(), nameEn: z.string() })

/** Who or what is away: exactly one of the three. */
const who = { personId: id.nullable(), providerId: id.nullable(), roomId: id.nullable() }
/** From which period to which; both null: the whole day. */
const when = { fromPeriod: frameKey.nullable(), toPeriod: frameKey.nullable() }

const awayRow = z.object({ id, on: isoDate, ...who, ...when, of: z.object({ nameZh: z.string(), nameEn: z.string() }) })
export type AwayRow = z.infer<typeof awayRow>

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stand_in'), personId: id }),
  z.object({ kind: z.literal('room'), roomId: id }),
  z.object({ kind: z.literal('move'), on: isoDate, period: frameKey, roomId: id.nullable() }),
  z.object({ kind: z.literal('cancel') }),
])

/** A session by the timetable: its time and the date for which it is planned. */
const planned = { timeId: id, plannedOn: isoDate }

const repairItem = z.object({
  ...planned,
  group: z.object({ id, name: twoLanguages }),
  on: isoDate,
  period: z.string(),
  minutes: z.number(),
  people: z.array(name),
  room: z.string().nullable(),
  students: z.number(),
  /** What was decided of it already: moved, given by another, cancelled. */
  decided: z.enum(['moved', 'given_by_another', 'other_room', 'cancelled']).nullable(),
  disturbed: z.boolean(),
  /** What is proposed with regard to the others; `null` when nothing stands in its way. */
  proposed: z.string().nullable(),
  /** What could be done, the least harm first. */
  options: z.array(
    z.object({
      key: z.string(),
      change,
      /** Who would give it, and how many students would miss a core lesson. */
      person: name.nullable(),
      room: z.string().nullable(),
      coreLost: z.number(),
    }),
  ),
})
export type RepairItem = z.infer<typeof repairItem>

const awayDay = z.object({
  on: isoDate,
  isSchoolDay: z.boolean(),
  periods: z.array(z.object({ key: z.string(), name: twoLanguages })),
  away: z.array(awayRow),
  /** Whom and what can be noted. */
  choices: z.object({
    people: z.array(name),
    providers: z.array(name),
    rooms: z.array(z.object({ id, name: z.string() })),
  }),
  /** The day’s sessions; `null` for those who only note who is away. */
  sessions: z.array(repairItem).nullable(),
  /** Minutes of the day’s cancelled sessions. */
  lostMinutes: z.number().nullable(),
})
export type AwayDay = z.infer<typeof awayDay>

export const awayContract = {
  awayDay: operation({ permission: 'away.note', audit: { word: 'absence.seen' } })
    .route({
      method: 'GET',
      path: '/timetable/away',
      summary: 'Who and what is away on a day, which sessions that disturbs, and the least change that mends them',
    })
    .input(z.object({ on: isoDate.optional() }))
    .output(awayDay),

  noteAway: operation({ permission: 'away.note', audit: { word: 'absence.noted' } })
    .route({ method: 'POST', path: '/timetable/away', summary: 'Note that a colleague, a provider or a room is away' })
    .input(z.object({ on: isoDate, ...who, ...when }))
    .output(z.object({ id })),

  removeAway: operation({ permission: 'away.note', audit: { word: 'absence.removed' } })
    .route({ method: 'DELETE', path: '/timetable/away/{id}', summary: 'They are there after all' })
    .input(z.object({ id }))
    .output(done),

  repair: operation({ permission: 'timetable.plan', audit: { word: 'session.rearranged' } })
    .route({
      method: 'POST',
      path: '/timetable/repair',
      summary: 'Make the chosen changes of single sessions, all of them or none; each is checked again',
    })
    .input(
      z.object({
        on: isoDate,
        changes: z
          .array(z.object({ ...planned, change }))
          .min(1)
          .max(60),
      }),
    )
    .output(z.object({ changed: z.number() })),

  undoRepair: operation({ permission: 'timetable.plan', audit: { word: 'session.put-back' } })
    .route({
      method: 'POST',
      path: '/timetable/repair/undo',
      summary: 'A session that was changed, and not logged as held, is as planned again',
    })
    .input(z.object(planned))
    .output(done),
}
