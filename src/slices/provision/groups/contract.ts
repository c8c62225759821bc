import { z } from 'zod'
import { done, id, isoDate, operation, optionalLine, twoLanguages } from '../../access/operation.ts'
import { clockTime, frameKinds } from '../../school/calendar/model.ts'
import { needTypes, tiers } from '../../students/model.ts'
import { settings, staffParts } from '../model.ts'
import { busyKinds, groupStates } from './model.ts'

const version = z.number().int()
const names = { nameEn: z.string(), nameZh: z.string() }
const bilingual = z.object({ zh: z.string(), en: z.string() })
const tier = z.literal([...tiers])
const need = z.enum(needTypes)
const part = z.enum(staffParts)
/** Several values of an address, with commas between. */
const list = <Value extends z.ZodType<string, string>>(of: Value) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(of).max(60))
    .optional()

const provision = z.object({ id, name: bilingual, tier, setting: z.enum(settings), needs: z.array(need) })
export type GroupProvision = z.infer<typeof provision>

/** A time of the frame in words: the name of its period, and when it begins by the usual bells. */
const meeting = z.object({
  frameDay: z.number(),
  frameKind: z.enum(frameKinds),
  period: bilingual,
  from: clockTime.nullable(),
})
export type Meeting = z.infer<typeof meeting>

/** The next session that is planned. */
const nextSession = z.object({ on: isoDate, period: bilingual, from: clockTime.nullable() }).nullable()

const dates = { startsOn: isoDate, endsOn: isoDate, closedOn: isoDate.nullable() }

const groupLine = z.object({
  id,
  name: bilingual,
  provision,
  ...dates,
  state: z.enum(groupStates),
  givers: z.array(z.object({ ...names, part })),
  /** As far as this person sees them. */
  members: z.number(),
  /** `null` where this person does not see all of the group, and of groups that nobody can join any more. */
  free: z.number().nullable(),
  classes: z.array(z.string()),
  meets: z.array(meeting),
  next: nextSession,
})
export type GroupLine = z.infer<typeof groupLine>

const groupList = z.object({
  asOf: isoDate,
  groups: z.array(groupLine),
  /** What the list can be narrowed to: whatever the groups have at that date. */
  choices: z.object({
    provisions: z.array(z.object({ id, name: bilingual })),
    givers: z.array(z.object({ id, ...names })),
    classes: z.array(z.string()),
    needs: z.array(need),
  }),
  may: z.object({ keep: z.boolean() }),
})
export type GroupList = z.infer<typeof groupList>

const fields = z.object({
  nameZh: optionalLine,
  nameEn: optionalLine,
  startsOn: isoDate,
  endsOn: isoDate,
  /** Minutes of a session that are wanted of the timetable. */
  minutes: z.number().int().min(5).max(240),
  /** Sessions a week that are wanted of the timetable; 0.5: every other week. */
  perWeek: z.number().min(0.25).max(20).multipleOf(0.25),
  mostStudents: z.number().int().min(1).max(40),
  entryZh: z.string().trim().max(1000),
  entryEn: z.string().trim().max(1000),
  exitZh: z.string().trim().max(1000),
  exitEn: z.string().trim().max(1000),
})
export type GroupFields = z.infer<typeof fields>

const giverInput = z
  .object({ personId: id.nullable(), providerId: id.nullable() })
  .refine((one) => (one.personId === null) !== (one.providerId === null), { params: { problem: 'one-giver' } })
export type GiverInput = z.infer<typeof giverInput>

const target = z.object({ id, words: twoLanguages })

