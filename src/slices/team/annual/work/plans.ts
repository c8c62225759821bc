import { type SchoolYearLabel, schoolYearOf, startYearOf } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo } from '#slices/access/index.ts'
import type { AnnualLine, AnnualShown, Choices } from '../contract.ts'
import type { AnnualPlan, AnnualState } from '../model.ts'
import { carriedFields, carriedOf, problemsOfMove, spanOf, yearAfter, yearsBetween, yearsToBegin } from '../rules.ts'
import { findAnnualPlan, findAnnualPlans, findChoices } from '../store/read.ts'
import { addAimRow, addMeasureRow, addPlanRow, dropPlanRow, holdAnnualPlan, movePlanRow } from '../store/write.ts'
import { ofPlan, planInState, type Who } from './common.ts'

/** The plans that this person may read, the latest year first: the team's all, colleagues' those that were agreed to. */
export async function listAnnualPlans(
  tx: Transaction,
  who: Who,
): Promise<{ plans: AnnualLine[]; may: { begin: boolean } }> {
  const plans = await findAnnualPlans(tx)
  const free = yearsToBegin(plans, schoolYearOf(who.today))
  return { plans, may: { begin: free.length > 0 && mayRolesDo(who.roles, 'annual.keep') } }
}

/** A plan, and what this person may do with it. @throws NotFound */
export async function readAnnualPlan(tx: Transaction, who: Who, planId: string): Promise<AnnualShown> {
  const plan = await findAnnualPlan(tx, planId)
  const keeps = mayRolesDo(who.roles, 'annual.keep')
  const { state, decisions, next } = plan
  return {
    ...plan,
    may: {
      write: keeps && state === 'draft',
      money: mayRolesDo(who.roles, 'money.keep') && state === 'draft',
      review: keeps && state === 'agreed',
      decide: mayRolesDo(who.roles, 'annual.agree'),
      begin: keeps && state !== 'draft' && next === null,
      drop: keeps && state === 'draft' && decisions.length === 0,
      readReviews: state === 'reviewed' || keeps || mayRolesDo(who.roles, 'annual.agree'),
    },
  }
}

/** Who and what a measure of this plan may name. @throws NotFound */
export async function readChoices(tx: Transaction, planId: string): Promise<Choices> {
  const { schoolYear } = await findAnnualPlan(tx, planId)
  return findChoices(tx, spanOf(schoolYear))
}

/**
 * Begins a year's plan. What the last plan that was agreed to carries comes along: its situation, the aims and measures that go on, each with
 * where it comes from; money and groups are decided anew. @throws Problems for a year that is not near, that has a plan, or while of something
 * in the plan before nobody has said whether it goes on
 */
export async function beginAnnualPlan(
  tx: Transaction,
  who: Who,
  { schoolYear }: { schoolYear: SchoolYearLabel },
): Promise<{ planId: string }> {
  const thisYear = schoolYearOf(who.today)
  if (startYearOf(schoolYear) === null || ![thisYear, yearAfter(thisYear)].includes(schoolYear))
    throw new Problems([{ field: 'schoolYear', problem: 'year-not-near' }])
  const plans = await findAnnualPlans(tx)
  const before = plans.find((plan) => plan.schoolYear < schoolYear && plan.state !== 'draft')
  if (before) await holdAnnualPlan(tx, before.id)
  const previous = before ? await findAnnualPlan(tx, before.id) : null
  const { carried, undecided } = previous ? carriedOf(previous) : { carried: [], undecided: 0 }
  if (undecided > 0) throw new Problems([{ field: '', problem: 'carry-not-said', params: { count: undecided } }])
  const situation = previous?.situation ?? { zh: '', en: '' }
  const of = { schoolId: who.schoolId, personId: who.personId, today: who.today }
  const planId = await addPlanRow(tx, of, { schoolYear, situation, previousId: previous?.id ?? null })
  if (planId === null) throw new Problems([{ field: 'schoolYear', problem: 'year-has-plan' }])
  const next = ofPlan(who, planId)
  const years = yearsBetween(previous?.schoolYear ?? schoolYear, schoolYear)
  for (const { aim, as, measures } of carried) {
    const aimId = await addAimRow(tx, next, aim, { id: aim.id, as })
    for (const { measure, as } of measures)
      await addMeasureRow(tx, { ...next, aimId }, carriedFields(measure, schoolYear, years), { id: measure.id, as })
  }
  return { planId }
}

/** Throws a draft away. @throws NotFound; Problems when it was ever agreed to, or is more than a draft */
export async function dropAnnualPlan(
  tx: Transaction,
  { planId, reason }: { planId: string; reason: string },
): Promise<void> {
  const { decisions } = await planInState(tx, planId, 'draft')
  if (decisions.length > 0) throw new Problems([{ field: '', problem: 'was-agreed' }])
  tx.record('annual.dropped', null, { reason })
  await dropPlanRow(tx, planId)
}

/**
 * Agrees to a plan, takes it back to be written on, or closes its review, with the plan as it stands. @throws NotFound; Problems with all that is
 * missing; Clashes when somebody changed anything in it after this person read it.
 */
export async function decideAnnualPlan(
  tx: Transaction,
  who: Who,
  input: { planId: string; version: number; to: AnnualState; words: string },
): Promise<{ version: number }> {
  await holdAnnualPlan(tx, input.planId)
  const plan = await findAnnualPlan(tx, input.planId)
  if (plan.version !== input.version)
    throw new Clashes([{ field: 'state', base: null, mine: input.to, theirs: plan.state }], plan.version)
  const problems = problemsOfMove(plan, input)
  if (problems.length > 0) throw new Problems(problems)
  const of = { ...ofPlan(who, plan.id), personId: who.personId, today: who.today }
  const version = await movePlanRow(tx, of, { to: input.to, words: input.words, body: withoutMoney(plan, input.to) })
  return { version }
}

/** The plan as everybody in the team may read it later. */
function withoutMoney(plan: AnnualPlan, state: AnnualState): AnnualPlan {
  const aims = plan.aims.map((aim) => ({
    ...aim,
    measures: aim.measures.map((measure) => ({ ...measure, amount: null })),
  }))
  return { ...plan, state, aims, decisions: [] }
}
