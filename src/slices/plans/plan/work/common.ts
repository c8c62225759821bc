import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import type { PlanFile } from '../../model.ts'
import { type FoundPlan, findPlan } from '../store/read.ts'
import { holdPlan, keepVersionRow, type OfPlan } from '../store/write.ts'

export type Who = SignedInContext['who']
export type OnePlan = { id: string; planId: string }

export const ofPlan = (who: Who, { id, planId }: OnePlan): OfPlan => ({
  schoolId: who.schoolId,
  studentId: id,
  planId,
})

/**
 * A plan that this person is about to change, the others waiting until the transaction ends. @throws NotFound for whoever may not keep
 * plans of this student; Problems when it is put away, or reviewed: what was reviewed stays as it was.
 */
export async function planToChange(tx: Transaction, of: OnePlan): Promise<FoundPlan> {
  await findDates(tx, of.id)
  await holdPlan(tx, of.planId)
  const plan = await findPlan(tx, of.id, of.planId)
  if (!plan.reaches) throw new NotFound()
  if (plan.state === 'archived' || plan.state === 'reviewed')
    throw new Problems([{ field: '', problem: 'plan-closed' }])
  return plan
}

/** The plan as anybody who may see all of it reads it. */
export function bodyOf({ reaches, people, ...plan }: FoundPlan): PlanFile {
  return plan
}

/**
 * After a change: a draft needs no history but the trail's; of a plan that people work with, the whole is kept as it is now. So a typo is
 * corrected without a committee, and everybody can see what was changed.
 */
export async function keepCorrection(tx: Transaction, who: Who, of: OnePlan): Promise<void> {
  const plan = await findPlan(tx, of.id, of.planId)
  if (plan.state === 'draft') return
  await keepVersionRow(tx, { ...ofPlan(who, of), personId: who.personId }, 'corrected', bodyOf(plan))
}
