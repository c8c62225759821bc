import { z } from 'zod'
import { done, id, isoDate, line, operation, optionalLine, paragraph } from '../access/operation.ts'
import { classLevels } from '../school/model.ts'
import { draftContract } from './draft-contract.ts'
import { importContract } from './import-contract.ts'
import { certainties, needTypes, registerSorts, sexes } from './model.ts'
import { presenceContract } from './presence-contract.ts'

const needType = z.enum(needTypes)
const certainty = z.enum(certainties)
const tier = z.union([z.literal(1), z.literal(2), z.literal(3)])
const personName = z.object({ id, nameEn: z.string(), nameZh: z.string() })

/** A list in an address, its members joined by commas. */
const list = <Schema extends z.ZodType<string, string>>(member: Schema) =>
  z
    .string()
    .max(2000)
    .transform((text) => text.split(',').filter((part) => part !== ''))
    .pipe(z.array(member))
    .optional()

const flag = z
  .enum(['yes', 'no'])
  .transform((word) => word === 'yes')
  .optional()

const registerQuery = z.object({
  /** The school year whose classes are shown; the one that `asAt` falls in when not said. */
  year: z.string().optional(),
  /** The register as it was (or will be) on this day; today when not said. */
  asAt: isoDate.optional(),
  /** `register`: students with a tier or a need; `all`: the whole roll; `left`: those who have left. */
  who: z.enum(['register', 'all', 'left']).default('register'),
  /** Part of a Chinese or English name, a class with number (3A07), a register number or STRN. */
  search: z.string().max(100).optional(),
  classes: list(z.string()),
  levels: list(z.enum(classLevels)),
  /** `1`, `2`, `3`, or `none`: students with a need and no tier. */
  tiers: list(z.enum(['1', '2', '3', 'none'])),
  types: list(needType),
  certainty: certainty.optional(),
  homeLanguages: list(z.string()),
  nonChineseSpeaking: flag,
  /** Students whose newest report is older than this day, or who have a confirmed need and no report. */
  reportBefore: isoDate.optional(),
  sort: z.enum(registerSorts).default('class'),
  direction: z.enum(['up', 'down']).default('up'),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(2000).default(200),
})
export type RegisterQuery = z.output<typeof registerQuery>

const registerRow = z.object({
  id,
  nameEn: z.string(),
  nameZh: z.string(),
  className: z.string().nullable(),
  classNumber: z.string().nullable(),
  level: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  registerNumber: z.string().nullable(),
  strn: z.string().nullable(),
  birthDate: isoDate.nullable(),
  homeLanguage: z.string(),
  nonChineseSpeaking: z.boolean(),
  leftOn: isoDate.nullable(),
  tier: tier.nullable(),
  tierSince: isoDate.nullable(),
  /** Needs, the primary one first. */
  needs: z.array(z.object({ type: needType, isPrimary: z.boolean(), certainty })),
  /** The date of the newest report, where this person may know it. */
  reportOn: isoDate.nullable(),
  version: z.number(),
})
export type RegisterRow = z.infer<typeof registerRow>

const studentFields = {
  /** One of the two names may be empty: many lists have only the Chinese one, and some students only an English one. */
  nameEn: optionalLine,
  nameZh: optionalLine,
  registerNumber: z.string().trim().max(30).nullable(),
  strn: z.string().trim().max(30).nullable(),
  sex: z.enum(sexes).nullable(),
  birthDate: isoDate.nullable(),
  homeLanguage: z.string().trim().max(60),
  nonChineseSpeaking: z.boolean(),
  enteredOn: isoDate.nullable(),
  leftOn: isoDate.nullable(),
  leftReason: optionalLine,
}
const studentParticulars = z.object(studentFields)
export type StudentParticulars = z.infer<typeof studentParticulars>

/** Particulars as they are kept. Lists come in from elsewhere: what a form would not take must not keep a file from opening. */
const keptParticulars = studentParticulars.extend({
  nameEn: z.string(),
  nameZh: z.string(),
  registerNumber: z.string().nullable(),
  strn: z.string().nullable(),
  homeLanguage: z.string(),
  leftReason: z.string(),
})

const guardian = z.object({
  name: line,
  relationship: z.string().trim().max(60),
  phone: z.string().trim().max(60),
  email: z.union([z.literal(''), z.email().max(200)]),
  language: z.string().trim().max(60),
})
export type Guardian = z.infer<typeof guardian>

/** A guardian as kept, whatever way the contact came. */
const keptGuardian = z.object({
  name: z.string(),
  relationship: z.string(),
  phone: z.string(),
  email: z.string(),
  language: z.string(),
})

