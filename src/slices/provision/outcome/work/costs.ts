import type { Transaction } from '#platform/database/database.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findCostsToDate } from '../../cost/runs.ts'
import type { Run } from '../model.ts'
import type { RunCost } from '../rules/cost.ts'

/** What each student of some runs has cost until today, by run; `null` for those who do not see money. */
export function findCosts(
  tx: Transaction,
  who: SignedInContext['who'],
  runs: readonly Run[],
): Promise<ReadonlyMap<string, RunCost> | null> {
  return findCostsToDate(tx, who, runs, who.today)
}
