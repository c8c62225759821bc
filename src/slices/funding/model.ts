import { z } from 'zod'
import { isIsoDate, startYearOf } from '#kernel/dates.ts'
import { tiers } from '#slices/students/model.ts'

/**
 * What the Learning Support Grant is computed from, each an amount for one school year:
 * - `tier2Rate`, `tier3Rate`: for each student of that tier;
 * - `threshold1` … `threshold3`: what the grant must reach for the posts of `thresholdConsequences`;
 * - `firstPostDeduction`: taken out of the cash once the first threshold is reached (0: nothing is taken);
 * - `cashCap`: the most that is paid in cash, after any deduction.
 * No source that we could read tells the last two: they change nothing until the school fills them in.
 */
export const grantKeys = [
  'tier2Rate',
  'tier3Rate',
  'threshold1',
  'threshold2',
  'threshold3',
  'firstPostDeduction',
  'cashCap',
] as const
export type GrantKey = (typeof grantKeys)[number]
export const grantKeySchema = z.enum(grantKeys)

export const rateKeys = ['tier2Rate', 'tier3Rate'] as const satisfies readonly GrantKey[]
export const thresholdKeys = ['threshold1', 'threshold2', 'threshold3'] as const satisfies readonly GrantKey[]
export type ThresholdKey = (typeof thresholdKeys)[number]
/** The values that nobody outside the circular told us. */
export const uncertainKeys = ['firstPostDeduction', 'cashCap'] as const satisfies readonly GrantKey[]

/** How sure a value is: read on a named official page, second-hand (news, a school's page), or the school's own entry. */
export const valueMarks = ['S', 'S2', 'school'] as const
export type ValueMark = (typeof valueMarks)[number]

const isoDateSchema = z.string().refine(isIsoDate)
export const schoolYearSchema = z.string().refine((label) => startYearOf(label) !== null)
/** Up to HK$100 million, so that no sum leaves the whole numbers. */
export const enteredCentsSchema = z.int().nonnegative().max(10_000_000_000)
const centsSchema = z.int().nonnegative()
const countSchema = z.int().nonnegative().max(100_000)
const bilingualSchema = z.object({ zh: z.string(), en: z.string() })

/** That a person of the school compared a value with the Bureau's current circular, and when. */
export const schoolCheckSchema = z.object({ by: z.string(), on: isoDateSchema })
export type SchoolCheck = z.infer<typeof schoolCheckSchema>

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
export const schoolGrantValueSchema = z.object({
  schoolYear: schoolYearSchema,
  key: grantKeySchema,
  amountCents: enteredCentsSchema.nullable(),
  source: z.string().trim().max(500),
  checkedBySchool: schoolCheckSchema.nullable(),
})
export type SchoolGrantValue = z.infer<typeof schoolGrantValueSchema>

/** How many students of the register hold each tier on a day. */
export const tierCountsSchema = z.object({ tier1: countSchema, tier2: countSchema, tier3: countSchema })
export type TierCounts = z.infer<typeof tierCountsSchema>

/** What a page must say beside the amount; the sentences stand in the words under the same names. */
export const grantNotes = [
  'notPublicSector',
  'caputToCheck',
  'dateOutsideYear',
  'approximateRate',
  'valuesNotChecked',
  'thresholdsNotKnown',
  'thresholdsNotRising',
  'deductionNotKnown',
  'cashCapNotKnown',
  'tier1EarnsNothing',
  'academicLowAchievers',
  'countDate',
] as const
export type GrantNote = (typeof grantNotes)[number]
const notesSchema = z.array(z.enum(grantNotes))

export const grantPartSchema = z.object({
  tier: z.literal(tiers),
  students: countSchema,
  rateCents: centsSchema,
  amountCents: centsSchema,
})
export type GrantPart = z.infer<typeof grantPartSchema>

export const grantThresholdSchema = z.object({
  key: z.enum(thresholdKeys),
  amountCents: centsSchema,
  /** The grant reaches a threshold when it is at least its amount. */
  reached: z.boolean(),
  /** Support teacher posts in all (not further ones) once this threshold is reached. */
  posts: countSchema,
  shortByCents: centsSchema,
  /** How many more students of one tier alone would reach it; 0 when it is reached. */
  studentsToReach: z.object({ tier2: z.int().nonnegative(), tier3: z.int().nonnegative() }),
})
export type GrantThreshold = z.infer<typeof grantThresholdSchema>

/** The grant that the tiers earn, or which values the school must fill in first. */
export const learningSupportGrantSchema = z.discriminatedUnion('known', [
  z.object({ known: z.literal(false), missing: z.array(grantKeySchema), notes: notesSchema }),
  z.object({
    known: z.literal(true),
    /** What the tiers earn; thresholds are compared with this. */
    totalCents: centsSchema,
    parts: z.array(grantPartSchema),
    /** What is left in cash as far as the school filled in the deduction and the cap; `null` where it did not. */
    cash: z.object({
      amountCents: centsSchema,
      deductedCents: centsSchema.nullable(),
      cutByCapCents: centsSchema.nullable(),
    }),
    /** Those known for the year, from the lowest. */
    thresholds: z.array(grantThresholdSchema),
    /** The lowest one not yet reached. */
    next: grantThresholdSchema.nullable(),
    /** Whether the coordinator's post is of promotion rank; `null` while the first threshold is not known. */
    promotedSenco: z.boolean().nullable(),
    /** Support teacher posts in all; `null` while a threshold that decides it is not known. */
    posts: countSchema.nullable(),
    /** Values still asked for: the amount stands without them. */
    missing: z.array(grantKeySchema),
    notes: notesSchema,
  }),
])
export type LearningSupportGrant = z.infer<typeof learningSupportGrantSchema>
export type KnownGrant = Extract<LearningSupportGrant, { known: true }>

/** What a change of tiers would do to the grant. */
export const grantDifferenceSchema = z.object({
  totalCents: z.int(),
  cashCents: z.int(),
  posts: z.int().nullable(),
  thresholdsGained: z.array(z.enum(thresholdKeys)),
  thresholdsLost: z.array(z.enum(thresholdKeys)),
})
export type GrantDifference = z.infer<typeof grantDifferenceSchema>
