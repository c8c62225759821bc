import { z } from 'zod'
import { tiers } from '#slices/students/model.ts'
import { grantNotes, thresholdKeys } from './keys.ts'
import { grantKeySchema } from './values.ts'

const centsSchema = z.int().nonnegative()
const countSchema = z.int().nonnegative().max(100_000)

/** How many students of the register hold each tier on a day. */
export const tierCountsSchema = z.object({ tier1: countSchema, tier2: countSchema, tier3: countSchema })
export type TierCounts = z.infer<typeof tierCountsSchema>

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
