import type { Transaction } from '#platform/database/database.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import type { StudentFile } from '../contract.ts'
import { tierOn } from '../rules/tiers.ts'
import { findFile } from '../store/file.ts'

/** A student's file as far as this person may see it, and what they may do with it. @throws NotFound */
export async function readFile(tx: Transaction, who: SignedInContext['who'], id: string): Promise<StudentFile> {
  const { seesSupport, reachesSupport, ...file } = await findFile(tx, id, who.today)
  const { tier, since } = tierOn(file.tiers, who.today)
  const may = {
    keep: mayRolesDo(who.roles, 'roll.keep'),
    keepSupport: mayRolesDo(who.roles, 'register.keep') && reachesSupport,
    decideTier: mayRolesDo(who.roles, 'tier.decide'),
    assign: mayRolesDo(who.roles, 'assignment.keep'),
    seeTrail: mayRolesDo(who.roles, 'file.trail'),
    seeSupport: mayRolesDo(who.roles, 'register.see') && seesSupport,
  }
  return { ...file, tier, tierSince: since, may }
}
