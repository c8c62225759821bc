import type { Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findDates, mergeEdit } from '#slices/students/index.ts'
import type { Profile } from './contract.ts'
import type { ProfileFields } from './model.ts'
import { findPictures, findProfileOf, keepProfileRow } from './store.ts'

type Who = SignedInContext['who']

/** A student's profile, as everybody who works with the student may read it. @throws NotFound */
export async function readProfile(tx: Transaction, who: Who, studentId: string): Promise<Profile> {
  await findDates(tx, studentId)
  const { fields, changedOn, version } = await findProfileOf(tx, studentId)
  return {
    fields: { ...fields, pictureIds: [...fields.pictureIds] },
    changedOn,
    version,
    may: { keep: mayRolesDo(who.roles, 'profile.keep') },
  }
}

/**
 * Writes what was changed in a profile, together with what others wrote meanwhile.
 * @throws NotFound; Problems for a picture that is not this student's; Clashes when somebody else changed the same field: then nothing is written.
 */
export async function keepProfile(
  tx: Transaction,
  who: Who,
  input: { id: string; version: number; base: Partial<ProfileFields>; fields: Partial<ProfileFields> },
): Promise<{ version: number }> {
  await findDates(tx, input.id)
  const found = await findProfileOf(tx, input.id, { hold: true })
  const sameVersion = input.version === found.version
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<ProfileFields>(edit, found.fields, { sameVersion })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = { ...found.fields, ...changes }
  const known = await findPictures(tx, input.id, fields.pictureIds)
  if (fields.pictureIds.some((id) => !known.includes(id)))
    throw new Problems([{ field: 'pictureIds', problem: 'unknown-picture' }])
  const of = { schoolId: who.schoolId, studentId: input.id, today: who.today }
  return { version: await keepProfileRow(tx, of, fields) }
}
