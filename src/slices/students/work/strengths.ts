import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { addStrengthRow, changeStrengthRow, holdStrength } from '../store/strengths.ts'
import { findDates } from '../store/student.ts'

type Who = SignedInContext['who']

/** Records a strength, as of today. @throws NotFound */
export async function addStrength(
  tx: Transaction,
  who: Who,
  input: { id: string; text: string },
): Promise<{ strengthId: string }> {
  await findDates(tx, input.id)
  const of = { schoolId: who.schoolId, studentId: input.id, text: input.text, recordedOn: who.today }
  return { strengthId: await addStrengthRow(tx, of) }
}

/** Changes the words of a strength, or ends it today. @throws NotFound, or Clashes when somebody else changed the words. */
export async function changeStrength(
  tx: Transaction,
  who: Who,
  input: { id: string; strengthId: string; version: number; base: string; text: string; ended: boolean },
): Promise<{ version: number }> {
  const kept = await holdStrength(tx, input.id, input.strengthId)
  const edit = { base: { text: input.base }, mine: { text: input.text } }
  const { changes, clashes } = mergeEdit(edit, { text: kept.text }, { sameVersion: input.version === kept.version })
  if (clashes.length > 0) throw new Clashes(clashes, kept.version)
  if (changes.text === undefined && !input.ended) return { version: kept.version }
  const endedOn = input.ended ? who.today : null
  return { version: await changeStrengthRow(tx, input.strengthId, { text: changes.text ?? kept.text, endedOn }) }
}
