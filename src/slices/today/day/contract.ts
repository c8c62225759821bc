import { z } from 'zod'
import { id, isoDate, operation, twoLanguages } from '../../access/operation.ts'
import { dueThing } from '../../team/due/contract.ts'
import { readinessKeys } from './model.ts'

const name = z.object({ nameEn: z.string(), nameZh: z.string() })
const person = name.extend({ id })

const session = z.object({
  key: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  period: twoLanguages,
  group: z.object({ id, name: twoLanguages }),
  people: z.array(person),
  room: z.string().nullable(),
  state: z.enum(['expected', 'done', 'partly', 'cancelled']),
})
export type DaySession = z.infer<typeof session>

const meeting = z.object({
  id,
  title: z.string(),
  on: isoDate,
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
})
export type DayMeeting = z.infer<typeof meeting>

const readiness = z.object({ key: z.enum(readinessKeys), done: z.int(), total: z.int(), href: z.string() })
export type Readiness = z.infer<typeof readiness>

const counts = z.object({ overdue: z.int(), today: z.int(), soon: z.int(), later: z.int() })

const day = z.object({
  on: isoDate,
  isSchoolDay: z.boolean(),
  /** The person’s own sessions of the day, and how many there are besides that they may see. */
  sessions: z.array(session),
  otherSessions: z.int(),
  /** Today’s, and those of the week that follows. */
  meetings: z.array(meeting),
  /** What the person has to act on: how many, and the first of them. */
  counts,
  due: z.array(dueThing),
  /** Concerns that wait for the person’s decision. */
  concerns: z.array(dueThing),
  concernCount: z.int(),
  /** What colleagues have to act on, where the person answers for all of it. */
  othersDue: z.int(),
  /** For those who answer for the year’s end. */
  readiness: z.array(readiness).nullable(),
  /** For those who work with students and do not answer for the year: what to do for each of the first of them; and of how many something is written. */
  students: z.array(name.extend({ id, className: z.string(), things: z.array(twoLanguages) })).nullable(),
  studentCount: z.int(),
  /** False while the asking person meets nobody on the roll, as in a school that was just set up. */
  hasStudents: z.boolean(),
  /** For those who note absences: who and what is away today. */
  away: z.array(name).nullable(),
})
export type Day = z.infer<typeof day>

/** The page after sign-in. */
export const dayContract = {
  today: operation({ permission: 'today.see', audit: { word: 'today.seen' } })
    .route({
      method: 'GET',
      path: '/today',
      summary:
        'What a person has before them: sessions and meetings of the day, what is due, what the year’s end still needs; each role its own',
    })
    .output(day),
}
