import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo } from '#slices/access/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { PlanKind, PlanState } from '../../model.ts'
import type { PlanFields, PlanLine, PlanShown } from '../contract.ts'
import { missingToAgree, problemsOfMove, problemsOfPeriod } from '../rules/plan.ts'
import { findPlan, findPlansOf } from '../store/read.ts'
import { findTemplate } from '../store/templates.ts'
import {
  addPlanRow,
  changePlanRow,
  dropPlanRow,
  hasOtherInForce,
  holdPlan,
  holdPlansOf,
  keepVersionRow,
  movePlanRow,
} from '../store/write.ts'
import { bodyOf, keepCorrection, type OnePlan, ofPlan, planToChange, type Who } from './common.ts'

/** A student's plans, newest first. @throws NotFound */
export async function listPlansOf(
  tx: Transaction,
  who: Who,
  studentId: string,
): Promise<{ plans: PlanLine[]; may: { start: boolean } }> {
  const found = await findPlansOf(tx, studentId)
  if (!found) throw new NotFound()
  return { plans: found.plans, may: { start: found.reaches && mayRolesDo(who.roles, 'plan.keep') } }
}

/** A plan, as far as this person may see it. @throws NotFound */
export async function readPlan(tx: Transaction, who: Who, of: OnePlan): Promise<PlanShown> {
  const found = await findPlan(tx, of.id, of.planId)
  const { state } = found
  const changeable = found.reaches && state !== 'archived' && state !== 'reviewed'
  const may = (action: Parameters<typeof mayRolesDo>[1]) => mayRolesDo(who.roles, action)
  return {
    ...bodyOf(found),
    people: found.people,
    may: {
      keep: changeable && may('plan.keep'),
      agree: found.reaches && may('plan.agree'),
      compare: may('plan.compare') && found.agreements !== null,
      logTry: state === 'in_force' && may('try.log'),
      review: found.reaches && may('review.keep'),
    },
  }
}

/** Begins a plan with the sections of the school's template, once for each identifier. @throws NotFound, Problems */
export async function startPlan(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    planId?: string | undefined
    kind: PlanKind
    startsOn: string
    endsOn: string
    reviewOn: string
  },
): Promise<{ planId: string }> {
  await findDates(tx, input.id)
  const problems = problemsOfPeriod(input)
  if (problems.length > 0) throw new Problems(problems)
  await holdPlansOf(tx, input.id)
  const { sections } = await findTemplate(tx, input.kind)
  const found = await findPlansOf(tx, input.id)
  if (!found?.reaches) throw new NotFound()
  const previous = found.plans.find(({ kind }) => kind === input.kind)
  const { id, planId = newId(), kind, startsOn, endsOn, reviewOn } = input
  const of = { schoolId: who.schoolId, studentId: id, planId, personId: who.personId, today: who.today }
  const previousId = previous?.id ?? null
  await addPlanRow(tx, of, { kind, startsOn, endsOn, reviewOn, sections, team: [], previousId })
  return { planId }
}

/** Changes a plan's period, review day or team. @throws NotFound, Problems, Clashes */
export async function changePlan(
  tx: Transaction,
  who: Who,
  input: OnePlan & { version: number; base: Partial<PlanFields>; fields: Partial<PlanFields> },
): Promise<{ version: number }> {
  const plan = await planToChange(tx, input)
  const kept: PlanFields = {
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    reviewOn: plan.reviewOn,
    team: plan.team,
  }
  const sameVersion = input.version === plan.version
  const { changes, clashes } = mergeEdit<PlanFields>({ base: input.base, mine: input.fields }, kept, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, plan.version)
  if (Object.keys(changes).length === 0) return { version: plan.version }
  const fields = { ...kept, ...changes }
  const problems = problemsOfPeriod(fields)
  if (problems.length > 0) throw new Problems(problems)
  const version = await changePlanRow(tx, plan.id, fields)
  await keepCorrection(tx, who, input)
  return { version }
}

/** Throws a draft away. @throws NotFound, Problems when it is more than a draft */
export async function dropPlan(tx: Transaction, input: OnePlan & { reason: string }): Promise<void> {
  const plan = await planToChange(tx, input)
  if (plan.state !== 'draft') throw new Problems([{ field: '', problem: 'not-a-draft' }])
  tx.record('plan.dropped', input.id, { reason: input.reason })
  await dropPlanRow(tx, plan.id)
}

/**
 * Brings a plan to another state, keeping it whole where it counts. @throws NotFound; Problems with all that is missing; Clashes when
 * somebody moved or changed it meanwhile.
 */
export async function movePlan(
  tx: Transaction,
  who: Who,
  input: OnePlan & { version: number; to: PlanState; reason: string },
): Promise<{ version: number }> {
  await findDates(tx, input.id)
  await holdPlansOf(tx, input.id)
  await holdPlan(tx, input.planId)
  const plan = await findPlan(tx, input.id, input.planId)
  if (!plan.reaches) throw new NotFound()
  if (plan.version !== input.version)
    throw new Clashes([{ field: 'state', base: null, mine: input.to, theirs: plan.state }], plan.version)
  const problems = problemsOfMove(
    {
      from: plan.state,
      to: input.to,
      reason: input.reason,
      startsOn: plan.startsOn,
      missing: missingToAgree({ ...plan, agreements: plan.agreements ?? [] }),
      otherInForce: await hasOtherInForce(tx, input.id, plan),
    },
    who.today,
  )
  if (problems.length > 0) throw new Problems(problems)
  const version = await movePlanRow(tx, plan.id, input.to)
  if (input.reason) tx.record('plan.moved', input.id, { to: input.to, reason: input.reason })
  if (input.to === 'agreed' || input.to === 'in_force') {
    const body = bodyOf(await findPlan(tx, input.id, input.planId))
    await keepVersionRow(tx, { ...ofPlan(who, input), personId: who.personId }, input.to, body)
  }
  return { version }
}