const needEvidence = z.object({
  identifiedBy: optionalLine,
  identifiedOn: isoDate.nullable(),
  reportOn: isoDate.nullable(),
})

const need = z.object({
  id,
  type: needType,
  isPrimary: z.boolean(),
  certainty,
  endedOn: isoDate.nullable(),
  /** By whom and when it was found, and the report's date; `null` where this person may not know. */
  evidence: needEvidence.nullable(),
  version: z.number(),
})
export type Need = z.infer<typeof need>

const strength = z.object({ id, text: z.string(), recordedOn: isoDate, version: z.number() })

const tierDecision = z.object({
  id,
  tier: tier.nullable(),
  startsOn: isoDate,
  /** Empty where this person may not know reports. */
  reason: z.string(),
  decidedBy: personName.nullable(),
  recordedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  withdrawnReason: z.string(),
})
export type TierDecision = z.infer<typeof tierDecision>

const assignment = z.object({
  id,
  person: personName,
  kind: z.enum(['assists', 'specialist']),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
})

const studentFile = z.object({
  id,
  particulars: keptParticulars,
  /** Class and number in the current school year, then earlier ones. */
  enrolments: z.array(
    z.object({ year: z.string(), className: z.string(), classNumber: z.string(), level: z.string() }),
  ),
  /** `null` where this person may not know the family's contacts. */
  guardians: z.array(keptGuardian).nullable(),
  needs: z.array(need),
  strengths: z.array(strength),
  tiers: z.array(tierDecision),
  tier: tier.nullable(),
  tierSince: isoDate.nullable(),
  assignments: z.array(assignment),
  classTeachers: z.array(personName),
  version: z.number(),
  /** What this person may do with this student. */
  may: z.object({
    keep: z.boolean(),
    keepSupport: z.boolean(),
    decideTier: z.boolean(),
    assign: z.boolean(),
    seeTrail: z.boolean(),
    seeSupport: z.boolean(),
  }),
})
export type StudentFile = z.infer<typeof studentFile>

