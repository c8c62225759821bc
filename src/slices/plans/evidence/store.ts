import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { MeasureKind, PlanState } from '../model.ts'
import type { StudentToTry, TargetTry } from './contract.ts'
import type { Seen } from './rules.ts'

/** Every try of a plan that was not withdrawn, oldest first. */
export async function findTries(
  tx: Transaction,
  of: { studentId: string; planId: string; personId: string; anybodys: boolean },
): Promise<TargetTry[]> {
  const values = [of.studentId, of.planId, of.personId, of.anybodys]
  return (await askJson<TargetTry[]>(tx, { name: 'tries of plan', text: triesText, values })) ?? []
}

/** What this person may log tries at today. */
export async function findToTry(tx: Transaction, of: { personId: string; today: IsoDate }): Promise<StudentToTry[]> {
  const values = [of.personId, of.today]
  return (await askJson<StudentToTry[]>(tx, { name: 'targets to try', text: toTryText, values })) ?? []
}

/** What a try at a target of this student turns on. @throws NotFound */
export async function findTargetOf(
  tx: Transaction,
  studentId: string,
  targetId: string,
): Promise<{ measureKind: MeasureKind; state: PlanState; startsOn: IsoDate }> {
  const { rows } = await tx.execute<{ measureKind: MeasureKind; state: PlanState; startsOn: IsoDate }>(sql`
    select t.measure_kind as "measureKind", p.state, p.starts_on as "startsOn"
    from target t join plan p on p.id = t.plan_id where t.student_id = ${studentId} and t.id = ${targetId}`)
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}

/** Writes a try unless it is there already; the same identifier for something else is not there. @throws NotFound */
export async function addTryRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; personId: string; tryId: string; targetId: string },
  seen: Seen & { triedOn: IsoDate },
): Promise<void> {
  await tx.execute(sql`
    insert into target_try (id, school_id, student_id, target_id, tried_on, hits, out_of, rating, tally, note, logged_by)
    values (${of.tryId}, ${of.schoolId}, ${of.studentId}, ${of.targetId}, ${seen.triedOn}, ${seen.hits}, ${seen.outOf}, ${seen.rating},
      ${seen.tally}, ${seen.note}, ${of.personId})
    on conflict (id) do nothing`)
  const { rowCount } = await tx.execute(sql`
    select from target_try where id = ${of.tryId} and target_id = ${of.targetId} and logged_by = ${of.personId}`)
  if (!rowCount) throw new NotFound()
}

/** @throws NotFound for a try of somebody else without `anybodys`, and once the plan was reviewed: what a review saw stays as it was */
export async function withdrawTryRow(
  tx: Transaction,
  of: { studentId: string; personId: string; anybodys: boolean; tryId: string },
): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update target_try set withdrawn_at = coalesce(withdrawn_at, clock_timestamp())
    where id = ${of.tryId} and student_id = ${of.studentId} and (logged_by = ${of.personId} or ${of.anybodys})
      and exists (select from target t join plan p on p.id = t.plan_id where t.id = target_try.target_id and p.state = 'in_force')`)
  if (!rowCount) throw new NotFound()
}

const triesText = `
select coalesce(json_agg(json_build_object('id', y.id, 'targetId', y.target_id, 'triedOn', y.tried_on, 'hits', y.hits, 'outOf', y.out_of,
    'rating', y.rating, 'tally', y.tally, 'note', y.note,
    'by', case when r.id is not null then json_build_object('id', r.id, 'nameEn', r.name_en, 'nameZh', r.name_zh) end,
    'mine', y.logged_by = $3, 'mayTakeBack', p.state = 'in_force' and (y.logged_by = $3 or $4)) order by y.tried_on, y.logged_at, y.id), '[]')::text as answer
from target t join plan p on p.id = t.plan_id join target_try y on y.target_id = t.id left join person r on r.id = y.logged_by
where t.student_id = $1 and t.plan_id = $2 and y.withdrawn_at is null`

/** $1 the person, $2 today. One's own: whom one teaches or is assigned to, and plans in whose team one is. */
const toTryText = `
with mine as (
  select e.student_id from teaching t join enrolment e on e.class_id = t.class_id
    join school_year y on y.id = e.school_year_id and $2::date between y.starts_on and y.ends_on where t.person_id = $1
  union
  select a.student_id from assignment a where a.person_id = $1 and a.starts_on <= $2::date and (a.ends_on is null or a.ends_on >= $2::date)
  union
  select p.student_id from plan p where p.state = 'in_force' and p.team @> jsonb_build_array(jsonb_build_object('personId', $1::text))
), open as (
  select t.student_id, json_agg(json_build_object('id', t.id, 'planId', t.plan_id, 'words', t.words, 'measureKind', t.measure_kind,
      'measure', t.measure,
      'lastOutOf', (select y.out_of from target_try y where y.target_id = t.id and y.withdrawn_at is null and y.out_of is not null
        order by y.tried_on desc, y.logged_at desc limit 1),
      'triedToday', (select count(*) from target_try y where y.target_id = t.id and y.tried_on = $2::date and y.withdrawn_at is null))
    order by p.starts_on desc, t.position, t.id) as targets
  from target t join plan p on p.id = t.plan_id and p.state = 'in_force'
  where t.state = 'open' and t.student_id in (select student_id from mine)
  group by t.student_id
)
select coalesce(json_agg(json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className', c.name,
    'classNumber', e.class_number, 'targets', o.targets)
  order by c.name collate app.natural, e.class_number collate app.natural, s.id), '[]')::text as answer
from open o join student s on s.id = o.student_id and (s.left_on is null or s.left_on >= $2::date)
  left join school_year y on y.school_id = s.school_id and $2::date between y.starts_on and y.ends_on
  left join enrolment e on e.student_id = s.id and e.school_year_id = y.id
  left join class c on c.id = e.class_id`
