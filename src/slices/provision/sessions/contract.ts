import { z } from 'zod'
import { done, id, isoDate, operation, twoLanguages } from '../../access/operation.ts'
import { frameKey } from '../../school/calendar/model.ts'
import { missedReasons, sessionReasons, sessionStates } from '../model.ts'

const name = z.object({ id, nameZh: z.string(), nameEn: z.string() })
const reason = z.enum(['', ...sessionReasons])
const attendance = z.object({ studentId: id, came: z.boolean(), reason: z.enum(['', ...missedReasons]) })

const member = name.extend({ className: z.string().nullable(), classNumber: z.string().nullable() })

const sessionCard = z.object({
  /** The planned session that it is; both null for an extra one. */
  timeId: id.nullable(),
  plannedOn: isoDate.nullable(),
  /** `null` while nothing but the timetable is known of it. */
  sessionId: id.nullable(),
  version: z.number(),
  on: isoDate,
  period: z.object({ key: z.string(), name: twoLanguages }),
  /** `HH:MM`; `null` when the period is not held that day. */
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  minutes: z.number(),
  group: z.object({ id, name: twoLanguages }),
  people: z.array(name),
  room: z.string().nullable(),
  /** Who is in the group on that day, as far as the asking person may see them. */
  members: z.array(member),
  state: z.enum(sessionStates),
  minutesHeld: z.number(),
  reason,
  charged: z.boolean(),
  note: z.string(),
  attendance: z.array(attendance),
  loggedBy: name.nullable(),
  /** Whether the asking person may log it, or change or take back what was logged. */
  may: z.object({ log: z.boolean(), change: z.boolean() }),
})
export type SessionCard = z.infer<typeof sessionCard>

const silentGroup = z.object({
  group: z.object({ id, name: twoLanguages }),
  people: z.array(name),
  /** The last day of which something was logged; `null` when nothing ever was. */
  lastOn: isoDate.nullable(),
  /** Sessions of the school year without a log. */
  missing: z.number(),
})
export type SilentGroup = z.infer<typeof silentGroup>

const sessionDay = z.object({
  on: isoDate,
  isSchoolDay: z.boolean(),
  /** The day’s sessions, in the order of the day. */
  sessions: z.array(sessionCard),
  /** Those of the last two weeks that nobody has logged, the latest first. */
  unlogged: z.array(sessionCard),
  /** By group, how many of before are not logged, since the school year began. */
  earlier: z.array(z.object({ group: z.object({ id, name: twoLanguages }), missing: z.number() })),
  /** For the team: groups without a log for two weeks. */
  silent: z.array(silentGroup),
  /** Whose sessions can be looked at; empty for those who see their own only. */
  people: z.array(name),
})
export type SessionDay = z.infer<typeof sessionDay>

const minutes = z.object({ planned: z.number(), held: z.number(), lost: z.number(), toCome: z.number() })

const sessionLog = z.object({
  group: z.object({ id, name: twoLanguages, startsOn: isoDate, endsOn: isoDate }),
  minutes,
  counts: z.object({ held: z.number(), cancelled: z.number(), unlogged: z.number() }),
  /** The newest first. */
  sessions: z.array(sessionCard),
  /** Ask with it for those before. */
  before: isoDate.nullable(),
  periods: z.array(z.object({ key: z.string(), name: twoLanguages })),
  mayAdd: z.boolean(),
})
export type SessionLog = z.infer<typeof sessionLog>

const sessionChange = z.object({
  /** When, ISO with zone. */
  at: z.iso.datetime({ offset: true }),
  /** `null` for the workbench itself. */
  person: name.nullable(),
  state: z.enum(sessionStates),
  minutesHeld: z.number(),
  reason,
  heldOn: isoDate,
  /** `null` when the line was not touched. */
  note: z.string().nullable(),
  /** Those of whom something else was said. */
  attendance: z.array(z.object({ student: name, came: z.boolean(), reason: z.enum(['', ...missedReasons]) })),
})

const log = z.object({
  /** Made on the device: what is sent twice counts once. */
  sessionId: id,
  groupId: id,
  timeId: id.nullable(),
  plannedOn: isoDate.nullable(),
  heldOn: isoDate,
  period: frameKey,
  /** How long it is; of a planned one the timetable says. */
  minutes: z.number().int().min(5).max(240),
  /** The version that was seen; 0 when nothing was logged yet. */
  version: z.number().int().min(0),
  state: z.enum(['done', 'partly', 'cancelled']),
  minutesHeld: z.number().int().min(0).max(240),
  reason,
  charged: z.boolean().default(false),
  note: z.string().trim().max(300),
  attendance: z.array(attendance).max(60),
})
export type SessionToLog = z.infer<typeof log>

export const sessionsContract = {
  sessionDay: operation({ permission: 'session.log', audit: { word: 'sessions.seen' } })
    .route({
      method: 'GET',
      path: '/provision/sessions',
      summary:
        'A day’s sessions: of the groups that one gives; for the team of everybody, or of one colleague; and what is not logged yet',
    })
    .input(z.object({ on: isoDate.optional(), personId: id.optional() }))
    .output(sessionDay),

  sessionLog: operation({ permission: 'group.see', audit: { word: 'session-log.seen' } })
    .route({
      method: 'GET',
      path: '/provision/groups/{id}/sessions',
      summary: 'What a group’s sessions were, the newest first, with who came',
    })
    .input(z.object({ id, before: isoDate.optional() }))
    .output(sessionLog),

  membersOn: operation({ permission: 'session.log', audit: { word: 'group-members.seen' } })
    .route({
      method: 'GET',
      path: '/provision/groups/{id}/members-on',
      summary: 'Who is in a group on a day, for a session that the timetable does not plan',
    })
    .input(z.object({ id, on: isoDate }))
    .output(z.array(member)),

  logSession: operation({ permission: 'session.log', audit: { word: 'session.logged' } })
    .route({
      method: 'POST',
      path: '/provision/sessions',
      summary:
        'Log a session: held, partly held or cancelled, and who came; sent twice with the same identifier it is logged once',
    })
    .input(log)
    .output(z.object({ sessionId: id, version: z.number() })),

  sessionChanges: operation({ permission: 'file.trail', audit: { word: 'session-changes.seen' } })
    .route({
      method: 'GET',
      path: '/provision/sessions/{id}/changes',
      summary: 'How a session was logged and corrected: who wrote what and when, the latest first',
    })
    .input(z.object({ id }))
    .output(z.array(sessionChange)),

  undoSession: operation({ permission: 'session.log', audit: { word: 'session.log-withdrawn' } })
    .route({
      method: 'DELETE',
      path: '/provision/sessions/{id}',
      summary: 'Take back one’s own log; the team takes back anybody’s. A planned session is as planned again',
    })
    .input(z.object({ id }))
    .output(done),
}