const timelineEntry = z.object({
  at: z.iso.datetime(),
  kind: z.enum(['tier', 'need', 'strength', 'particulars', 'enrolment', 'guardian', 'assignment', 'left']),
  word: z.string(),
  person: personName.nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

const ofStudent = { audit: { word: 'student.seen', student: 'id' } } as const

export type { ImportPreview } from './import-contract.ts'

export const studentsContract = {
  register: operation({ permission: 'roll.see', audit: { word: 'register.listed' }, asksOnce: true })
    .route({
      method: 'GET',
      path: '/students',
      summary: 'The register, or the roll, as at a day: searched, filtered and sorted',
    })
    .input(registerQuery)
    .output(
      z.object({
        asAt: isoDate,
        year: z.string().nullable(),
        total: z.number(),
        rows: z.array(registerRow),
        classes: z.array(z.string()),
        homeLanguages: z.array(z.string()),
        seesSupport: z.boolean(),
      }),
    ),

  exportRegister: operation({ permission: 'register.export', audit: { word: 'register.exported', always: true } })
    .route({
      method: 'GET',
      path: '/students/export',
      summary: 'What the list shows, as an Excel workbook or a CSV file',
    })
    .input(
      registerQuery.extend({
        format: z.enum(['xlsx', 'csv']).default('xlsx'),
        columns: list(z.string()),
        language: z.enum(['zh', 'en']).default('zh'),
      }),
    )
    .output(z.file()),

  student: operation({ permission: 'roll.see', ...ofStudent })
    .route({ method: 'GET', path: '/students/{id}', summary: 'A student’s file, as far as this person may see it' })
    .input(z.object({ id }))
    .output(studentFile),

  addStudent: operation({ permission: 'roll.keep', audit: { word: 'student.added' } })
    .route({ method: 'POST', path: '/students', summary: 'Add a student to the roll' })
    .input(
      z.object({
        particulars: studentParticulars,
        className: z.string().nullable(),
        classNumber: z.string().trim().max(10),
      }),
    )
    .output(z.object({ id })),

  changeStudent: operation({ permission: 'roll.keep', audit: { word: 'student.changed' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}',
      summary:
        'Change particulars: only the fields sent, each with what it was when the person began; fields that somebody else changed meanwhile come back as a clash',
    })
    .input(
      z.object({
        id,
        version: z.number().int(),
        base: keptParticulars.partial(),
        fields: studentParticulars.partial(),
      }),
    )
    .output(z.object({ version: z.number() })),

  placeStudent: operation({ permission: 'roll.keep', audit: { word: 'student.placed' } })
    .route({ method: 'PUT', path: '/students/{id}/class', summary: 'Put a student in a class of a school year' })
    .input(z.object({ id, year: z.string(), className: z.string(), classNumber: z.string().trim().max(10) }))
    .output(done),

  keepGuardians: operation({ permission: 'roll.keep', audit: { word: 'guardians.changed' } })
    .route({ method: 'PUT', path: '/students/{id}/guardians', summary: 'A student’s guardians, in order' })
    .input(z.object({ id, base: z.array(keptGuardian), guardians: z.array(guardian).max(6) }))
    .output(done),

  addNeed: operation({ permission: 'register.keep', audit: { word: 'need.added' } })
    .route({ method: 'POST', path: '/students/{id}/needs', summary: 'Record a need, suspected or confirmed' })
    .input(z.object({ id, type: needType, isPrimary: z.boolean(), certainty, evidence: needEvidence }))
    .output(z.object({ needId: id })),

  changeNeed: operation({ permission: 'register.keep', audit: { word: 'need.changed' } })
    .route({ method: 'PATCH', path: '/students/{id}/needs/{needId}', summary: 'Change a need, or end it' })
    .input(
      z.object({
        id,
        needId: id,
        version: z.number().int(),
        isPrimary: z.boolean(),
        certainty,
        endedOn: isoDate.nullable(),
        evidence: needEvidence,
      }),
    )
    .output(z.object({ version: z.number() })),

  addStrength: operation({ permission: 'register.keep', audit: { word: 'strength.added' } })
    .route({ method: 'POST', path: '/students/{id}/strengths', summary: 'Record a strength' })
    .input(z.object({ id, text: paragraph.min(1) }))
    .output(z.object({ strengthId: id })),

  changeStrength: operation({ permission: 'register.keep', audit: { word: 'strength.changed' } })
    .route({
      method: 'PATCH',
      path: '/students/{id}/strengths/{strengthId}',
      summary: 'Change the words of a strength, or end it',
    })
    .input(
      z.object({
        id,
        strengthId: id,
        version: z.number().int(),
        base: z.string(),
        text: paragraph.min(1),
        ended: z.boolean(),
      }),
    )
    .output(z.object({ version: z.number() })),

  decideTier: operation({ permission: 'tier.decide', audit: { word: 'tier.decided' } })
    .route({
      method: 'POST',
      path: '/tiers',
      summary: 'Decide the tier of one or several students from a day on; no tier takes them off the register',
    })
    .input(
      z.object({
        studentIds: z.array(id).min(1).max(200),
        tier: tier.nullable(),
        startsOn: isoDate,
        reason: line,
        /** The tiers that the person had in front of them, by student: who has another one by now comes back as a clash. */
        seen: z.object({ asAt: isoDate, tiers: z.record(id, tier.nullable()) }).optional(),
      }),
    )
    .output(z.object({ decided: z.number() })),

  withdrawTier: operation({ permission: 'tier.decide', audit: { word: 'tier.withdrawn' } })
    .route({
      method: 'POST',
      path: '/students/{id}/tiers/{decisionId}/withdraw',
      summary: 'Withdraw a tier decision that was a mistake; it stays visible',
    })
    .input(z.object({ id, decisionId: id, reason: line }))
    .output(done),

  assign: operation({ permission: 'assignment.keep', audit: { word: 'assignment.added' } })
    .route({
      method: 'POST',
      path: '/students/{id}/assignments',
      summary: 'Let a teaching assistant or a specialist work with a student, and so see them',
    })
    .input(z.object({ id, personId: id, kind: z.enum(['assists', 'specialist']), startsOn: isoDate }))
    .output(z.object({ assignmentId: id })),

  endAssignment: operation({ permission: 'assignment.keep', audit: { word: 'assignment.ended' } })
    .route({ method: 'DELETE', path: '/students/{id}/assignments/{assignmentId}', summary: 'End an assignment today' })
    .input(z.object({ id, assignmentId: id }))
    .output(done),

  timeline: operation({ permission: 'register.see', ...ofStudent })
    .route({
      method: 'GET',
      path: '/students/{id}/timeline',
      summary: 'What happened with a student, newest first, as far as this person may see it',
    })
    .input(z.object({ id }))
    .output(z.array(timelineEntry)),

  looks: operation({ permission: 'file.trail', audit: { word: 'student.trail-seen', student: 'id' } })
    .route({ method: 'GET', path: '/students/{id}/looks', summary: 'Who looked at this student’s file, newest first' })
    .input(z.object({ id }))
    .output(z.array(z.object({ at: z.iso.datetime(), person: personName.nullable(), word: z.string() }))),

  ...draftContract,
  ...presenceContract,
  ...importContract,
}
