import type { PeriodKind } from '../../school/calendar/model.ts'

/** A period of a day of the frame; `from` and `to` in minutes after midnight, by the usual bells of that day. */
export type Slot = { day: number; period: string; kind: PeriodKind; from: number; to: number }

/** What a student's class does, and who the student is to the solver. */
export type AskedStudent = { id: string; classId: string | null }

/** A class: its lessons by slot; a slot with several subjects is one in which the class is divided. */
export type AskedClass = { id: string; level: string; lessons: readonly { at: number; subject: string }[] }

/** Somebody who gives support: a colleague, or somebody of a provider. Slots are indices. */
export type AskedStaff = {
  id: string
  /** Slots in which they teach a lesson, or are not there. */
  teaches: readonly number[]
  away: readonly number[]
  ratherNot: readonly number[]
  likes: readonly number[]
  mostADay: number | null
  mostAWeek: number | null
}

/** A room that groups may use, and the slots in which a lesson has it. `places` is null when nobody has said how many it holds. */
export type AskedRoom = { id: string; places: number | null; taken: readonly number[] }

/** Where a session of a group is put: the slot in which it begins, who gives it where there was a choice, and the room. */
export type Placement = {
  groupId: string
  at: number
  staffId: string | null
  roomId: string | null
  /** It stays where it is. */
  pinned: boolean
}

export type AskedGroup = {
  id: string
  /** How many sessions a week (or cycle) are wanted. */
  sessions: number
  minutes: number
  memberIds: readonly string[]
  /** All of them must be free. */
  needs: readonly string[]
  /** One of them must be free, the same at all times of the group; none: nothing to choose. */
  choices: readonly string[]
  /** Nobody can give it: no session of it is ever placed. */
  nobody: boolean
  /** In the lessons of its students: it takes nobody out of them and needs no room. */
  inClass: boolean
  /** Where it meets now; a plan that changes little stays near it. */
  present: readonly Omit<Placement, 'groupId' | 'pinned'>[]
  /** Where it must stay, rules or not: a person has decided that. */
  pins: readonly Omit<Placement, 'groupId' | 'pinned'>[]
}

/** A lesson that no group takes students out of: of whom, and of which subject or when. Null: of every one. */
export type AskedProtection = {
  id: string
  classId: string | null
  level: string | null
  studentId: string | null
  subject: string | null
  day: number | null
  period: string | null
}

/** How much each wish counts, from 0 (not at all) to 10. */
export type Weights = { lessons: number; spread: number; moves: number; times: number; load: number; breaks: number }

/** What the solver is told of the school's wishes and limits. */
export type AskedWishes = {
  weights: Weights
  /** How much a missed lesson of a subject counts; one that is not named counts 1. */
  subjects: readonly { subject: string; weight: number }[]
  mostADay: number
  mayUse: { break: boolean; before: boolean; after: boolean }
  /** No session begins before this period or after that one of a day. */
  earliest: string | null
  latest: string | null
  /** So many minutes may a session run into the next period without holding it. */
  grace: number
}

/**
 * All that the optimiser knows: nothing else decides its answer. `slots` are in the order of the days and their periods; everything else
 * names a slot by its index. Names of people are none of its business.
 */
export type Question = {
  slots: readonly Slot[]
  students: readonly AskedStudent[]
  classes: readonly AskedClass[]
  staff: readonly AskedStaff[]
  rooms: readonly AskedRoom[]
  groups: readonly AskedGroup[]
  protections: readonly AskedProtection[]
  wishes: AskedWishes
}

/** Every hard rule. */
export const hardRules = [
  'unknown',
  'does-not-fit',
  'closed-period',
  'outside-hours',
  'not-a-lesson',
  'protected',
  'protected-for-student',
  'nobody-gives-it',
  'wrong-staff',
  'staff-changes',
  'staff-away',
  'staff-teaches',
  'staff-twice',
  'staff-day',
  'staff-week',
  'student-twice',
  'student-day',
  'same-day',
  'too-many',
  'no-room',
  'room-taken',
  'room-small',
  'room-twice',
  'pin-moved',
] as const
export type HardRule = (typeof hardRules)[number]

/** One hard rule that placements break, and what it is about. `placements` are indices of those that break it together. */
export type Violation = {
  rule: HardRule
  groupId: string
  at: number
  studentId?: string
  staffId?: string
  roomId?: string
  protectionId?: string
  /** The other group of a clash. */
  otherId?: string
  placements: readonly number[]
}

/** What a plan costs by each wish: the sum is what the optimiser makes small. */
export type Costs = {
  unplaced: number
  lessons: number
  spread: number
  moves: number
  times: number
  load: number
  breaks: number
  total: number
}

/** `optimal`: proven; `gap`: at most 2% from the bound; `feasible`: no rule is broken, and how good it is nobody knows. */
export const qualities = ['optimal', 'gap', 'feasible'] as const
export type Quality = (typeof qualities)[number]

/** Why the search ended: nothing better is possible, it was close enough, its measure of work was used up, the clock ran out, or a person stopped it. */
export const endings = ['finished', 'close', 'work', 'time', 'stopped'] as const
export type Ending = (typeof endings)[number]

export type Answer = {
  placements: readonly Placement[]
  quality: Quality
  ending: Ending
  costs: Costs
  /** Nothing can cost less than this, as far as it was proven; null when nothing was. */
  bound: number | null
  seconds: number
}

/**
 * How long a search may go on. `rounds` of the quick plan; `steps` of HiGHS, counted at the places where it asks whether to go on, which are the
 * same on every machine: after `closeSteps` a plan that is close enough is good enough, after `mostSteps` any; `seconds` is for when that takes too long.
 */
export type Effort = { rounds: number; closeSteps: number; mostSteps: number; seconds: number }

export const usualEffort: Effort = { rounds: 20_000, closeSteps: 80, mostSteps: 3000, seconds: 60 }
