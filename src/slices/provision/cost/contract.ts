import { z } from 'zod'
import { done, id, isoDate, operation, twoLanguages } from '../../access/operation.ts'
import { needTypes } from '../../students/model.ts'
import { sessionStates } from '../model.ts'
import { costModes, feeKinds, slicings, unknownReasons, yearKinds } from './model.ts'
import { addedSetting, changedSetting, costSettings, settingKinds } from './setting-model.ts'

const name = z.object({ id, nameZh: z.string(), nameEn: z.string() })
const named = z.object({ id, name: twoLanguages })
/** Whole cents. */
const cents = z.number().int()
/** A sum; when it is not `complete`, something of it is not known, and it is at least that much. */
const amount = z.object({ cents, complete: z.boolean() })
export type CostAmount = z.infer<typeof amount>

const costPart = z.object({
  groupId: id,
  /** Null: the group had no student on the day. */
  studentId: id.nullable(),
  fundingSourceId: id.nullable(),
  /** Tier and class on the day. */
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  className: z.string().nullable(),
  schoolYear: z.string(),
  /** Empty while nobody has said in which month it begins. */
  financialYear: z.string(),
  planned: amount,
  toDate: amount,
  fullYear: amount,
})
export type CostPart = z.infer<typeof costPart>

const missing = z.object({
  /** Null: of all groups of a provider. */
  groupId: id.nullable(),
  reason: z.enum(unknownReasons),
  /** The colleague or the provider. */
  whoId: id.nullable(),
  sessions: z.object({ planned: z.number(), toDate: z.number(), fullYear: z.number() }),
})
export type Missing = z.infer<typeof missing>

const frame = z.object({
  asAt: isoDate,
  from: isoDate,
  to: isoDate,
  /** Which year the days are; null when they were named. */
  year: z.enum(yearKinds).nullable(),
  financialMonth: z.number().nullable(),
  /** How many weeks a full year has; not `said` when they were counted from the calendar. */
  weeks: z.object({ count: z.number(), said: z.boolean(), schoolYear: z.string() }),
  hasCalendar: z.boolean(),
})

const cost = frame.extend({
  hasRates: z.boolean(),
  groups: z.array(named),
  students: z.array(
    name.extend({
      className: z.string().nullable(),
      classNumber: z.string().nullable(),
      need: z.enum(needTypes).nullable(),
    }),
  ),
  sources: z.array(named),
  people: z.array(name),
  parts: z.array(costPart),
  missing: z.array(missing),
  may: z.object({ keep: z.boolean() }),
})
export type Cost = z.infer<typeof cost>

const charge = z.object({
  key: z.string(),
  on: isoDate,
  period: z.string(),
  state: z.enum(sessionStates).nullable(),
  fundingSourceId: id.nullable(),
  sessions: z.object({ count: z.number(), of: z.number() }),
  lines: z.array(
    z.object({
      kind: z.enum(['staff', 'provider', 'expense', 'nobody']),
      whoId: id.nullable(),
      bandId: id.nullable(),
      fee: z.enum(feeKinds).nullable(),
      what: z.string(),
      minutes: z.number(),
      /** By hour for staff; for a provider the fee itself. */
      rateCents: cents.nullable(),
      groupsAtOnce: z.number(),
      spreadOver: z.number(),
      cents: cents.nullable(),
      why: z.enum(unknownReasons).nullable(),
    }),
  ),
  cents,
  known: z.boolean(),
  shares: z.array(z.object({ studentId: id.nullable(), cents })),
})
export type CostCharge = z.infer<typeof charge>

const groupCost = frame.extend({
  group: named,
  mode: z.enum(costModes),
  students: z.array(name),
  people: z.array(name),
  bands: z.array(named),
  sources: z.array(named),
  charges: z.array(charge),
})
export type GroupCost = z.infer<typeof groupCost>

const studentCost = frame.extend({
  student: name,
  mode: z.enum(costModes),
  groups: z.array(named),
  people: z.array(name),
  bands: z.array(named),
  /** Each session and expense of which the student bears a part. Who else bears it is not told. */
  charges: z.array(charge.omit({ shares: true }).extend({ groupId: id, bearers: z.number(), shareCents: cents })),
})
export type StudentCost = z.infer<typeof studentCost>

const span = {
  asAt: isoDate.optional(),
  year: z.enum(yearKinds).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
}
const noStudents = { notRecorded: 'rates, fees and weeks, no students' }

export const costContract = {
  cost: operation({ permission: 'money.see', audit: { word: 'cost.seen' } })
    .route({
      method: 'GET',
      path: '/cost',
      summary:
        'What support costs as at a day: planned, to date and a full year, in parts that add up by student, group, need, tier, class, source and year (days: the school year when not said)',
    })
    .input(z.object(span))
    .output(cost),

  costTable: operation({ permission: 'money.see', audit: { word: 'cost.exported' } })
    .route({ method: 'GET', path: '/cost/table', summary: 'The same as an Excel workbook, a row for each part' })
    .input(z.object({ ...span, language: z.enum(['zh', 'en']).default('zh'), by: z.enum(slicings).default('group') }))
    .output(z.file()),

  groupCost: operation({ permission: 'money.see', audit: { word: 'cost.seen' } })
    .route({
      method: 'GET',
      path: '/cost/groups/{groupId}',
      summary: 'Each session and expense of a group: how its cost comes about, and which student bears how much',
    })
    .input(z.object({ ...span, groupId: id, mode: z.enum(costModes).default('toDate') }))
    .output(groupCost),

  studentCost: operation({ permission: 'money.see', audit: { word: 'cost.seen', student: 'studentId' } })
    .route({
      method: 'GET',
      path: '/cost/students/{studentId}',
      summary: 'What one student’s support costs, by group and session, and how each sum comes about',
    })
    .input(z.object({ ...span, studentId: id, mode: z.enum(costModes).default('toDate') }))
    .output(studentCost),

  costSettings: operation({ permission: 'money.see', audit: noStudents })
    .route({
      method: 'GET',
      path: '/cost/settings',
      summary: 'Bands and their rates, who is in which band, fees, expenses, weeks, sources',
    })
    .output(costSettings),

  addCostSetting: operation({ permission: 'money.keep', audit: { word: 'cost-setting.changed' } })
    .route({ method: 'POST', path: '/cost/settings', summary: 'Enter something that costs follow from' })
    .input(z.object({ setting: addedSetting }))
    .output(z.object({ settingId: id })),

  changeCostSetting: operation({ permission: 'money.keep', audit: { word: 'cost-setting.changed' } })
    .route({
      method: 'PATCH',
      path: '/cost/settings/{settingId}',
      summary: 'Change it: only the fields sent, each with what it was when the person began',
    })
    .input(z.object({ settingId: id, version: z.number().int(), setting: changedSetting }))
    .output(z.object({ version: z.number() })),

  archiveCostSource: operation({ permission: 'money.keep', audit: { word: 'funding-source.archived' } })
    .route({
      method: 'POST',
      path: '/cost/sources/{sourceId}/archive',
      summary: 'Put a funding source away, or bring it back; what it paid for stays as it is',
    })
    .input(z.object({ sourceId: id, archived: z.boolean() }))
    .output(done),

  removeCostSetting: operation({ permission: 'money.keep', audit: { word: 'cost-setting.removed' } })
    .route({
      method: 'POST',
      path: '/cost/settings/{settingId}/remove',
      summary: 'Take out what was entered by mistake; costs are worked out anew',
    })
    .input(z.object({ settingId: id, kind: z.enum(settingKinds) }))
    .output(done),
}
