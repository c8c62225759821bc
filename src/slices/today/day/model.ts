/** What the year’s end needs, and how much of it is there. */
export const readinessKeys = [
  'tiers',
  'plans',
  'reviews',
  'inputs',
  'sessions',
  'entry_scores',
  'deadlines',
  'reports',
] as const
export type ReadinessKey = (typeof readinessKeys)[number]

/** So many things of each list stand on the page; the rest is one step away. */
export const shownDue = 7
export const shownConcerns = 3
/** So many students with their things to do: a row of cards, so that the page stays within a screen beside a full list of what is due. */
export const shownStudents = 5
