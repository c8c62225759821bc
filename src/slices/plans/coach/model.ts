/**
 * What the quality coach looks for, what is said to a person's face first. A dismissed hint is kept under its rule: never give one a
 * new meaning.
 */
export const coachRules = [
  'label',
  'not-observable',
  'negative',
  'empty-word',
  'two-in-one',
  'no-situation',
  'too-short',
  'student-does-it',
  'too-long',
  'no-measure',
  'no-number',
  'number-apart',
  'numbers-differ',
  'no-baseline',
  'aim-not-beyond',
  'all-of-everything',
  'too-far',
  'nobody',
  'starts-outside',
  'due-outside',
  'due-before-start',
  'due-after-review',
  'no-strengths',
  'no-view',
  'need-without-target',
  'no-target',
  'target-without-strategy',
  'too-many-targets',
  'review-outside',
  'nothing-on-card',
] as const
export type CoachRule = (typeof coachRules)[number]

/** A stretch of a text, as `slice` counts. */
export type Span = { start: number; end: number }

/** A stretch that a rule about words found; `instead` names the words that could stand there. */
export type Mark = Span & { instead?: Instead }

/** Respectful ways to say what a label says; the words are in `words.en.ts`, `words.zh.ts`. */
export const insteads = [
  'autism',
  'adhd',
  'intellectual',
  'reading',
  'hearing',
  'sight',
  'speech',
  'physical',
  'mental',
  'sen',
  'others',
  'has',
  'wheelchair',
  'seen',
] as const
export type Instead = (typeof insteads)[number]

/** The fields that a hint may be about. */
export type CoachField = 'words' | 'measure' | 'criterion' | 'baseline' | 'aim' | 'who' | 'startsOn' | 'dueOn'

/** One hint: what was found, where, and what it is about: a target's or strategy's id, a section's, a need's letters, or `plan`. */
export type Finding = {
  rule: CoachRule
  about: string
  field: CoachField | null
  /** The words in question; `null` when the hint is about the whole. */
  found: { language: 'zh' | 'en'; text: string; span: Span; whole: string; instead: Instead | null } | null
  details: Readonly<Record<string, string | number>>
}
