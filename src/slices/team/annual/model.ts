import { z } from 'zod'
import { id, isoDate, twoLanguages } from '../../access/operation.ts'

/** The three sides of the whole school approach; the order is that of the plan. */
export const dimensions = ['culture', 'policies', 'practices'] as const
export type Dimension = (typeof dimensions)[number]

/** `draft` is written on; `agreed` is worked by and reviewed; `reviewed` is closed. */
export const annualStates = ['draft', 'agreed', 'reviewed'] as const
export type AnnualState = (typeof annualStates)[number]

export const moments = ['mid_year', 'year_end'] as const
export type Moment = (typeof moments)[number]

/** How far something came. */
export const howFars = ['done', 'on_the_way', 'not_yet', 'changed'] as const
export type HowFar = (typeof howFars)[number]

/** Whether it goes on in the next year's plan. */
export const carries = ['yes', 'changed', 'no'] as const
export type Carry = (typeof carries)[number]

/** What the workbench counts by itself: sessions held of those planned, targets reached of those reviewed, deadlines met of those due. */
export const figureKinds = ['sessions', 'targets', 'deadlines'] as const
export type FigureKind = (typeof figureKinds)[number]

/** What a review or a figure is of. */
export const subjects = ['aim', 'measure'] as const
export type Subject = { of: (typeof subjects)[number]; subjectId: string }

/** Somebody who does something: a colleague, whoever has a duty of the team, or anybody by name. */
export const doer = z.object({
  personId: id.nullable(),
  dutyId: id.nullable(),
  name: z.string().trim().min(1).max(100),
})
export type Doer = z.infer<typeof doer>

export const linkKinds = ['provision', 'group'] as const
export const linkTo = z.object({ kind: z.enum(linkKinds), id })
export type LinkTo = z.infer<typeof linkTo>

const bilingual = z.object({ zh: z.string(), en: z.string() })
const name = z.object({ nameZh: z.string(), nameEn: z.string() })
const person = name.extend({ id })
export type Person = z.infer<typeof person>

const figure = z.object({
  id,
  kind: z.enum(figureKinds),
  done: z.number(),
  total: z.number(),
  takenOn: isoDate,
  takenBy: name,
})
export type Figure = z.infer<typeof figure>

const review = z.object({
  moment: z.enum(moments),
  howFar: z.enum(howFars).nullable(),
  words: twoLanguages,
  carry: z.enum(carries).nullable(),
  figures: z.array(figure),
  /** 0 when nothing has been written. */
  version: z.number(),
})
export type Review = z.infer<typeof review>

/** What an earlier year found of what goes on here, at its end and in its middle, the latest year first; `as` says how it was carried. */
const past = z.object({
  schoolYear: z.string(),
  as: z.enum(['yes', 'changed']),
  howFar: z.enum(howFars).nullable(),
  words: bilingual,
  /** Decisions keep plans whole, some from before this was told. */
  midYear: z
    .object({ howFar: z.enum(howFars).nullable(), words: bilingual })
    .nullable()
    .default(null),
})
export type Past = z.infer<typeof past>

const measure = z.object({
  id,
  what: twoLanguages,
  who: z.array(doer),
  startsOn: isoDate,
  endsOn: isoDate,
  criterion: twoLanguages,
  method: twoLanguages,
  resources: twoLanguages,
  links: z.array(linkTo.extend({ name: bilingual })),
  /** In whole cents; `null` for those who do not answer for money, and `cents` is `null` while none is said. */
  amount: z.object({ cents: z.number().nullable(), version: z.number() }).nullable(),
  past: z.array(past),
  reviews: z.array(review),
  version: z.number(),
})
export type Measure = z.infer<typeof measure>

const aim = z.object({
  id,
  dimension: z.enum(dimensions),
  words: twoLanguages,
  past: z.array(past),
  reviews: z.array(review),
  /** In the order of the plan. */
  measures: z.array(measure),
  version: z.number(),
})
export type Aim = z.infer<typeof aim>

const decision = z.object({
  id,
  to: z.enum(annualStates),
  words: z.string(),
  decidedOn: isoDate,
  decidedBy: name,
})
export type Decision = z.infer<typeof decision>

const yearLink = z.object({ id, schoolYear: z.string() })

/** A plan with all that is in it, dimension by dimension. */
export const annualPlan = z.object({
  id,
  schoolYear: z.string(),
  situation: twoLanguages,
  state: z.enum(annualStates),
  previous: yearLink.nullable(),
  next: yearLink.nullable(),
  aims: z.array(aim),
  /** The colleagues whom its measures name, as they are called now. */
  people: z.array(person),
  /** The latest first. */
  decisions: z.array(decision),
  version: z.number(),
})
export type AnnualPlan = z.infer<typeof annualPlan>
