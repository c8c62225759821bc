import { z } from 'zod'
import { id, isoDate, operation } from '../access/operation.ts'

const value = z.object({
  key: z.string(),
  /** In cents; `null` where nobody knows it yet. */
  amountCents: z.number().int().min(0).nullable(),
  source: z.string(),
  sourceZh: z.string(),
  /** How sure it is: `S`, `S2` as shipped, `school` when the school typed it, `none` when unknown. */
  mark: z.enum(['S', 'S2', 'school', 'none']),
  checked: z.object({ by: z.object({ id, nameEn: z.string(), nameZh: z.string() }), on: isoDate }).nullable(),
  version: z.number(),
})
export type GrantValue = z.infer<typeof value>

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
        year: z
          .string()
          .regex(/^\d{4}\/\d{2}$/)
          .optional(),
        asAt: isoDate.optional(),
      }),
    )
    .output(
      z.object({
        year: z.string(),
        asAt: isoDate,
        years: z.array(z.string()),
        tierCounts: z.object({ tier1: z.number(), tier2: z.number(), tier3: z.number() }),
        values: z.array(value),
        mayKeep: z.boolean(),
      }),
    ),

  keepGrantValue: operation({ permission: 'grant.keep', audit: { word: 'grant-value.kept' } })
    .route({
      method: 'PUT',
      path: '/funding/values/{key}',
      summary: 'Set a value of a school year, with its source, or mark it as checked by the school',
    })
    .input(
      z.object({
        year: z.string().regex(/^\d{4}\/\d{2}$/),
        key: z.string().max(40),
        amountCents: z.number().int().min(0).nullable(),
        source: z.string().trim().max(500),
        checked: z.boolean(),
        version: z.number().int(),
      }),
    )
    .output(z.object({ version: z.number() })),
}
