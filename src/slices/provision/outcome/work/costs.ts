import type { Transaction } from '#platform/database/database.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import type { Run } from '../model.ts'
import type { RunCost } from '../rules/cost.ts'

/** What each student of some runs cost, by run; `null` for those who do not see money. */
export async function findCosts(
  _tx: Transaction,
  who: SignedInContext['who'],
  _runs: readonly Run[],
): Promise<ReadonlyMap<string, RunCost> | null> {
  if (!mayRolesDo(who.roles, 'money.see')) return null
  return null
}
