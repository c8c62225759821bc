import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { MeasureFields } from '../contract.ts'
import type { Decision, Score } from '../model.ts'

const nameIn = ({ nameZh, nameEn }: MeasureFields) => sql`${JSON.stringify({ zh: nameZh, en: nameEn })}::jsonb`

/** Writes a measure after the others of its group; gives its identifier. @throws NotFound */
export async function addMeasureRow(
  tx: Transaction,
  of: { schoolId: string; groupId: string },
  fields: MeasureFields,
): Promise<string> {
  const id = newId()
  const { unit, better, lowest, highest, selects } = fields
  const { rowCount } = await tx.execute(sql`
    insert into group_measure (id, school_id, group_id, name, unit, better, lowest, highest, selects, position)
    select ${id}, ${of.schoolId}, g.id, ${nameIn(fields)}, ${unit}, ${better}, ${lowest}, ${highest}, ${selects},
      (select count(*) + 1 from group_measure m where m.group_id = g.id)
    from support_group g where g.id = ${of.groupId}`)
  if (!rowCount) throw new NotFound()
  return id
}

/** Writes what a measure says now and counts its version up. @throws NotFound */
export async function changeMeasureRow(tx: Transaction, id: string, fields: MeasureFields): Promise<number> {
  const { unit, better, lowest, highest, selects } = fields
  const { rows } = await tx.execute<{ version: number }>(sql`
    update group_measure set name = ${nameIn(fields)}, unit = ${unit}, better = ${better}, lowest = ${lowest}, highest = ${highest},
      selects = ${selects}, version = version + 1
    where id = ${id} returning version`)
  return versionIn(rows)
}

/** @throws NotFound */
export async function dropMeasureRow(tx: Transaction, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from group_measure where id = ${id}`)
  if (!rowCount) throw new NotFound()
}

/** Writes a score that was not there. @throws NotFound */
export async function addScoreRow(
  tx: Transaction,
  of: { schoolId: string; groupId: string; personId: string },
  { measureId, studentId, moment, measuredOn, value }: Score,
): Promise<void> {
  await tx.execute(sql`
    insert into group_score (id, school_id, group_id, measure_id, student_id, moment, measured_on, value, entered_by)
    values (${newId()}, ${of.schoolId}, ${of.groupId}, ${measureId}, ${studentId}, ${moment}, ${measuredOn}, ${value}, ${of.personId})`)
}

/** Writes what a score is now, by whom, and counts its version up. @throws NotFound */
export async function changeScoreRow(
  tx: Transaction,
  of: { id: string; personId: string },
  { value, measuredOn }: { value: number; measuredOn: IsoDate },
): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update group_score set value = ${value}, measured_on = ${measuredOn}, entered_by = ${of.personId}, version = version + 1
    where id = ${of.id} returning version`)
  return versionIn(rows)
}

/** What it was stays in the trail. @throws NotFound */
export async function dropScoreRow(tx: Transaction, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from group_score where id = ${id}`)
  if (!rowCount) throw new NotFound()
}

/** Writes what was decided of a run; gives its identifier. */
export async function addDecisionRow(
  tx: Transaction,
  of: { schoolId: string; groupId: string; personId: string; today: IsoDate },
  { decision, reason }: { decision: Decision; reason: string },
): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into group_decision (id, school_id, group_id, decision, reason, decided_by, decided_on)
    values (${id}, ${of.schoolId}, ${of.groupId}, ${decision}, ${reason}, ${of.personId}, ${of.today})`)
  return id
}

/** Writes why a run has no outcome and counts the version of its group up. @throws NotFound */
export async function keepReason(tx: Transaction, groupId: string, reason: string): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update support_group set no_outcome_reason = ${reason}, version = version + 1 where id = ${groupId} returning version`)
  return versionIn(rows)
}

/** The group’s row, held until the transaction ends. @throws NotFound */
export async function holdReason(tx: Transaction, groupId: string): Promise<void> {
  const { rows } = await tx.execute(sql`select id from support_group where id = ${groupId} for update`)
  if (!rows[0]) throw new NotFound()
}

function versionIn(rows: readonly { version: number }[]): number {
  if (!rows[0]) throw new NotFound()
  return rows[0].version
}
