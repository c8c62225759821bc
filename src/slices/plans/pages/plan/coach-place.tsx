import type { Strategy, Target, Words } from '../../model.ts'
import type { PlanShown } from '../../plan/contract.ts'

export interface CoachPlaceProps {
  plan: PlanShown
  /** What is being written. */
  about: { section: string } | { target: Target } | { strategy: Strategy }
  /** Its words as they stand in the form, perhaps not saved yet. */
  words: Words
}

/** Where the quality coach speaks, below what is being written. */
export function CoachPlace(_props: CoachPlaceProps) {
  return null
}
