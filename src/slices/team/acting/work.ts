import type { Transaction } from '#platform/database/database.ts'
import { Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { holdTeam } from '../people/store/members.ts'
import type { Actings } from './contract.ts'
import { type ActingFields, problemsOfActing } from './rules.ts'
import { addActingRow, endActingRow, findActings, findCandidate, isEnded } from './store.ts'

type Who = SignedInContext['who']

/** Who acts as SENCO, will or did, and who may be named. */
export function readActings(tx: Transaction, who: Who): Promise<Actings> {
  return findActings(tx, who.today)
}

/**
 * Names somebody to act as SENCO from a day to a day: the session asks for roles at every request, so the role comes and goes by itself.
 * @throws Problems
 */
export async function nameActing(tx: Transaction, who: Who, fields: ActingFields): Promise<{ actingId: string }> {
  await holdTeam(tx, who.schoolId)
  const candidate = await findCandidate(tx, fields.personId)
  const problems = problemsOfActing(fields, candidate, { ownId: who.personId, today: who.today })
  if (problems.length > 0) throw new Problems(problems)
  return { actingId: await addActingRow(tx, { schoolId: who.schoolId, madeBy: who.personId }, fields) }
}

/** Ends it at once, or takes it back before it began; said twice, it is so already. @throws NotFound */
export async function endActing(tx: Transaction, who: Who, actingId: string): Promise<void> {
  await holdTeam(tx, who.schoolId)
  if (await isEnded(tx, actingId)) return
  await endActingRow(tx, actingId, { endedBy: who.personId, endedOn: who.today })
}
