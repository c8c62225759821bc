import { z } from 'zod'
import { done, id, isoDate, operation } from '../../access/operation.ts'
import { schoolLevels } from '../../school/model.ts'
import { dateKeys, dateMarks, schoolYear } from './model.ts'

const check = z.object({ by: z.object({ id, nameEn: z.string(), nameZh: z.string() }), on: isoDate })

export const datedRule = z.object({
  key: z.enum(dateKeys),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  approximate: z.boolean(),
  mark: z.enum(dateMarks),
  source: z.object({ zh: z.string(), en: z.string() }),
  /** What the school itself wrote of where its days come from. */
  ownSource: z.string(),
  isCustom: z.boolean(),
  shipped: z.object({ startsOn: isoDate.nullable(), endsOn: isoDate }).nullable(),
  check: check.nullable(),
  version: z.int().nonnegative(),
})
export type SeenDatedRule = z.infer<typeof datedRule>

const datesAnswer = z.object({
  year: schoolYear,
  /** The years to choose from, newest first. */
  years: z.array(schoolYear),
  level: z.enum(schoolLevels),
  rules: z.array(datedRule),
  may: z.object({ keep: z.boolean() }),
})
export type DatesAnswer = z.infer<typeof datesAnswer>

const datesInput = z.object({
  key: z.enum(dateKeys),
  year: schoolYear,
  startsOn: isoDate.nullable(),
  endsOn: isoDate,
  /** Left empty with the shipped days, the shipped source stays. */
  source: z.string().trim().max(500),
  /** Somebody of the school has compared it with the current circular. */
  checked: z.boolean(),
  version: z.int().nonnegative(),
})
export type DatesInput = z.infer<typeof datesInput>

/** The operations on rules with dates. */
export const datesContract = {
  datedRules: operation({
    permission: 'dates.see',
    audit: { notRecorded: 'the dates of a school year, about no student' },
  })
    .route({
      method: 'GET',
      path: '/identification/dates',
      summary: 'The windows and deadlines of a school year, each with its source and the school’s check',
    })
    .input(z.object({ year: schoolYear.optional() }))
    .output(datesAnswer),

  keepDatedRule: operation({ permission: 'dates.keep', audit: { word: 'dates.kept' } })
    .route({
      method: 'PUT',
      path: '/identification/dates/{key}',
      summary: 'Set a rule’s days for a school year, with their source, or mark them as checked by the school',
    })
    .input(datesInput)
    .output(z.object({ version: z.int() })),

  dropDatedRule: operation({ permission: 'dates.keep', audit: { word: 'dates.dropped' } })
    .route({
      method: 'DELETE',
      path: '/identification/dates/{key}',
      summary: 'Go back to what the workbench brings of a rule in a school year',
    })
    .input(z.object({ key: z.enum(dateKeys), year: schoolYear }))
    .output(done),
}
