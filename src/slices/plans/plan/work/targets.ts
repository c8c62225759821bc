import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mergeEdit } from '#slices/students/index.ts'
import type { PlanFile } from '../../model.ts'
import type { StrategyFields, TargetFields } from '../contract.ts'
import { problemsOfCard, problemsOfTarget } from '../rules/plan.ts'
import {
  addStrategyRow,
  addTargetRow,
  changeStrategyRow,
  changeTargetRow,
  hasTries,
  removeStrategyRow,
  removeTargetRow,
} from '../store/write.ts'
import { keepCorrection, type OnePlan, ofPlan, planToChange, type Who } from './common.ts'

/** Adds a target, with strategies that serve it. @throws NotFound, Problems */
export async function addTarget(
  tx: Transaction,
  who: Who,
  input: OnePlan & { fields: TargetFields; strategies: Omit<StrategyFields, 'targetId'>[] },
): Promise<{ targetId: string }> {
  const plan = await planToChange(tx, input)
  refuse(problemsOfTarget(input.fields))
  refuseCard(plan, input.strategies)
  const of = ofPlan(who, input)
  const targetId = await addTargetRow(tx, of, input.fields)
  for (const strategy of input.strategies) await addStrategyRow(tx, of, { ...strategy, targetId })
  await keepCorrection(tx, who, input)
  return { targetId }
}

/** Changes a target, together with what others changed. @throws NotFound, Problems, Clashes */
export async function changeTarget(
  tx: Transaction,
  who: Who,
  input: OnePlan & { targetId: string; version: number; base: Partial<TargetFields>; fields: Partial<TargetFields> },
): Promise<{ version: number }> {
  const plan = await planToChange(tx, input)
  const target = plan.targets.find(({ id }) => id === input.targetId)
  if (!target) throw new NotFound()
  const { id, state, stateReason, carriedFrom, version, ...kept } = target
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<TargetFields>(edit, kept, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  const fields = { ...kept, ...changes }
  refuse(problemsOfTarget(fields))
  const written = await changeTargetRow(tx, id, fields)
  await keepCorrection(tx, who, input)
  return { version: written }
}

/** Removes a target with its strategies. @throws NotFound; Problems when somebody has logged a try at it: evidence does not vanish */
export async function removeTarget(tx: Transaction, who: Who, input: OnePlan & { targetId: string }): Promise<void> {
  const plan = await planToChange(tx, input)
  if (!plan.targets.some(({ id }) => id === input.targetId)) throw new NotFound()
  if (await hasTries(tx, input.targetId)) throw new Problems([{ field: '', problem: 'target-has-tries' }])
  await removeTargetRow(tx, input.targetId)
  await keepCorrection(tx, who, input)
}

/** Adds strategies, of a target or of the whole plan. @throws NotFound, Problems */
export async function addStrategies(
  tx: Transaction,
  who: Who,
  input: OnePlan & { strategies: StrategyFields[] },
): Promise<{ strategyIds: string[] }> {
  const plan = await planToChange(tx, input)
  for (const { targetId } of input.strategies) checkTarget(plan, targetId)
  refuseCard(plan, input.strategies)
  const strategyIds: string[] = []
  for (const strategy of input.strategies) strategyIds.push(await addStrategyRow(tx, ofPlan(who, input), strategy))
  await keepCorrection(tx, who, input)
  return { strategyIds }
}

/** Changes a strategy, together with what others changed. @throws NotFound, Problems, Clashes */
export async function changeStrategy(
  tx: Transaction,
  who: Who,
  input: OnePlan & {
    strategyId: string
    version: number
    base: Partial<StrategyFields>
    fields: Partial<StrategyFields>
  },
): Promise<{ version: number }> {
  const plan = await planToChange(tx, input)
  const strategy = plan.strategies.find(({ id }) => id === input.strategyId)
  if (!strategy) throw new NotFound()
  const { id, version, ...kept } = strategy
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<StrategyFields>(edit, kept, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  const fields = { ...kept, ...changes }
  checkTarget(plan, fields.targetId)
  const others = plan.strategies.filter((one) => one.id !== id)
  refuse(problemsOfCard([...others, { id, onCard: fields.onCard }]))
  const written = await changeStrategyRow(tx, id, fields)
  await keepCorrection(tx, who, input)
  return { version: written }
}

/** @throws NotFound, Problems */
export async function removeStrategy(
  tx: Transaction,
  who: Who,
  input: OnePlan & { strategyId: string },
): Promise<void> {
  const plan = await planToChange(tx, input)
  if (!plan.strategies.some(({ id }) => id === input.strategyId)) throw new NotFound()
  await removeStrategyRow(tx, input.strategyId)
  await keepCorrection(tx, who, input)
}

function checkTarget(plan: PlanFile, targetId: string | null): void {
  if (targetId !== null && !plan.targets.some(({ id }) => id === targetId)) throw new NotFound()
}

function refuseCard(plan: PlanFile, added: readonly { onCard: number | null }[]): void {
  refuse(problemsOfCard([...plan.strategies, ...added.map(({ onCard }, index) => ({ id: String(index), onCard }))]))
}

function refuse(problems: ConstructorParameters<typeof Problems>[0]): void {
  if (problems.length > 0) throw new Problems(problems)
}
