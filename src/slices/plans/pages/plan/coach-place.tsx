import type { CoachRule } from '../../coach/model.ts'
import type { Strategy, Target, Words } from '../../model.ts'
import type { PlanShown } from '../../plan/contract.ts'
import { CoachPanel } from '../coach/coach-panel.tsx'
import { usePlan } from './plan-context.ts'
import { openNeeds } from './student-facts.ts'

export interface CoachPlaceProps {
  plan: PlanShown
  /** What is being written. */
  about: { section: string } | { target: Target } | { strategy: Strategy }
  /** Its words as they stand in the form, perhaps not saved yet. */
  words: Words
}

/** Where the quality coach speaks, below what is being written. */
export function CoachPlace({ plan, about, words }: CoachPlaceProps) {
  if ('target' in about)
    return <CoachPanel subject={{ kind: 'target', target: { ...about.target, words }, period: plan }} />
  if ('section' in about) return <CoachPanel subject={{ kind: 'section', section: about.section, words }} quiet />
  const { id, who, targetId } = about.strategy
  // Whoever has the target in hand has its strategies, unless somebody else is named.
  const doers = who.length > 0 ? who : (plan.targets.find((one) => one.id === targetId)?.who ?? [])
  return <CoachPanel subject={{ kind: 'strategy', strategy: { id, words, who: doers } }} />
}

/** What a draft must have before it can be agreed to is listed there already. */
const listedInDraft: readonly CoachRule[] = ['no-target', 'no-view']

/** What the coach says of the plan as a whole. */
export function PlanCoach({ plan }: { plan: PlanShown }) {
  const { file } = usePlan()
  const facts = { plan, needs: openNeeds(file), hasStrengths: file.strengths.length > 0 }
  return <CoachPanel subject={{ kind: 'plan', facts }} without={plan.state === 'draft' ? listedInDraft : []} quiet />
}
