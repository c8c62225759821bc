import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { Dismissal } from './contract.ts'
import type { CoachRule } from './model.ts'

/** A plan of a student. */
type PlanOf = { studentId: string; planId: string }

/** True when this person sees the plan and it is this student's. */
export async function isPlanOf(tx: Transaction, { studentId, planId }: PlanOf): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from plan where id = ${planId} and student_id = ${studentId}`)
  return rows.length > 0
}

/** The dismissed hints of a plan, the latest first. */
export async function findDismissals(tx: Transaction, { studentId, planId }: PlanOf): Promise<Dismissal[]> {
  const { rows } = await tx.execute<Omit<Dismissal, 'by'> & { name_en: string; name_zh: string }>(sql`
    select d.id, d.rule, d.about, d.reason, d.dismissed_on as "on", p.name_en, p.name_zh
    from coach_dismissal d join person p on p.id = d.dismissed_by
    where d.plan_id = ${planId} and d.student_id = ${studentId}
    order by d.dismissed_on desc, d.id desc`)
  return rows.map(({ name_en, name_zh, ...of }) => ({ ...of, by: { nameEn: name_en, nameZh: name_zh } }))
}

/** Keeps a dismissal; of a hint that was dismissed before, the new reason. Gives its id. */
export async function keepDismissal(
  tx: Transaction,
  of: PlanOf & { schoolId: string; personId: string; today: IsoDate },
  { rule, about, reason }: { rule: CoachRule; about: string; reason: string },
): Promise<string> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into coach_dismissal (id, school_id, student_id, plan_id, rule, about, reason, dismissed_by, dismissed_on)
    values (${newId()}, ${of.schoolId}, ${of.studentId}, ${of.planId}, ${rule}, ${about}, ${reason}, ${of.personId}, ${of.today})
    on conflict (plan_id, rule, about) do update
      set reason = excluded.reason, dismissed_by = excluded.dismissed_by, dismissed_on = excluded.dismissed_on
    returning id`)
  const [kept] = rows
  if (!kept) throw new Error('a dismissal was not kept')
  return kept.id
}

/** Takes a dismissal away; false when there is none. */
export async function dropDismissal(
  tx: Transaction,
  { studentId, planId, dismissalId }: PlanOf & { dismissalId: string },
): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    delete from coach_dismissal where id = ${dismissalId} and plan_id = ${planId} and student_id = ${studentId} returning id`)
  return rows.length > 0
}
