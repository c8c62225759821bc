import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Examination, ExaminationFields, StudentInClass } from './contract.ts'
import type { AccommodationState } from './model.ts'
import type { Arrangement } from './rules.ts'

/** An arrangement in assessments of a student, with what decides whether it is on a list. */
export type DatedArrangement = Arrangement & {
  id: string
  student: StudentInClass & { level: string }
  state: AccommodationState
  startsOn: IsoDate
  endsOn: IsoDate | null
  /** The date of the student's newest report, where this person may know it. */
  reportedOn: IsoDate | null
}

const shape = `json_build_object('id', x.id, 'name', x.name, 'startsOn', x.starts_on, 'endsOn', x.ends_on,
  'levels', to_json(x.levels), 'smallRoomSeats', x.small_room_seats, 'version', x.version)`

/** The school's examinations: those that are not over in their order, then those that are, newest first. */
export async function findExaminations(tx: Transaction, today: IsoDate): Promise<Examination[]> {
  const text = `select coalesce(json_agg(${shape} order by x.ends_on < $1::date, abs(x.starts_on - $1::date), x.id), '[]')::text as answer
    from examination x`
  return (await askJson<Examination[]>(tx, { name: 'examinations', text, values: [today] })) ?? []
}

/** One examination. @throws NotFound */
export async function findExamination(tx: Transaction, id: string): Promise<Examination> {
  const text = `select ${shape}::text as answer from examination x where x.id = $1`
  const found = await askJson<Examination>(tx, { name: 'examination', text, values: [id] })
  if (!found) throw new NotFound()
  return found
}

/** Another who changes this examination waits until the transaction ends. */
export async function holdExamination(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`examination ${id}`}, 0))`)
}

const wordsOf = ({ nameZh, nameEn }: ExaminationFields) => sql`${JSON.stringify({ zh: nameZh, en: nameEn })}::jsonb`
const levelsOf = ({ levels }: ExaminationFields) =>
  sql`array(select jsonb_array_elements_text(${JSON.stringify(levels)}::jsonb))`

export async function addExaminationRow(tx: Transaction, schoolId: string, fields: ExaminationFields): Promise<string> {
  const id = newId()
  await tx.execute(sql`
    insert into examination (id, school_id, name, starts_on, ends_on, levels, small_room_seats)
    values (${id}, ${schoolId}, ${wordsOf(fields)}, ${fields.startsOn}, ${fields.endsOn}, ${levelsOf(fields)}, ${fields.smallRoomSeats})`)
  return id
}

/** Writes what an examination is now and counts its version up. */
export async function changeExaminationRow(tx: Transaction, id: string, fields: ExaminationFields): Promise<number> {
  const { rows } = await tx.execute<{ version: number }>(sql`
    update examination set name = ${wordsOf(fields)}, starts_on = ${fields.startsOn}, ends_on = ${fields.endsOn},
      levels = ${levelsOf(fields)}, small_room_seats = ${fields.smallRoomSeats}, version = version + 1
    where id = ${id} returning version`)
  const [written] = rows
  if (!written) throw new NotFound()
  return written.version
}

/** @throws NotFound */
export async function dropExaminationRow(tx: Transaction, id: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`delete from examination where id = ${id}`)
  if (rowCount !== 1) throw new NotFound()
}

/**
 * Every arrangement in assessments of the students of these levels who are at school on a day, refused ones left out: by class and number,
 * in the order in which they began. Classes are those of the school year that the day falls in, or of today's while that year is not set up.
 */
export async function findArrangements(
  tx: Transaction,
  of: { day: IsoDate; today: IsoDate; levels: readonly string[] },
): Promise<DatedArrangement[]> {
  const values = [of.day, of.today, JSON.stringify(of.levels)]
  return (await askJson<DatedArrangement[]>(tx, { name: 'arrangements', text: arrangementsText, values })) ?? []
}

const arrangementsText = `
with years as (
  select y.id from school_year y where $1::date between y.starts_on and y.ends_on or $2::date between y.starts_on and y.ends_on
  order by ($1::date between y.starts_on and y.ends_on) desc limit 1
)
select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'amount', a.amount, 'words', a.words, 'state', a.state,
    'startsOn', a.starts_on, 'endsOn', a.ends_on, 'reportedOn', greatest(
      (select max(r.reported_on) from report r where r.student_id = s.id and r.withdrawn_on is null),
      (select max(e.report_on) from need_evidence e where e.student_id = s.id)),
    'student', json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'className', c.name,
      'classNumber', n.class_number, 'level', c.level))
  order by c.name collate app.natural, n.class_number collate app.natural, s.id, a.starts_on, a.id), '[]')::text as answer
from years y
  join class c on c.school_year_id = y.id and c.level in (select jsonb_array_elements_text($3::jsonb))
  join enrolment n on n.class_id = c.id
  join student s on s.id = n.student_id and (s.left_on is null or s.left_on >= $1::date)
  join accommodation a on a.student_id = s.id and a.setting = 'assessment' and a.state <> 'refused'`
