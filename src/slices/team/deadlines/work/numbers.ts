import { mergeEdit } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import type { OwnNumbers } from '../model.ts'
import { problemsOfNumbers } from '../rules/problems.ts'
import { holdNumbers, keepNumberRow } from '../store/numbers.ts'
import { renewYears } from './renew.ts'

/**
 * Keeps numbers that no source names as this school has them; deadlines that are counted from them follow.
 * @throws Problems `finishing-day`; Clashes when somebody else said otherwise meanwhile: then nothing is written
 */
export async function keepNumbers(
  tx: Transaction,
  who: SignedInContext['who'],
  input: { version: number; base: Partial<OwnNumbers>; fields: Partial<OwnNumbers> },
): Promise<{ version: number }> {
  const { version, ...theirs } = await holdNumbers(tx, who.schoolId)
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<OwnNumbers>(edit, theirs, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  const wanted = { ...theirs, ...changes }
  const problems = problemsOfNumbers(wanted)
  if (problems.length > 0) throw new Problems(problems)
  const kept = await keepNumberRow(tx, who.schoolId, wanted)
  if (changes.finishingFrom !== undefined) await renewYears(tx, who)
  return { version: kept }
}
