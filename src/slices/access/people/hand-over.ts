import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { SignedIn, Transaction } from '#platform/database/database.ts'
import { NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { handOverProblems } from './rules.ts'
import { findPeople, holdPeople } from './store.ts'

type HandOver = { fromId: string; toId: string; stays: boolean }

/**
 * What stands against giving the role of SENCO from one person to another now. @throws {NotFound} when the asking person may not (any more), or one of the two is not of the school.
 */
export async function findHandOverProblems(
  tx: Transaction,
  who: SignedIn,
  { fromId, toId }: Pick<HandOver, 'fromId' | 'toId'>,
): Promise<ProblemFound[]> {
  const people = new Map((await findPeople(tx)).map((one) => [one.id, one]))
  const [actor, from, to] = [people.get(who.personId), people.get(fromId), people.get(toId)]
  if (!from || !to || !actor?.active || !actor.roles.some((role) => role === 'senco' || role === 'principal'))
    throw new NotFound()
  return handOverProblems(from, to)
}

/**
 * Gives the role of SENCO from one person to another who can sign in, so that the school has a SENCO at every moment. Who `stays` becomes a
 * member of the support team. It is the one change that somebody may make to their own roles, for it gives sight up. Where the school
 * requires a one-time code, the successor sets one up before anything else opens.
 * @throws {NotFound} @throws {Problems} `same-person`, `not-a-senco`, `has-left`, `cannot-sign-in`
 */
export async function handOverRole(tx: Transaction, who: SignedIn, of: HandOver): Promise<void> {
  await holdPeople(tx, who.schoolId)
  const problems = await findHandOverProblems(tx, who, of)
  if (problems.length > 0) throw new Problems(problems)
  await tx.execute(sql`
    select app.hand_over_senco(${of.fromId}::uuid, ${of.toId}::uuid, ${of.stays}, ${newId()}::uuid, ${newId()}::uuid)`)
}
