import { z } from 'zod'
import { isIsoDate, startYearOf } from '#kernel/dates.ts'
import { grantKeys, valueMarks } from './keys.ts'

export const grantKeySchema = z.enum(grantKeys)
const isoDateSchema = z.string().refine(isIsoDate)
export const schoolYearSchema = z.string().refine((label) => startYearOf(label) !== null)
/** Up to HK$100 million, so that no sum leaves the whole numbers. */
export const enteredCentsSchema = z.int().nonnegative().max(10_000_000_000)
const bilingualSchema = z.object({ zh: z.string(), en: z.string() })

/** That a person of the school compared a value with the Bureau's current circular, and when. */
const schoolCheckSchema = z.object({ by: z.string(), on: isoDateSchema })

/** One value of one school year with where it comes from. A value that nobody knows has no amount and no mark. */
export const grantValueSchema = z.object({
  schoolYear: schoolYearSchema,
  key: grantKeySchema,
  amountCents: enteredCentsSchema.nullable(),
  /** The source itself says "about". */
  approximate: z.boolean(),
  source: bilingualSchema,
  address: z.string().nullable(),
  mark: z.enum(valueMarks).nullable(),
  checkedBySchool: schoolCheckSchema.nullable(),
})
export type GrantValue = z.infer<typeof grantValueSchema>

/** A value as the school keeps it in its own table; an amount of `null` says "we do not know it" and hides a shipped one. */
export type SchoolGrantValue = Pick<GrantValue, 'schoolYear' | 'key' | 'amountCents' | 'checkedBySchool'> & {
  source: string
}
