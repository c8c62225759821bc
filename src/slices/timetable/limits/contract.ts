import { z } from 'zod'
import { done, id, line, operation, optionalLine } from '../../access/operation.ts'
import { frameKey, period } from '../../school/calendar/model.ts'
import { classLevels } from '../../school/model.ts'
import { availabilities, giverKinds, leadings } from './model.ts'

const version = z.number().int()
const day = z.number().int().min(1).max(10)
const naming = { nameEn: z.string(), nameZh: z.string() }
const weight = z.number().int().min(0).max(5)

const wishes = z.object({
  lessons: weight,
  spread: weight,
  moves: weight,
  times: weight,
  load: weight,
  breaks: weight,
  core: z.array(z.object({ subject: line, weight: z.number().int().min(2).max(9) })).max(20),
  mostADay: z.number().int().min(1).max(6),
  useBreaks: z.boolean(),
  useBefore: z.boolean(),
  useAfter: z.boolean(),
  earliest: frameKey.nullable(),
  latest: frameKey.nullable(),
  grace: z.number().int().min(0).max(15),
  leading: z.enum(leadings),
})

const limit = z.object({
  mostADay: z.number().int().min(0).max(20).nullable(),
  mostAWeek: z.number().int().min(0).max(100).nullable(),
})
export type StaffLimit = z.infer<typeof limit>

const giver = z.object({
  kind: z.enum(giverKinds),
  id,
  ...naming,
  /** False: they give no group now, and somebody has said something of their time all the same. */
  gives: z.boolean(),
  cells: z.array(z.object({ frameDay: day, period: frameKey, state: z.enum(availabilities) })),
  /** Their own lessons. */
  lessons: z.array(z.object({ frameDay: day, period: frameKey })),
  ...limit.shape,
  limitVersion: version,
})
export type Giver = z.infer<typeof giver>

const protectionFields = z.object({
  classId: id.nullable(),
  level: z.enum(classLevels).nullable(),
  subject: line.nullable(),
  frameDay: day.nullable(),
  period: frameKey.nullable(),
  reason: optionalLine,
})
export type ProtectionFields = z.infer<typeof protectionFields>
const ownFields = protectionFields.omit({ classId: true, level: true })
export type OwnProtectionFields = z.infer<typeof ownFields>

const student = z.object({ id, ...naming, className: z.string(), classNumber: z.string() })

const limits = z.object({
  /** Null while the school has no periods yet. */
  frame: z.object({ days: day, kind: z.enum(['week', 'cycle']), periods: z.array(period) }).nullable(),
  givers: z.array(giver),
  /** Colleagues who give no group and of whose time nothing is said. */
  others: z.array(z.object({ id, ...naming })),
  protections: z.array(protectionFields.extend({ id, className: z.string().nullable() })),
  studentProtections: z.array(ownFields.extend({ id, student })),
  classes: z.array(z.object({ id, name: z.string(), level: z.enum(classLevels) })),
  /** Students of groups, for protecting a lesson of theirs. */
  students: z.array(student),
  subjects: z.array(z.string()),
  wishes: wishes.extend({ version }),
})
export type Limits = z.infer<typeof limits>

const ofGiver = { kind: z.enum(giverKinds), giverId: id }

/** The operations on what the timetable must and should keep to. */
export const limitsContract = {
  limits: operation({ permission: 'timetable.plan', audit: { word: 'limits.seen' } })
    .route({
      method: 'GET',
      path: '/timetable/limits',
      summary: 'When those who give support can, what is protected, and what the school wishes of its timetable',
    })
    .output(limits),

  keepAvailability: operation({ permission: 'timetable.plan', audit: { word: 'availability.kept' } })
    .route({
      method: 'PATCH',
      path: '/timetable/limits/{kind}/{giverId}/availability',
      summary: 'Say when somebody can give support: only the cells sent (`day period`), each with what it was',
    })
    .input(
      z.object({
        ...ofGiver,
        base: z.record(z.string().max(24), z.enum(availabilities).nullable()),
        cells: z.record(z.string().max(24), z.enum(availabilities).nullable()),
      }),
    )
    .output(done),

  keepStaffLimit: operation({ permission: 'timetable.plan', audit: { word: 'staff-limit.kept' } })
    .route({
      method: 'PATCH',
      path: '/timetable/limits/{kind}/{giverId}',
      summary: 'Say how many sessions a day and a week somebody gives at most',
    })
    .input(z.object({ ...ofGiver, version, base: limit.partial(), fields: limit.partial() }))
    .output(z.object({ version })),

  addProtection: operation({ permission: 'timetable.plan', audit: { word: 'protection.kept' } })
    .route({
      method: 'POST',
      path: '/timetable/protections',
      summary: 'Protect lessons: of a class, a level or everybody; of a subject or at a time',
    })
    .input(protectionFields)
    .output(z.object({ protectionId: id })),

  dropProtection: operation({ permission: 'timetable.plan', audit: { word: 'protection.dropped' } })
    .route({
      method: 'DELETE',
      path: '/timetable/protections/{protectionId}',
      summary: 'Protect these lessons no longer',
    })
    .input(z.object({ protectionId: id }))
    .output(done),

  addStudentProtection: operation({ permission: 'timetable.plan', audit: { word: 'student-protection.kept' } })
    .route({ method: 'POST', path: '/students/{id}/protected-lessons', summary: 'Protect a lesson of one student' })
    .input(ownFields.extend({ id }))
    .output(z.object({ protectionId: id })),

  dropStudentProtection: operation({ permission: 'timetable.plan', audit: { word: 'student-protection.dropped' } })
    .route({
      method: 'DELETE',
      path: '/students/{id}/protected-lessons/{protectionId}',
      summary: 'Protect this lesson of the student no longer',
    })
    .input(z.object({ id, protectionId: id }))
    .output(done),

  keepWishes: operation({ permission: 'timetable.plan', audit: { word: 'wishes.kept' } })
    .route({
      method: 'PATCH',
      path: '/timetable/wishes',
      summary: 'Weigh the wishes: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ version, base: wishes.partial(), fields: wishes.partial() }))
    .output(z.object({ version })),
}
