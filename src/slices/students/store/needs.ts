import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { Need } from '../contract.ts'
import type { Certainty, NeedType } from '../model.ts'
import { need, needEvidence } from '../tables.ts'

type Evidence = NonNullable<Need['evidence']>
const noEvidence: Evidence = { identifiedBy: '', identifiedOn: null, reportOn: null }

/** A need with its evidence, for those who keep the register. */
export type NeedKept = Omit<Need, 'evidence'> & { evidence: Evidence }

/**
 * A student's needs, the others waiting until the transaction ends: which need is the primary one depends on all of them.
 */
export async function holdNeeds(tx: Transaction, studentId: string): Promise<NeedKept[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`needs of ${studentId}`}, 0))`)
  const rows = await tx
    .select({
      id: need.id,
      type: need.type,
      isPrimary: need.isPrimary,
      certainty: need.certainty,
      endedOn: need.endedOn,
      version: need.version,
      identifiedBy: needEvidence.identifiedBy,
      identifiedOn: needEvidence.identifiedOn,
      reportOn: needEvidence.reportOn,
    })
    .from(need)
    .leftJoin(needEvidence, eq(needEvidence.needId, need.id))
    .where(eq(need.studentId, studentId))
    .orderBy(asc(need.id))
  return rows.map(({ identifiedBy, identifiedOn, reportOn, ...of }) => ({
    ...of,
    evidence: identifiedBy === null ? noEvidence : { identifiedBy, identifiedOn, reportOn },
  }))
}

/** Writes a new need with its evidence. */
export async function addNeedRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; needId: string },
  wanted: { type: NeedType; isPrimary: boolean; certainty: Certainty; evidence: Evidence },
): Promise<void> {
  const { needId, ...student } = of
  const { evidence, ...rest } = wanted
  await tx.insert(need).values({ id: needId, ...student, ...rest })
  await tx.insert(needEvidence).values({ id: newId(), ...student, needId, ...evidence })
}

/** Writes what a need is now and counts its version up; gives the new version. */
export async function changeNeedRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; needId: string },
  wanted: { certainty: Certainty; endedOn: string | null; evidence: Evidence },
): Promise<number> {
  const { schoolId, studentId, needId } = of
  const [written] = await tx
    .update(need)
    .set({ certainty: wanted.certainty, endedOn: wanted.endedOn, version: sql`${need.version} + 1` })
    .where(eq(need.id, needId))
    .returning({ version: need.version })
  if (!written) throw new Error('a need that is held was not written')
  await tx
    .insert(needEvidence)
    .values({ id: newId(), schoolId, studentId, needId, ...wanted.evidence })
    .onConflictDoUpdate({ target: needEvidence.needId, set: wanted.evidence })
  return written.version
}

/** Makes one need of a student the primary one, or none, and counts up the version of those that it changed. */
export async function setPrimary(tx: Transaction, studentId: string, primaryId: string | null): Promise<void> {
  const version = sql`${need.version} + 1`
  await tx
    .update(need)
    .set({ isPrimary: false, version })
    .where(and(eq(need.studentId, studentId), eq(need.isPrimary, true), primaryId ? ne(need.id, primaryId) : undefined))
  if (primaryId)
    await tx
      .update(need)
      .set({ isPrimary: true, version })
      .where(and(eq(need.id, primaryId), eq(need.isPrimary, false)))
}
