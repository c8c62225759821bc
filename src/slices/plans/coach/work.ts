import { squish } from '#kernel/text.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import type { Dismissal } from './contract.ts'
import type { CoachRule } from './model.ts'
import { dropDismissal, findDismissals, isPlanOf, keepDismissal } from './store.ts'

type Who = SignedInContext['who']
type OfPlan = { id: string; planId: string }

/** The dismissed hints of a student's plan. @throws NotFound */
export async function readDismissals(tx: Transaction, of: OfPlan): Promise<Dismissal[]> {
  return findDismissals(tx, await planOf(tx, of))
}

/** Dismisses a hint with the reason. @throws NotFound */
export async function dismissHint(
  tx: Transaction,
  who: Who,
  { rule, about, reason, ...of }: OfPlan & { rule: CoachRule; about: string; reason: string },
): Promise<{ dismissalId: string }> {
  const plan = await planOf(tx, of)
  const { schoolId, personId, today } = who
  const wanted = { rule, about, reason: squish(reason) }
  return { dismissalId: await keepDismissal(tx, { ...plan, schoolId, personId, today }, wanted) }
}

/** Has a dismissed hint shown again. @throws NotFound */
export async function takeBackDismissal(
  tx: Transaction,
  { dismissalId, ...of }: OfPlan & { dismissalId: string },
): Promise<{ done: true }> {
  const plan = await planOf(tx, of)
  if (!(await dropDismissal(tx, { ...plan, dismissalId }))) throw new NotFound()
  return { done: true }
}

async function planOf(tx: Transaction, { id, planId }: OfPlan): Promise<{ studentId: string; planId: string }> {
  await findDates(tx, id)
  const plan = { studentId: id, planId }
  if (!(await isPlanOf(tx, plan))) throw new NotFound()
  return plan
}
