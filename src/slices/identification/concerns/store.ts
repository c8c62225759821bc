import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Concern, ConcernFields, ConcernLine } from './contract.ts'
import type { ConcernState, ConcernStep } from './model.ts'

type FoundLine = Omit<ConcernLine, 'wantsTriage' | 'daysWaiting'>

/** Every concern that this person may see, oldest first. */
export async function findConcerns(tx: Transaction, of: { personId: string; today: IsoDate }): Promise<FoundLine[]> {
  const values = [of.personId, of.today]
  return (await askJson<FoundLine[]>(tx, { name: 'concerns', text: linesText, values })) ?? []
}

/** Concerns about one student, newest first. */
export async function findConcernsOf(tx: Transaction, of: { studentId: string; personId: string }): Promise<Concern[]> {
  const values = [of.personId, of.studentId]
  return (await askJson<Concern[]>(tx, { name: 'concerns of student', text: ofStudentText, values })) ?? []
}

/** Writes a concern unless it is there already; the same identifier for something else is not there. @throws NotFound */
export async function addConcernRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; personId: string; concernId: string; today: IsoDate },
  fields: ConcernFields,
): Promise<void> {
  const list = (values: readonly string[]) =>
    sql`array(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`
  await tx.execute(sql`
    insert into concern (id, school_id, student_id, raised_by, raised_on, areas, seen, how_often, tried, words)
    values (${of.concernId}, ${of.schoolId}, ${of.studentId}, ${of.personId}, ${of.today}, ${list(fields.areas)}, ${list(fields.seen)},
      ${fields.howOften}, ${list(fields.tried)}, ${fields.words})
    on conflict (id) do nothing`)
  const { rowCount } = await tx.execute(sql`
    select from concern where id = ${of.concernId} and student_id = ${of.studentId} and raised_by = ${of.personId}`)
  if (!rowCount) throw new NotFound()
}

/** A concern about this student, the others waiting until the transaction ends. @throws NotFound */
export async function holdConcern(
  tx: Transaction,
  studentId: string,
  concernId: string,
): Promise<{ state: ConcernState; version: number }> {
  const { rows } = await tx.execute<{ state: ConcernState; version: number }>(sql`
    select state, version from concern where student_id = ${studentId} and id = ${concernId} for update`)
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}

export async function addStepRow(
  tx: Transaction,
  of: { schoolId: string; studentId: string; concernId: string; personId: string },
  step: { step: ConcernStep; until: IsoDate | null; words: string; state: ConcernState },
): Promise<number> {
  await tx.execute(sql`
    insert into concern_step (id, school_id, student_id, concern_id, step, until, words, taken_by)
    values (${newId()}, ${of.schoolId}, ${of.studentId}, ${of.concernId}, ${step.step}, ${step.until}, ${step.words}, ${of.personId})`)
  const { rows } = await tx.execute<{ version: number }>(sql`
    update concern set state = ${step.state}, watch_until = ${step.until}, version = version + 1
    where id = ${of.concernId} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}

const named = (alias: string) =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en, 'nameZh', ${alias}.name_zh) end`

/** $1 is the person who asks. */
const concernFields = `'id', c.id, 'areas', c.areas, 'seen', c.seen, 'howOften', c.how_often, 'tried', c.tried, 'words', c.words,
  'raisedOn', c.raised_on, 'raisedBy', ${named('r')}, 'mine', c.raised_by = $1, 'state', c.state, 'watchUntil', c.watch_until,
  'version', c.version, 'steps', coalesce((select json_agg(json_build_object('id', t.id, 'step', t.step, 'until', t.until, 'words', t.words,
      'on', (t.taken_at at time zone 'Asia/Hong_Kong')::date, 'by', ${named('b')}) order by t.taken_at, t.id)
    from concern_step t left join person b on b.id = t.taken_by where t.concern_id = c.id), '[]')`

const ofStudentText = `
select coalesce(json_agg(json_build_object(${concernFields}) order by c.raised_on desc, c.id desc), '[]')::text as answer
from concern c left join person r on r.id = c.raised_by where c.student_id = $2`

const linesText = `
select coalesce(json_agg(json_build_object(${concernFields}, 'student', json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh,
    'className', k.name, 'classNumber', e.class_number, 'leftOn', s.left_on,
    'tier', (select d.tier from tier_decision d where d.student_id = s.id and d.withdrawn_at is null and d.starts_on <= $2::date
      order by d.starts_on desc, d.recorded_at desc limit 1),
    'needs', coalesce((select json_agg(n.type order by n.is_primary desc, n.id) from need n where n.student_id = s.id and n.ended_on is null), '[]')))
  order by c.raised_on, c.id), '[]')::text as answer
from concern c join student s on s.id = c.student_id left join person r on r.id = c.raised_by
  left join school_year y on y.school_id = s.school_id and $2::date between y.starts_on and y.ends_on
  left join enrolment e on e.student_id = s.id and e.school_year_id = y.id
  left join class k on k.id = e.class_id`
