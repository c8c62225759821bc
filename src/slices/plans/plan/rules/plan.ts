import type { IsoDate } from '#kernel/dates.ts'
import type { Problem } from '../../../access/operation.ts'
import type { MeasureKind, PlanFile, PlanState, Strategy, Target, Words } from '../../model.ts'

const isEmpty = (words: Words) => words.zh.trim() === '' && words.en.trim() === ''

/** A plan's period: it ends on or after its first day, and is reviewed within it or at most a month after it. */
export function problemsOfPeriod({
  startsOn,
  endsOn,
  reviewOn,
}: Record<'startsOn' | 'endsOn' | 'reviewOn', IsoDate>): Problem[] {
  const problems: Problem[] = []
  if (endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'ends-before-start' })
  if (reviewOn < startsOn) problems.push({ field: 'reviewOn', problem: 'review-before-start' })
  return problems
}

type Numbers = {
  measureKind: MeasureKind
  baselineValue: number | null
  aimValue: number | null
  startsOn: IsoDate
  dueOn: IsoDate
}

/** What cannot be so of a target, however little of it has been written: per cent beyond 100, a rating beyond 5, a due day before the first. */
export function problemsOfTarget({ measureKind, baselineValue, aimValue, startsOn, dueOn }: Numbers): Problem[] {
  const problems: Problem[] = []
  for (const [field, value] of [
    ['baselineValue', baselineValue],
    ['aimValue', aimValue],
  ] as const) {
    if (value === null) continue
    if (measureKind === 'of' && value > 100) problems.push({ field, problem: 'over-hundred' })
    if (measureKind === 'rating' && (value < 1 || value > 5)) problems.push({ field, problem: 'not-a-rating' })
  }
  if (dueOn < startsOn) problems.push({ field: 'dueOn', problem: 'due-before-start' })
  return problems
}

/** Three things fit on a card, each in a place of its own. */
export function problemsOfCard(strategies: readonly Pick<Strategy, 'id' | 'onCard'>[]): Problem[] {
  const places = strategies.flatMap(({ onCard }) => (onCard === null ? [] : [onCard]))
  return new Set(places).size === places.length ? [] : [{ field: 'onCard', problem: 'card-place-taken' }]
}

type ToAgree = Pick<PlanFile, 'sections' | 'texts' | 'targets'> & { agreements: readonly unknown[] }

/**
 * What a plan lacks before it can be agreed to: targets that can be worked with, the views of those concerned (given or declined), and a
 * record of who agreed. Fields name where to put it right: `targets`, `target <id>`, `section <id>`, `agreements`.
 */
export function missingToAgree({ sections, texts, targets, agreements }: ToAgree): Problem[] {
  const problems: Problem[] = []
  if (targets.length === 0) problems.push({ field: 'targets', problem: 'no-target' })
  for (const target of targets) problems.push(...missingOfTarget(target))
  for (const { id, asks } of sections) {
    const text = texts.find((one) => one.section === id)
    if (asks === 'voice' && !text?.declined && (!text || isEmpty(text.words)))
      problems.push({ field: `section ${id}`, problem: 'voice-missing' })
  }
  if (agreements.length === 0) problems.push({ field: 'agreements', problem: 'no-agreement' })
  return problems
}

function missingOfTarget(target: Target): Problem[] {
  const field = `target ${target.id}`
  const params = { number: target.position }
  const lacks: [boolean, string][] = [
    [isEmpty(target.words), 'target-without-words'],
    [isEmpty(target.measure), 'target-without-measure'],
    [target.measureKind !== 'note' && target.aimValue === null, 'target-without-aim'],
    [target.who.length === 0, 'target-without-anyone'],
  ]
  return lacks.filter(([lacking]) => lacking).map(([, problem]) => ({ field, problem, params }))
}

/** Where a plan may go from where it is; a review takes it from `in_force` to `reviewed`. */
const ways: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['agreed'],
  agreed: ['in_force', 'draft', 'archived'],
  in_force: ['archived'],
  reviewed: ['archived'],
  archived: [],
}

/** The states to which people may bring a plan from here. */
export function waysFrom(state: PlanState): readonly PlanState[] {
  return ways[state]
}

type Moving = {
  from: PlanState
  to: PlanState
  reason: string
  startsOn: IsoDate
  missing: readonly Problem[]
  /** Another plan of the kind in force for the student. */
  otherInForce: boolean
}

/** Why a plan cannot go where somebody wants it. Taking it back, or putting away one that was never reviewed, wants a reason. */
export function problemsOfMove(
  { from, to, reason, startsOn, missing, otherInForce }: Moving,
  today: IsoDate,
): Problem[] {
  if (!ways[from].includes(to)) return [{ field: 'to', problem: 'no-such-way' }]
  const problems: Problem[] = []
  if (to === 'agreed') problems.push(...missing)
  if (to === 'in_force' && startsOn > today) problems.push({ field: 'to', problem: 'not-begun', params: { startsOn } })
  if (to === 'in_force' && otherInForce) problems.push({ field: 'to', problem: 'other-in-force' })
  const wantsReason = to === 'draft' || (to === 'archived' && from !== 'reviewed')
  if (wantsReason && reason.trim() === '') problems.push({ field: 'reason', problem: 'required' })
  return problems
}
