/** What somebody who gives support says of a time; not said: they can. */
export const availabilities = ['away', 'rather_not', 'likes'] as const
export type Availability = (typeof availabilities)[number]

/** Colleagues and providers give support. */
export const giverKinds = ['person', 'provider'] as const
export type GiverKind = (typeof giverKinds)[number]

/** When several lead a group: one of them gives each of its times, or all of them together. */
export const leadings = ['one', 'all'] as const
export type Leading = (typeof leadings)[number]

/** The wishes that can be weighed, in the order in which people are asked. */
export const weighed = ['lessons', 'spread', 'moves', 'times', 'load', 'breaks'] as const
export type Weighed = (typeof weighed)[number]

/** How the school weighs its wishes, and what it allows; one row a school. */
export type Wishes = {
  /** How much each counts, 0 (not at all) to 5 (very much). */
  lessons: number
  spread: number
  moves: number
  times: number
  load: number
  breaks: number
  /** Subjects whose lessons count more than others when they are missed, 2 to 9 times. */
  core: readonly { subject: string; weight: number }[]
  /** The most sessions a day of one student. */
  mostADay: number
  useBreaks: boolean
  useBefore: boolean
  useAfter: boolean
  /** No session begins before this period, or after that one. */
  earliest: string | null
  latest: string | null
  /** So many minutes may a session run into the next period. */
  grace: number
  leading: Leading
}

/** A protected lesson as it is told apart from others: of whom, and of which subject or when. */
export type Protection = {
  classId: string | null
  level: string | null
  subject: string | null
  frameDay: number | null
  period: string | null
  reason: string
}
