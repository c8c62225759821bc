import type { Transaction } from '#platform/database/database.ts'
import { Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import { problemsOfTry, type Seen } from './rules.ts'
import { addTryRow, findTargetOf, withdrawTryRow } from './store.ts'

type Who = SignedInContext['who']

/** Logs a try at a target of a plan in force. @throws NotFound, Problems */
export async function logTry(
  tx: Transaction,
  who: Who,
  input: { id: string; tryId: string; targetId: string; triedOn: string } & Seen,
): Promise<{ tryId: string }> {
  await findDates(tx, input.id)
  const { measureKind, state, startsOn } = await findTargetOf(tx, input.id, input.targetId)
  const problems = problemsOfTry(measureKind, input, { startsOn, inForce: state === 'in_force' }, who.today)
  if (problems.length > 0) throw new Problems(problems)
  const { id, tryId, targetId, ...seen } = input
  await addTryRow(tx, { schoolId: who.schoolId, studentId: id, personId: who.personId, tryId, targetId }, seen)
  return { tryId }
}

/** Whose slips a person may take back: their own, or with `anybodys` everybody's. */
export function takesBack(who: Who): { personId: string; anybodys: boolean } {
  return { personId: who.personId, anybodys: mayRolesDo(who.roles, 'try.correct') }
}

/** Takes back a slip; the trail keeps it, and who took it back. @throws NotFound */
export async function withdrawTry(tx: Transaction, who: Who, input: { id: string; tryId: string }): Promise<void> {
  await findDates(tx, input.id)
  await withdrawTryRow(tx, { studentId: input.id, tryId: input.tryId, ...takesBack(who) })
}
