import type { TargetState } from '../model.ts'

/** What a review says of one target. `carry`: it goes on in the next plan. */
export type Outcome = { state: TargetState; reason: string; carry: boolean }

/** How near a plan's review is. `none`: it has none to come. */
export const reviewStandings = ['overdue', 'due', 'coming', 'later', 'none'] as const
export type ReviewStanding = (typeof reviewStandings)[number]
