import { and, eq, isNull, sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { strength } from '../tables.ts'

/** Writes a new strength; gives its identifier. */
export async function addStrengthRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; text: string; recordedOn: IsoDate },
): Promise<string> {
  const id = newId()
  await tx.insert(strength).values({ id, ...of })
  return id
}

/** A strength that has not ended, held until the transaction ends. @throws NotFound */
export async function holdStrength(tx: Transaction, studentId: string, id: string) {
  const [found] = await tx
    .select({ text: strength.text, version: strength.version })
    .from(strength)
    .where(and(eq(strength.id, id), eq(strength.studentId, studentId), isNull(strength.endedOn)))
    .for('update')
  if (!found) throw new NotFound()
  return found
}

/** Writes a strength's words, or its end, and counts its version up; gives the new version. */
export async function changeStrengthRow(
  tx: Transaction,
  id: string,
  changes: { text: string; endedOn: IsoDate | null },
): Promise<number> {
  const [written] = await tx
    .update(strength)
    .set({ ...changes, version: sql`${strength.version} + 1` })
    .where(eq(strength.id, id))
    .returning({ version: strength.version })
  if (!written) throw new NotFound()
  return written.version
}
