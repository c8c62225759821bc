import { z } from 'zod'
import { type IsoDate, isIsoDate } from '#kernel/dates.ts'
import { dateKeys } from '../../identification/dates/model.ts'

/**
 * For whom a deadline is: the school as a whole, or each student of a kind. Students of a level are those on the register, but for Primary 1;
 * `joined` after the intake of their year, `left` before the school year’s last weeks.
 */
export const audiences = [
  'school',
  'register',
  'tier2',
  'tier3',
  'tiers23',
  'P1',
  'P6',
  'S1',
  'S5',
  'S6',
  'joined',
  'left',
  'reported',
  'concern',
] as const
export type Audience = (typeof audiences)[number]

/** What a day is counted from: something of the school year, or something that happened with a student. */
export const yearFacts = ['year-start', 'year-end', 'term-start', 'term-end', 'named-day'] as const
export const studentFacts = ['plan-start', 'plan-end', 'tier', 'joined', 'left', 'report', 'concern'] as const
export const facts = [...yearFacts, ...studentFacts] as const
export type Fact = (typeof facts)[number]

/** In what a distance is counted; working and school days do not count the day itself. */
export const units = ['days', 'working-days', 'school-days', 'months'] as const
export type Unit = (typeof units)[number]

/** What becomes of a day on which nobody works: it stays, or moves to a working day. */
export const moves = ['stays', 'next', 'previous'] as const
export type Move = (typeof moves)[number]

/** `02-29` is the last day of February; from September on a day lies in the school year’s first half. */
const monthDay = z
  .string()
  .regex(/^\d{2}-\d{2}$/)
  .refine((text) => isIsoDate(`2028-${text}`))
const distance = z.int().min(-400).max(400)

export const mostEntryDays = 90

/** Numbers that no source names: the workbench's own until a school keeps its own. */
export const ownNumbers = z.object({
  /** Who leaves in a school year from this month and day on finishes school here: their papers go another way. */
  finishingFrom: monthDay,
  /** So many days after a group began, the entry scores of its students are due. */
  entryDays: z.int().min(0).max(mostEntryDays),
})
export type OwnNumbers = z.infer<typeof ownNumbers>
export const brought: OwnNumbers = { finishingFrom: '07-01', entryDays: 14 }
/** No school finishes its last year before or after these days. */
export const finishingSpan = { from: '03-01', to: '08-31' } as const

/** How the day of a deadline is found. A negative distance lies before what it is counted from. */
export const counted = z.discriminatedUnion('by', [
  z.object({ by: z.literal('day'), day: monthDay }),
  z.object({ by: z.literal('window'), from: monthDay, day: monthDay }),
  /** The days of a dated rule of the identification room, where they are kept. */
  z.object({ by: z.literal('dates'), key: z.enum(dateKeys) }),
  z.object({
    by: z.literal('fact'),
    fact: z.enum(facts),
    /** Which term, from 1; of the other facts nothing. */
    term: z.int().min(1).max(6).nullable(),
    /** Which named day, of `named-day`. */
    key: z.enum(dateKeys).nullable(),
    count: distance,
    unit: z.enum(units),
  }),
])
export type Counted = z.infer<typeof counted>

const twoLines = z.object({ zh: z.string().trim().max(300), en: z.string().trim().max(300) })

/** A rule, as data. */
export const ruleBody = z.object({
  name: twoLines,
  audience: z.enum(audiences),
  counted,
  moves: z.enum(moves),
  /** Where it comes from. */
  source: z.object({ zh: z.string().trim().max(600), en: z.string().trim().max(600) }),
})
export type RuleBody = z.infer<typeof ruleBody>

/** How sure a rule is: read at its source, second-hand, the school’s own, a custom without a source. */
export const marks = ['S', 'S2', 'school', 'custom'] as const
export type Mark = (typeof marks)[number]

/** `shipped` counts until it is put away, `offered` only once the school takes it, `own` is the school’s. */
export const origins = ['shipped', 'offered', 'own'] as const
export type Origin = (typeof origins)[number]

/** A rule as a school has it. */
export type Rule = {
  key: string
  origin: Origin
  body: RuleBody
  mark: Mark
  /** The source names months or an order, not days. */
  approximate: boolean
  active: boolean
  /** The school has words or days of its own for what the workbench brings. */
  changed: boolean
  check: { by: { id: string; nameEn: string; nameZh: string }; on: IsoDate } | null
  /** 0: the school has kept nothing of its own. */
  version: number
}

export const deadlineStates = ['open', 'done', 'exempt', 'gone'] as const
export type DeadlineState = (typeof deadlineStates)[number]

export const deadlineSteps = ['done', 'exempt', 'reopened', 'moved', 'gone', 'back'] as const
