import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { findFieldsBefore, mergeSave } from '#slices/access/index.ts'
import { levelsOf } from '../model.ts'
import { hasClassesBeside } from '../store/classes.ts'
import { holdProfile, type ProfileFields, profileColumns, updateProfile } from '../store/profile.ts'

/**
 * Changes the school's profile: the fields that were sent. A save from an older version is merged where nobody else touched
 * the same field. @returns the version it has now.
 * @throws {Clashes} when somebody changed the same field meanwhile. @throws {Problems} `classes-of-other-level`.
 */
export async function changeProfile(
  tx: Transaction,
  { version, ...mine }: Partial<ProfileFields> & { version: number },
): Promise<{ version: number }> {
  const current = await holdProfile(tx)
  const row = { table: 'school', id: current.id, saves: current.version - version } as const
  const { changes, clashes } = mergeSave<ProfileFields>(current, mine, await findFieldsBefore(tx, row, profileColumns))
  if (clashes.length > 0) throw new Clashes(clashes, current.version)
  if (Object.keys(changes).length === 0) return { version: current.version }
  if (changes.level && (await hasClassesBeside(tx, levelsOf(changes.level))))
    throw new Problems([{ field: 'level', problem: 'classes-of-other-level' }])
  await updateProfile(tx, current.id, current.version + 1, changes)
  return { version: current.version + 1 }
}
