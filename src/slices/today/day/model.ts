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
/** So many of these are for what is due today. */
export const placesForToday = 2
/** So many of a kind at most, while things of other kinds wait. */
export const mostOfKind = 3
export const shownConcerns = 3
/** So many sessions and meetings of the day; and of the week that follows where the day leaves room. */
export const shownDay = 5
/** So many students with their things to do: a row of cards, so that the page stays within a screen beside a full list of what is due. */
export const shownStudents = 5
