import { asc, eq, inArray } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { same } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { Guardian } from '../contract.ts'
import { guardian } from '../tables.ts'

type Kept = Guardian & { id: string; position: number }

/** A student's guardians, in order. */
export async function findGuardians(tx: Transaction, studentId: string): Promise<Kept[]> {
  return tx
    .select({
      id: guardian.id,
      position: guardian.position,
      name: guardian.name,
      relationship: guardian.relationship,
      phone: guardian.phone,
      email: guardian.email,
      language: guardian.language,
    })
    .from(guardian)
    .where(eq(guardian.studentId, studentId))
    .orderBy(asc(guardian.position), asc(guardian.id))
}

/** A guardian without what only the table knows. */
export function asGuardian({ name, relationship, phone, email, language }: Kept): Guardian {
  return { name, relationship, phone, email, language }
}

/** Writes the list place by place, so that the trail shows what changed and nothing else. */
export async function writeGuardians(
  tx: Transaction,
  of: { schoolId: string; studentId: string },
  list: readonly Guardian[],
  kept: readonly Kept[],
): Promise<void> {
  const surplus = kept.slice(list.length).map(({ id }) => id)
  if (surplus.length > 0) await tx.delete(guardian).where(inArray(guardian.id, surplus))
  for (const [index, wanted] of list.entries()) {
    const here = kept[index]
    const position = index + 1
    if (!here) await tx.insert(guardian).values({ id: newId(), ...of, ...wanted, position })
    else if (here.position !== position || !same(asGuardian(here), wanted))
      await tx
        .update(guardian)
        .set({ ...wanted, position })
        .where(eq(guardian.id, here.id))
  }
}
