import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { type Action, mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import type { SharedForm } from '../model.ts'
import { findOthersHere, keepPresence, meetsThrough } from '../store/presence.ts'

/** What a person must be allowed to, to have each form open, and through which ways they must meet the student: as its table's policies say. */
const opens: Readonly<Record<SharedForm, { action: Action; ways: readonly string[] }>> = {
  profile: { action: 'profile.keep', ways: ['register', 'teaching'] },
  plan: { action: 'plan.keep', ways: ['register'] },
  review: { action: 'review.keep', ways: ['register'] },
  'first year': { action: 'observation.see', ways: ['register', 'first_year', 'teaching', 'specialist'] },
}

/**
 * Says that a form about a student is open; gives who else has it open. That somebody has it open tells of the student: only those who may
 * open it themselves learn it. @throws NotFound
 */
export async function sayHere(
  tx: Transaction,
  who: SignedInContext['who'],
  { id, form, which }: { id: string; form: SharedForm; which: string },
): Promise<{ others: { id: string; nameEn: string; nameZh: string }[] }> {
  const { action, ways } = opens[form]
  if (!mayRolesDo(who.roles, action) || !(await meetsThrough(tx, id, ways))) throw new NotFound()
  const of = { schoolId: who.schoolId, personId: who.personId, studentId: id, subject: `${form} ${which}`.trim() }
  await keepPresence(tx, of)
  return { others: await findOthersHere(tx, of) }
}
