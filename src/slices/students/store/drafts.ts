import { eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { draft } from '../tables.ts'
import { moment } from './prepared.ts'

type Body = Record<string, unknown>

/** One's own draft of a form, or `null`. The database shows nobody else's. */
export async function findDraft(tx: Transaction, subject: string): Promise<{ body: Body; updatedAt: string } | null> {
  const [found] = await tx
    .select({ body: draft.body, updatedAt: sql<string>`${sql.raw(moment('updated_at'))}` })
    .from(draft)
    .where(eq(draft.subject, subject))
  return found ?? null
}

/** Keeps one's draft of a form in place of the last one. */
export async function keepDraftRow(
  tx: Transaction,
  of: { schoolId: string; personId: string; subject: string; body: Body },
): Promise<void> {
  const set = { body: of.body, updatedAt: sql`clock_timestamp()` }
  await tx
    .insert(draft)
    .values({ id: newId(), ...of, updatedAt: sql`clock_timestamp()` })
    .onConflictDoUpdate({ target: [draft.personId, draft.subject], set })
}

/** Forgets one's draft of a form. */
export async function dropDraftRow(tx: Transaction, subject: string): Promise<void> {
  await tx.delete(draft).where(eq(draft.subject, subject))
}
