import type { Transaction } from '#platform/database/database.ts'
import { changeKeeperRow, holdPlan } from '../store/write.ts'
import { keepCorrection, type Who } from './common.ts'

/**
 * Gives plans that one colleague keeps to another, who then stands in them once; whatever else the first does in them stays. Each change is
 * one like any other: of a plan that people work with the whole is kept as it is then.
 */
export async function handPlansOn(
  tx: Transaction,
  who: Who,
  { planIds, fromId, toId }: { planIds: readonly string[]; fromId: string; toId: string },
): Promise<void> {
  for (const planId of planIds.toSorted()) {
    await holdPlan(tx, planId)
    const { studentId } = await changeKeeperRow(tx, planId, { fromId, toId })
    await keepCorrection(tx, who, { id: studentId, planId })
  }
}
