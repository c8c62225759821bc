import type { Transaction } from '#platform/database/database.ts'
import { NotFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import type { Aim, AnnualPlan, AnnualState, Measure } from '../model.ts'
import { findAnnualPlan } from '../store/read.ts'
import { holdAnnualPlan, type OfPlan } from '../store/write.ts'

export type Who = SignedInContext['who']

export const ofPlan = (who: Who, planId: string): OfPlan => ({ schoolId: who.schoolId, planId })

/**
 * A plan that this person is about to change, the others waiting until the transaction ends. @throws NotFound; Problems when it is in another
 * state than the one asked for: what was agreed to stays as it was until somebody who may takes it back.
 */
export async function planInState(tx: Transaction, planId: string, state: AnnualState): Promise<AnnualPlan> {
  await holdAnnualPlan(tx, planId)
  const plan = await findAnnualPlan(tx, planId)
  if (plan.state !== state)
    throw new Problems([{ field: '', problem: state === 'draft' ? 'not-a-draft' : 'not-agreed' }])
  return plan
}

/** @throws NotFound */
export function aimIn({ aims }: AnnualPlan, aimId: string): Aim {
  const found = aims.find(({ id }) => id === aimId)
  if (!found) throw new NotFound()
  return found
}

/** A measure and its aim. @throws NotFound */
export function measureIn({ aims }: AnnualPlan, measureId: string): { aim: Aim; measure: Measure } {
  for (const aim of aims) {
    const measure = aim.measures.find(({ id }) => id === measureId)
    if (measure) return { aim, measure }
  }
  throw new NotFound()
}
