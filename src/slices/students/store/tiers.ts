import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { Tier } from '../model.ts'
import { tierDecision } from '../tables.ts'

/** A decision about several students at once. */
export type Decision = { schoolId: string; decidedBy: string; tier: Tier | null; startsOn: IsoDate; reason: string }

/** Which of these students already have this very decision: the same tier from the same day for the same reason. */
export async function findSameDecided(
  tx: Transaction,
  ids: readonly string[],
  { tier, startsOn, reason }: Decision,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ studentId: tierDecision.studentId })
    .from(tierDecision)
    .where(
      and(
        inArray(tierDecision.studentId, [...ids]),
        isNull(tierDecision.withdrawnAt),
        eq(tierDecision.startsOn, startsOn),
        tier === null ? isNull(tierDecision.tier) : eq(tierDecision.tier, tier),
        eq(tierDecision.reason, reason),
      ),
    )
  return rows.map(({ studentId }) => studentId)
}

/** The tier that each of these students has on a day; who is not named has none. */
export async function findTiersOn(
  tx: Transaction,
  ids: readonly string[],
  day: IsoDate,
): Promise<Map<string, Tier | null>> {
  const { rows } = await tx.execute<{ studentId: string; tier: Tier | null }>(sql`
    select distinct on (student_id) student_id as "studentId", tier from tier_decision
    where student_id = any(${sql.param([...ids])}::uuid[]) and starts_on <= ${day}::date and withdrawn_at is null
    order by student_id, starts_on desc, recorded_at desc, id desc`)
  return new Map(rows.map(({ studentId, tier }) => [studentId, tier]))
}

/** Writes a decision for every student, in one statement. */
export async function addDecisions(tx: Transaction, ids: readonly string[], decision: Decision): Promise<void> {
  if (ids.length === 0) return
  const rows = ids.map(() => newId())
  await tx.execute(sql`
    insert into tier_decision (id, school_id, student_id, tier, starts_on, reason, decided_by)
    select row_id, ${decision.schoolId}::uuid, student_id, ${decision.tier}::smallint, ${decision.startsOn}::date, ${decision.reason}, ${decision.decidedBy}::uuid
    from unnest(${sql.param(rows)}::uuid[], ${sql.param([...ids])}::uuid[]) as decided (row_id, student_id)`)
}

/** Marks a decision as withdrawn; `false` when it already is. @throws NotFound */
export async function withdrawDecision(
  tx: Transaction,
  of: { studentId: string; decisionId: string; reason: string },
): Promise<boolean> {
  const mine = and(eq(tierDecision.id, of.decisionId), eq(tierDecision.studentId, of.studentId))
  const written = await tx
    .update(tierDecision)
    .set({ withdrawnAt: sql`clock_timestamp()`, withdrawnReason: of.reason })
    .where(and(mine, isNull(tierDecision.withdrawnAt)))
    .returning({ id: tierDecision.id })
  if (written.length > 0) return true
  const known = await tx.select({ id: tierDecision.id }).from(tierDecision).where(mine)
  if (known.length === 0) throw new NotFound()
  return false
}
