/** Where somebody is worried. */
export const concernAreas = [
  'literacy',
  'mathematics',
  'speech',
  'attention',
  'social',
  'emotion',
  'behaviour',
  'motor',
  'senses',
  'self-care',
  'attendance',
] as const
export type ConcernArea = (typeof concernAreas)[number]

/** What can be seen in each area, in our own words: observations, not judgements. The codes stand in rows: never give one a new meaning. */
export const observations = {
  literacy: ['reads-slowly', 'guesses-words', 'mirrors-characters', 'copies-slowly', 'forgets-words', 'writes-little'],
  mathematics: ['counts-on-fingers', 'mixes-signs', 'loses-place-value', 'word-problems-stuck', 'forgets-facts'],
  speech: ['hard-to-understand', 'short-sentences', 'misses-instructions', 'searches-for-words', 'stammers'],
  attention: ['leaves-seat', 'starts-late', 'loses-things', 'interrupts', 'drifts-off', 'hurries'],
  social: ['plays-alone', 'quarrels-often', 'misreads-others', 'one-topic', 'left-out'],
  emotion: ['cries-easily', 'worries-a-lot', 'no-longer-enjoys', 'angers-fast', 'says-hurtful-of-self'],
  behaviour: ['refuses', 'hits-or-throws', 'shouts-out', 'upset-by-change', 'takes-things'],
  motor: ['clumsy', 'pencil-grip', 'tires-writing', 'trips', 'avoids-pe'],
  senses: ['moves-close-to-board', 'asks-to-repeat', 'covers-ears', 'rubs-eyes', 'watches-lips'],
  'self-care': ['dressing', 'toilet', 'eating', 'untidy-bag'],
  attendance: ['often-late', 'often-absent', 'homework-missing', 'sleepy'],
} as const satisfies Record<ConcernArea, readonly string[]>
export type Observation = (typeof observations)[ConcernArea][number]

/** Every observation of every area. */
export const allObservations: readonly Observation[] = concernAreas.flatMap((area) => [...observations[area]])

export const howOftens = ['once', 'monthly', 'weekly', 'daily', 'every_lesson'] as const
export type HowOften = (typeof howOftens)[number]

/** What teachers try first. */
export const triedThings = [
  'talked',
  'seat',
  'shorter-work',
  'extra-time',
  'pictures',
  'partner',
  'praise',
  'parents',
  'class-teacher',
  'nothing-yet',
] as const
export type TriedThing = (typeof triedThings)[number]

export const concernStates = ['raised', 'watching', 'asked', 'screening', 'referred', 'planned', 'closed'] as const
export type ConcernState = (typeof concernStates)[number]

/** What the SENCO may do with a concern. */
export const concernSteps = ['watch', 'ask', 'screen', 'refer', 'plan', 'close', 'reopen'] as const
export type ConcernStep = (typeof concernSteps)[number]

/** To which state each step leads. */
export const stateAfter: Readonly<Record<ConcernStep, ConcernState>> = {
  watch: 'watching',
  ask: 'asked',
  screen: 'screening',
  refer: 'referred',
  plan: 'planned',
  close: 'closed',
  reopen: 'raised',
}
