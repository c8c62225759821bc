import { z } from 'zod'
import { isoDate } from '../../access/operation.ts'

/** What the observation looks at. */
export const observedAreas = ['learning', 'language', 'attention', 'social', 'self-care', 'movement'] as const
export type ObservedArea = (typeof observedAreas)[number]

/** The checklist, in our own wording (words.*.ts): what a child can be seen doing in class, area by area. */
export const itemsByArea = {
  learning: ['remembers', 'characters', 'copies', 'counts', 'works-alone'],
  language: ['follows', 'tells', 'asks', 'is-clear'],
  attention: ['stays', 'waits', 'sits', 'switches'],
  social: ['plays', 'joins', 'says-feelings', 'notices-others'],
  'self-care': ['keeps-things', 'looks-after-self', 'knows-the-day', 'keeps-safe'],
  movement: ['holds-pencil', 'uses-hands', 'moves'],
} as const satisfies Record<ObservedArea, readonly string[]>
export type ItemKey = (typeof itemsByArea)[ObservedArea][number]
export const itemKeys: readonly ItemKey[] = observedAreas.flatMap((area): readonly ItemKey[] => itemsByArea[area])

/** How often it is seen; `not_seen`: there was no chance to observe it. */
export const observedAnswers = ['not_yet', 'sometimes', 'mostly', 'not_seen'] as const
export type ObservedAnswer = (typeof observedAnswers)[number]
export type Answers = Readonly<Partial<Record<ItemKey, ObservedAnswer>>>

/** What the team decides with the educational psychologist. */
export const degrees = ['marked', 'mild', 'none'] as const
export type Degree = (typeof degrees)[number]

const answer = z.enum(observedAnswers).nullable()

/** A checklist as it is filled: an answer or `null` for each item, and words. */
export const observationFields = z.object({
  ...(Object.fromEntries(itemKeys.map((key) => [key, answer])) as Record<ItemKey, typeof answer>),
  words: z.string().trim().max(4000),
})
export type ObservationFields = z.infer<typeof observationFields>

/** A decision about one pupil: what was decided, what was told to the parents, what a review found. */
export const decisionFields = z.object({
  degree: z.enum(degrees),
  followUp: z.string().trim().max(4000),
  metOn: isoDate,
  parentsToldOn: isoDate.nullable(),
  parentsToldHow: z.string().trim().max(200),
  reviewOn: isoDate.nullable(),
  reviewedOn: isoDate.nullable(),
  reviewWords: z.string().trim().max(4000),
})
export type DecisionFields = z.infer<typeof decisionFields>
