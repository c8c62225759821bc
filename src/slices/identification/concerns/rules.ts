import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import type { Problem } from '../../access/operation.ts'
import type { ConcernArea, ConcernState, ConcernStep, Observation } from './model.ts'
import { concernSteps, observations } from './model.ts'

type Raised = { areas: readonly ConcernArea[]; seen: readonly Observation[]; words: string }

/** What a concern lacks: an area, and something that was seen in one of its areas, tapped or written. */
export function problemsOfConcern({ areas, seen, words }: Raised): Problem[] {
  const problems: Problem[] = []
  if (areas.length === 0) problems.push({ field: 'areas', problem: 'no-area' })
  const known = new Set<string>(areas.flatMap((area) => [...observations[area]]))
  if (seen.some((one) => !known.has(one))) problems.push({ field: 'seen', problem: 'seen-elsewhere' })
  if (seen.length === 0 && words.trim() === '') problems.push({ field: 'seen', problem: 'nothing-seen' })
  return problems
}

/** The steps that make sense from where a concern is: a closed one can only be opened again. */
export function stepsFrom(state: ConcernState): readonly ConcernStep[] {
  if (state === 'closed') return ['reopen']
  return concernSteps.filter((step) => step !== 'reopen')
}

type Step = { state: ConcernState; step: ConcernStep; until: IsoDate | null; words: string }

/** Why a step cannot be taken. Each says something to the one who raised the concern; a watch has a day on which it ends. */
export function problemsOfStep({ state, step, until, words }: Step, today: IsoDate): Problem[] {
  const problems: Problem[] = []
  if (!stepsFrom(state).includes(step)) problems.push({ field: 'step', problem: 'no-such-step' })
  if (words.trim() === '') problems.push({ field: 'words', problem: 'words-for-raiser' })
  if (step === 'watch' && until === null) problems.push({ field: 'until', problem: 'required' })
  if (step === 'watch' && until !== null && until <= today) problems.push({ field: 'until', problem: 'not-ahead' })
  if (step !== 'watch' && until !== null) problems.push({ field: 'until', problem: 'only-for-watching' })
  return problems
}

type Waiting = {
  state: ConcernState
  watchUntil: IsoDate | null
  /** Of the student. */
  leftOn: IsoDate | null
}

/** True when nobody decides about an open concern any more, because the student has left the school. */
export function isLeftOpen(concern: Pick<Waiting, 'state' | 'leftOn'>, today: IsoDate): boolean {
  return concern.state !== 'closed' && concern.leftOn !== null && concern.leftOn < today
}

/**
 * True when the SENCO must decide: a concern that was raised, or one that was to be watched until a day that has come, as long as the student
 * is at the school.
 */
export function wantsTriage(concern: Waiting, today: IsoDate): boolean {
  if (isLeftOpen(concern, today)) return false
  if (concern.state === 'raised') return true
  return concern.state === 'watching' && concern.watchUntil !== null && concern.watchUntil <= today
}

/** Whole days that a concern has waited for the SENCO: since it was raised, or since its watch ended. */
export function daysWaiting(concern: Waiting & { raisedOn: IsoDate }, today: IsoDate): number {
  if (!wantsTriage(concern, today)) return 0
  return daysBetween(concern.state === 'watching' ? (concern.watchUntil ?? today) : concern.raisedOn, today)
}
