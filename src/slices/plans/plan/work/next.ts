import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { nextBaselineOf } from '../../evidence/rules.ts'
import { findTries } from '../../evidence/store.ts'
import type { PlanKind, TargetState } from '../../model.ts'
import { findPlan } from '../store/read.ts'
import { findTemplate } from '../store/templates.ts'
import {
  addPlanRow,
  addStrategyRow,
  addTargetRow,
  holdPlan,
  keepTextRow,
  keepVersionRow,
  movePlanRow,
  settleTargetRow,
} from '../store/write.ts'
import { bodyOf, type OnePlan, ofPlan, type Who } from './common.ts'

/** A plan in force becomes reviewed: what became of each target is written, and the whole is kept. @throws NotFound */
export async function markReviewed(
  tx: Transaction,
  who: Who,
  of: OnePlan,
  outcomes: ReadonlyMap<string, { state: TargetState; reason: string }>,
): Promise<void> {
  await holdPlan(tx, of.planId)
  const plan = await findPlan(tx, of.id, of.planId)
  if (!plan.reaches || plan.state !== 'in_force') throw new NotFound()
  for (const { id } of plan.targets) {
    const outcome = outcomes.get(id)
    if (outcome) await settleTargetRow(tx, id, outcome)
  }
  await movePlanRow(tx, plan.id, 'reviewed')
  const body = bodyOf(await findPlan(tx, of.id, of.planId))
  await keepVersionRow(tx, { ...ofPlan(who, of), personId: who.personId }, 'reviewed', body)
}

/** What of a plan goes on in the next one besides the targets: it was true at the end of the last period. */
const carriedSections = ['strengths', 'goals', 'at-school', 'at-home']

/**
 * Opens the next period's plan as a draft: the school's template of today, the team, what goes on of the words, and the carried targets
 * with their strategies, each beginning where the last one ended. @throws NotFound
 */
export async function openNextPlan(
  tx: Transaction,
  who: Who,
  input: OnePlan & {
    kind: PlanKind
    carryTargetIds: readonly string[]
    startsOn: string
    endsOn: string
    reviewOn: string
  },
): Promise<{ planId: string }> {
  const last = await findPlan(tx, input.id, input.planId)
  if (!last.reaches) throw new NotFound()
  const { sections } = await findTemplate(tx, input.kind)
  const planId = newId()
  const of = { schoolId: who.schoolId, studentId: input.id, planId, personId: who.personId, today: who.today }
  const { startsOn, endsOn, reviewOn } = input
  const period = { startsOn, endsOn, reviewOn, team: last.team }
  await addPlanRow(tx, of, { kind: input.kind, sections, previousId: last.id, ...period })
  const next = ofPlan(who, { id: input.id, planId })
  for (const { id, closed } of sections) {
    const text = carriedSections.includes(id) && last.texts.find((one) => one.section === id)
    if (text) await keepTextRow(tx, next, { section: id, closed, words: text.words, declined: false })
  }
  const carried = last.targets.filter(({ id }) => input.carryTargetIds.includes(id))
  const newIds = new Map<string, string>()
  const tries = await findTries(tx, { studentId: input.id, planId: last.id, personId: who.personId, anybodys: false })
  for (const [index, target] of carried.entries()) {
    const baseline = nextBaselineOf(
      target,
      tries.filter(({ targetId }) => targetId === target.id),
    )
    const fields = { ...target, ...baseline, position: index + 1, startsOn, dueOn: endsOn }
    newIds.set(target.id, await addTargetRow(tx, next, fields, target.id))
  }
  const kept = last.strategies.filter(({ targetId }) => targetId === null || newIds.has(targetId))
  for (const strategy of kept) {
    const targetId = strategy.targetId === null ? null : (newIds.get(strategy.targetId) ?? null)
    await addStrategyRow(tx, next, { ...strategy, targetId })
  }
  return { planId }
}
