import { eq } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { school } from '../tables.ts'

/** The asking person's school. @throws {NotFound} when nobody is asking. */
export async function findProfile(tx: Transaction) {
  const [found] = await tx.select().from(school)
  if (!found) throw new NotFound()
  const { demoToday: _, ...profile } = found
  return profile
}

/** The profile, held until the transaction ends, so that two saves come one after the other. Only for those who may change it. */
export async function holdProfile(tx: Transaction) {
  const [found] = await tx.select().from(school).for('update')
  if (!found) throw new NotFound()
  return found
}

export type ProfileFields = Pick<
  typeof school.$inferSelect,
  'nameEn' | 'nameZh' | 'level' | 'financeType' | 'sponsoringBodyEn' | 'sponsoringBodyZh' | 'totpRequired'
>

/** The column of each field of the profile that people edit. */
export const profileColumns: Readonly<Record<keyof ProfileFields, string>> = {
  nameEn: school.nameEn.name,
  nameZh: school.nameZh.name,
  level: school.level.name,
  financeType: school.financeType.name,
  sponsoringBodyEn: school.sponsoringBodyEn.name,
  sponsoringBodyZh: school.sponsoringBodyZh.name,
  totpRequired: school.totpRequired.name,
}

export async function updateProfile(tx: Transaction, id: string, version: number, changes: Partial<ProfileFields>) {
  await tx
    .update(school)
    .set({ ...changes, version })
    .where(eq(school.id, id))
}
