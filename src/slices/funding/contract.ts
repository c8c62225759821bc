import { z } from 'zod'
import { id, isoDate, operation } from '../access/operation.ts'
import { financeTypes, schoolLevels } from '../school/model.ts'
import { tierCountsSchema } from './model/grant.ts'
import { enteredCentsSchema, grantKeySchema, grantValueSchema, schoolYearSchema } from './model/values.ts'

/** A value as people see it: who checked it by name, and the version that a change of it must name (0: the school has kept nothing yet). */
const seenGrantValue = grantValueSchema.extend({
  checkedBySchool: z.object({ by: z.object({ id, nameEn: z.string(), nameZh: z.string() }), on: isoDate }).nullable(),
  version: z.int().nonnegative(),
})
export type SeenGrantValue = z.infer<typeof seenGrantValue>

const grantAnswer = z.object({
  year: schoolYearSchema,
  asAt: isoDate,
  /** The years to choose from, newest first: the school's own and those with values. */
  years: z.array(schoolYearSchema),
  level: z.enum(schoolLevels),
  financeType: z.enum(financeTypes),
  tierCounts: tierCountsSchema,
  /** One for each key, in the order of `grantKeys`. */
  values: z.array(seenGrantValue),
  mayKeep: z.boolean(),
})
export type GrantAnswer = z.infer<typeof grantAnswer>

const grantValueInput = z.object({
  year: schoolYearSchema,
  key: grantKeySchema,
  /** `null`: the school does not know it; a shipped amount is then not used either. */
  amountCents: enteredCentsSchema.nullable(),
  /** Left empty with the shipped amount, the shipped source stays. */
  source: z.string().trim().max(500),
  /** Somebody of the school has compared it with the current circular. */
  checked: z.boolean(),
  version: z.int().nonnegative(),
})
export type GrantValueInput = z.infer<typeof grantValueInput>

export const fundingContract = {
  grant: operation({ permission: 'grant.see', audit: { word: 'grant.seen' } })
    .route({
      method: 'GET',
      path: '/funding/learning-support-grant',
      summary:
        'The facts of the Learning Support Grant: the tiers as at a day and the school year’s values; rules.ts makes the amount of them',
    })
    .input(
      z.object({
        /** The school year that today (or `asAt`) falls in when not said. */
        year: schoolYearSchema.optional(),
        /** Today when not said; for another school year its day that is nearest to today. */
        asAt: isoDate.optional(),
      }),
    )
    .output(grantAnswer),

  keepGrantValue: operation({ permission: 'grant.keep', audit: { word: 'grant-value.kept' } })
    .route({
      method: 'PUT',
      path: '/funding/values/{key}',
      summary: 'Set a value of a school year, with its source, or mark it as checked by the school',
    })
    .input(grantValueInput)
    .output(z.object({ version: z.int() })),
}
