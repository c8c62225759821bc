import { z } from 'zod'
import { id, isoDate } from '../access/operation.ts'
import { needTypes } from '../students/model.ts'

/** Free words in both languages; either may be empty, and what has not been translated is marked where it is shown. */
export const words = z.object({ zh: z.string().max(8000), en: z.string().max(8000) })
export type Words = z.infer<typeof words>
export const noWords: Words = { zh: '', en: '' }

/** A support plan is for tier 2, an individual education plan (IEP) for tier 3. */
export const planKinds = ['support', 'iep'] as const
export type PlanKind = (typeof planKinds)[number]

/** A plan's life. Teachers and assistants have it from `agreed` on. */
export const planStates = ['draft', 'agreed', 'in_force', 'reviewed', 'archived'] as const
export type PlanState = (typeof planStates)[number]

/** What a target or strategy is about. */
export const areas = [
  'reading',
  'writing',
  'mathematics',
  'language',
  'attention',
  'self-management',
  'social',
  'emotion',
  'behaviour',
  'motor',
  'senses',
  'independence',
  'study-skills',
] as const
export type Area = (typeof areas)[number]

/** How tries at a target are counted: n of m, a rating from 1 to 5, a tally of anything that the measure names, such as times or characters, or a note without a number. */
export const measureKinds = ['of', 'rating', 'tally', 'note'] as const
export type MeasureKind = (typeof measureKinds)[number]

/** What became of a target at a review; `open` until then. */
export const targetStates = ['open', 'achieved', 'partly', 'not_yet', 'changed'] as const
export type TargetState = (typeof targetStates)[number]

export const places = ['class', 'pull-out', 'assessment', 'home', 'everywhere'] as const
export type Place = (typeof places)[number]

export const teamParts = ['keeps', 'teaches', 'assists', 'advises', 'family'] as const

/** Who does something: a colleague, or a name (a parent, an outside therapist). */
export const doer = z.object({ personId: id.nullable(), name: z.string().trim().min(1).max(200) })
export type Doer = z.infer<typeof doer>

/**
 * A section of a plan's template. `voice`: somebody's own view, which they may decline to give. `closed`: only for those who know
 * reports.
 */
export const section = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  name: words,
  help: words,
  asks: z.enum(['words', 'voice']),
  closed: z.boolean(),
})
export type Section = z.infer<typeof section>

export const target = z.object({
  id,
  position: z.number().int(),
  /** `null` also for whoever may not know what the needs are called. */
  need: z.enum(needTypes).nullable(),
  area: z.enum(areas),
  words,
  measureKind: z.enum(measureKinds),
  measure: words,
  /** Per cent for `of`, 1 to 5 for `rating`, a count for `tally`; `null` where there is no number. */
  baselineValue: z.number().nullable(),
  baseline: words,
  aimValue: z.number().nullable(),
  aimDirection: z.enum(['up', 'down']),
  criterion: words,
  who: z.array(doer),
  startsOn: isoDate,
  dueOn: isoDate,
  state: z.enum(targetStates),
  stateReason: z.string(),
  carriedFrom: id.nullable(),
  bankId: z.string().nullable(),
  version: z.number(),
})
export type Target = z.infer<typeof target>

export const strategy = z.object({
  id,
  /** The target it serves; `null` when it serves the whole plan. */
  targetId: id.nullable(),
  position: z.number().int(),
  place: z.enum(places),
  words,
  who: z.array(doer),
  /** First, second or third on the teacher's card. */
  onCard: z.number().int().min(1).max(3).nullable(),
  bankId: z.string().nullable(),
  version: z.number(),
})
export type Strategy = z.infer<typeof strategy>

export const agreement = z.object({
  id,
  part: z.enum(['student', 'parent', 'senco', 'principal', 'teacher', 'specialist', 'other']),
  name: z.string(),
  how: z.enum(['meeting', 'signed', 'phone', 'letter', 'declined']),
  agreedOn: isoDate,
  words: z.string(),
})
export type Agreement = z.infer<typeof agreement>

export const teamMember = doer.extend({ part: z.enum(teamParts) })

/** A plan as far as this person may see it: assistants see no sections' words, teachers none of closed ones. */
export const planFile = z.object({
  id,
  studentId: id,
  kind: z.enum(planKinds),
  startsOn: isoDate,
  endsOn: isoDate,
  reviewOn: isoDate,
  state: z.enum(planStates),
  sections: z.array(section),
  texts: z.array(z.object({ section: z.string(), words, declined: z.boolean(), version: z.number() })),
  team: z.array(teamMember),
  targets: z.array(target),
  strategies: z.array(strategy),
  /** `null` where this person may not know who agreed. */
  agreements: z.array(agreement).nullable(),
  previousId: id.nullable(),
  madeOn: isoDate,
  version: z.number(),
})
export type PlanFile = z.infer<typeof planFile>
