import type { IsoDate } from '#kernel/dates.ts'
import type { Tier } from '../../students/model.ts'
import type { TargetState } from '../model.ts'

/** What a review says of one target. `carry`: it goes on in the next plan. */
export type Outcome = { state: TargetState; reason: string; carry: boolean }

/** What a review says of itself, besides the outcomes of the targets. */
export type ReviewHead = {
  heldOn: IsoDate | null
  present: string
  sessionsOffered: number | null
  sessionsAttended: number | null
  /** `null`: from the plan's first day. */
  sessionsFrom: IsoDate | null
  /** `null`: until the day of the review. */
  sessionsTo: IsoDate | null
  attendanceNote: string
  wordsZh: string
  wordsEn: string
  tierProposed: Tier | null
  tierReason: string
}
export type ReviewContent = ReviewHead & { outcomes: Record<string, Outcome> }

export type TargetField = `target ${string}`
/** A review as a form has it: the outcome of each target is a field of its own. */
export type FlatReview = ReviewHead & Record<TargetField, Outcome | undefined>

/** How near a plan's review is. `none`: it has none to come. */
export const reviewStandings = ['overdue', 'due', 'coming', 'later', 'none'] as const
export type ReviewStanding = (typeof reviewStandings)[number]
