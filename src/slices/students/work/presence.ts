import type { Transaction } from '#platform/database/database.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findOthersHere, keepPresence } from '../store/presence.ts'
import { findDates } from '../store/student.ts'

/** Says that a page about a student is open; gives who else has it open. @throws NotFound */
export async function sayHere(
  tx: Transaction,
  who: SignedInContext['who'],
  { id, subject }: { id: string; subject: string },
): Promise<{ others: { id: string; nameEn: string; nameZh: string }[] }> {
  await findDates(tx, id)
  const of = { schoolId: who.schoolId, personId: who.personId, studentId: id, subject }
  await keepPresence(tx, of)
  return { others: await findOthersHere(tx, of) }
}