const member = z.object({
  id,
  student: z.object({ id, ...names, className: z.string().nullable(), classNumber: z.string().nullable() }),
  /** `null` when there is none, or this person may not know. */
  tier: tier.nullable(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  endedReason: z.string(),
  target: target.nullable(),
  /** The targets of a plan in force that may be chosen; none for those who do not keep groups. */
  targets: z.array(target),
  /** Sessions that were held while the student was in it, and those they came to. */
  offered: z.number(),
  attended: z.number(),
  /** Sessions were logged with this student in it: ended, never removed. */
  hasSessions: z.boolean(),
  version,
})
export type Member = z.infer<typeof member>

const memberFields = z.object({
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  targetId: id.nullable(),
  endedReason: optionalLine,
})
export type MemberFields = z.infer<typeof memberFields>

const staff = z.object({
  id,
  personId: id.nullable(),
  providerId: id.nullable(),
  ...names,
  part,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
})

const busy = z.object({
  frameDay: z.number(),
  period: z.string(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  kind: z.enum(busyKinds),
  id,
  ...names,
  /** The other group; `null`: a lesson. */
  group: z.object({ id, name: bilingual }).nullable(),
  subject: z.string(),
})

const timeFields = z.object({
  frameDay: z.number().int().min(1).max(10),
  period: z.string().trim().min(1).max(20),
  minutes: z.number().int().min(5).max(240),
  /** Who gives it at this time; `null`: those who lead the group. */
  personId: id.nullable(),
  roomId: id.nullable(),
})
export type TimeFields = z.infer<typeof timeFields>

const time = timeFields.extend({
  id,
  meets: meeting,
  person: z.object({ id, ...names }).nullable(),
  room: z.object({ id, name: z.string() }).nullable(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  hasSessions: z.boolean(),
  version,
})
export type GroupTimeShown = z.infer<typeof time>

const named = z.object({ id, ...names })

const group = z.object({
  id,
  name: bilingual,
  provision: provision.extend({ aim: bilingual }),
  ...dates,
  state: z.enum(groupStates),
  ...fields.pick({ minutes: true, perWeek: true, mostStudents: true }).shape,
  entryCriterion: bilingual,
  exitCriterion: bilingual,
  noOutcomeReason: z.string(),
  /** Somebody was measured at exit; `null` where this person does not know scores. */
  hasOutcome: z.boolean().nullable(),
  version,
  staff: z.array(staff),
  members: z.array(member),
  /** This person sees all members. */
  isWhole: z.boolean(),
  free: z.number().nullable(),
  times: z.array(time),
  next: nextSession,
  /** Sessions so far, up to yesterday: what was planned, and what became of it. */
  sessions: z.object({ planned: z.number(), held: z.number(), cancelled: z.number(), unlogged: z.number() }),
  /** What the school's time is divided into while the group runs; `null` until the school has entered it. */
  frame: z
    .object({
      kind: z.enum(frameKinds),
      days: z.number(),
      periods: z.array(
        z.object({ key: z.string(), name: bilingual, from: clockTime.nullable(), to: clockTime.nullable() }),
      ),
    })
    .nullable(),
  /** Who could give it and where; `null` for those who do not keep groups. */
  choices: z
    .object({ people: z.array(named), providers: z.array(named), rooms: z.array(z.object({ id, name: z.string() })) })
    .nullable(),
  /** Where its students, its staff and rooms are at other times; none for those who do not keep groups. */
  busy: z.array(busy),
  may: z.object({ keep: z.boolean() }),
})
export type Group = z.infer<typeof group>

const candidate = z.object({
  id,
  ...names,
  className: z.string().nullable(),
  classNumber: z.string().nullable(),
  tier: tier.nullable(),
  needs: z.array(need),
  /** The provision of the group serves a need and the tier of the student. */
  served: z.boolean(),
  /** Other groups that the student is in, or is to be. */
  receives: z.array(bilingual),
  targets: z.array(target),
})
export type Candidate = z.infer<typeof candidate>

const newGroup = z.object({
  provisions: z.array(
    provision.extend({
      /** An entry of the library: the school's own row, or one of the workbench that the school takes with the group. */
      id: z.string(),
      minutes: z.number(),
      perWeek: z.number(),
      weeks: z.number(),
      groupSizeTo: z.number(),
    }),
  ),
  people: z.array(named),
  providers: z.array(named),
})
export type NewGroup = z.infer<typeof newGroup>

const ofGroup = { groupId: id }
const ofMember = { groupId: id, memberId: id }
const ofStaff = { groupId: id, staffId: id }
const ofTime = { groupId: id, timeId: id }
const reason = z.string().trim().max(1000)

/** The operations on groups. */
export const groupsContract = {
  groups: operation({ permission: 'group.see', audit: { word: 'groups.listed' } })
    .route({ method: 'GET', path: '/groups', summary: 'The groups as at a date, as far as this person knows of them' })
    .input(
      z.object({
        /** Today when not said. */
        asOf: isoDate.optional(),
        state: list(z.enum(groupStates)),
        provision: list(id),
        giver: list(id),
        student: id.optional(),
        class: list(z.string().max(40)),
        need: list(need),
      }),
    )
    .output(groupList),

  newGroup: operation({ permission: 'group.keep', audit: { notRecorded: 'provisions, colleagues and providers' } })
    .route({ method: 'GET', path: '/new-group', summary: 'What a new group may be made of' })
    .output(newGroup),

  group: operation({ permission: 'group.see', audit: { word: 'group.seen' } })
    .route({ method: 'GET', path: '/groups/{groupId}', summary: 'One group: staff, students, times, criteria' })
    .input(z.object(ofGroup))
    .output(group),

  addGroup: operation({ permission: 'group.keep', audit: { word: 'group.added' } })
    .route({ method: 'POST', path: '/groups', summary: 'Run a provision in a period' })
    .input(z.object({ provisionId: z.string().min(1).max(80), fields, ledBy: giverInput.nullable() }))
    .output(z.object({ groupId: id })),

  changeGroup: operation({ permission: 'group.keep', audit: { word: 'group.changed' } })
    .route({
      method: 'PATCH',
      path: '/groups/{groupId}',
      summary: 'Change a group: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ ...ofGroup, version, base: fields.partial(), fields: fields.partial() }))
    .output(z.object({ version })),

  closeGroup: operation({ permission: 'group.keep', audit: { word: 'group.closed' } })
    .route({
      method: 'POST',
      path: '/groups/{groupId}/close',
      summary: 'Close a group, with an outcome or a stated reason',
    })
    .input(z.object({ ...ofGroup, closedOn: isoDate, reason }))
    .output(done),

  reopenGroup: operation({ permission: 'group.keep', audit: { word: 'group.reopened' } })
    .route({ method: 'POST', path: '/groups/{groupId}/reopen', summary: 'Take back that a group was closed' })
    .input(z.object(ofGroup))
    .output(done),

  candidates: operation({ permission: 'group.keep', audit: { word: 'group.candidates-seen' } })
    .route({
      method: 'GET',
      path: '/groups/{groupId}/candidates',
      summary: 'Students who could join: those on the register, or all of a class, each with what they receive already',
    })
    .input(z.object({ ...ofGroup, class: z.string().max(40).optional() }))
    .output(z.object({ students: z.array(candidate), classes: z.array(z.string()) })),

  addMembers: operation({ permission: 'group.keep', audit: { word: 'group.members-added' } })
    .route({ method: 'POST', path: '/groups/{groupId}/members', summary: 'Add students, all of them or none' })
    .input(
      z.object({
        ...ofGroup,
        members: z
          .array(z.object({ studentId: id, startsOn: isoDate, endsOn: isoDate.nullable(), targetId: id.nullable() }))
          .min(1)
          .max(40),
      }),
    )
    .output(z.object({ memberIds: z.array(id) })),

  changeMember: operation({ permission: 'group.keep', audit: { word: 'group.member-changed' } })
    .route({
      method: 'PATCH',
      path: '/groups/{groupId}/members/{memberId}',
      summary: 'Change from when to when a student is in a group, and for which target; an end may say why',
    })
    .input(z.object({ ...ofMember, version, base: memberFields.partial(), fields: memberFields.partial() }))
    .output(z.object({ version })),

  removeMember: operation({ permission: 'group.keep', audit: { word: 'group.member-removed' } })
    .route({
      method: 'DELETE',
      path: '/groups/{groupId}/members/{memberId}',
      summary: 'Take out a student of whom no session was logged; others are ended',
    })
    .input(z.object(ofMember))
    .output(done),

  addGroupStaff: operation({ permission: 'group.keep', audit: { word: 'group.staff-changed' } })
    .route({
      method: 'POST',
      path: '/groups/{groupId}/staff',
      summary: 'Add somebody who leads or helps, from a day on',
    })
    .input(z.object({ ...ofGroup, giver: giverInput, part, startsOn: isoDate, endsOn: isoDate.nullable() }))
    .output(z.object({ staffId: id })),

  endGroupStaff: operation({ permission: 'group.keep', audit: { word: 'group.staff-changed' } })
    .route({
      method: 'POST',
      path: '/groups/{groupId}/staff/{staffId}/end',
      summary: 'Say on which day somebody gave it last',
    })
    .input(z.object({ ...ofStaff, endsOn: isoDate }))
    .output(done),

  removeGroupStaff: operation({ permission: 'group.keep', audit: { word: 'group.staff-changed' } })
    .route({
      method: 'DELETE',
      path: '/groups/{groupId}/staff/{staffId}',
      summary: 'Take out somebody entered by mistake, while no session of their days was logged',
    })
    .input(z.object(ofStaff))
    .output(done),

  addGroupTime: operation({ permission: 'group.keep', audit: { word: 'group.time-changed' } })
    .route({ method: 'POST', path: '/groups/{groupId}/times', summary: 'A time at which a group meets, from a day on' })
    .input(timeFields.extend({ ...ofGroup, startsOn: isoDate }))
    .output(z.object({ timeId: id })),

  changeGroupTime: operation({ permission: 'group.keep', audit: { word: 'group.time-changed' } })
    .route({
      method: 'PATCH',
      path: '/groups/{groupId}/times/{timeId}',
      summary: 'Meet at another time, with somebody else or elsewhere from a day on; the days before stay as they were',
    })
    .input(timeFields.extend({ ...ofTime, version, startsOn: isoDate }))
    .output(z.object({ timeId: id })),

  endGroupTime: operation({ permission: 'group.keep', audit: { word: 'group.time-changed' } })
    .route({
      method: 'POST',
      path: '/groups/{groupId}/times/{timeId}/end',
      summary: 'Not meet at a time any more after a day',
    })
    .input(z.object({ ...ofTime, endsOn: isoDate }))
    .output(done),
}
