import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Arrangement } from '../accommodations/rules.ts'
import type { StudentHead } from '../papers/student.ts'

/** A student's names and class on a day. @throws NotFound */
export async function findStudentHead(tx: Transaction, studentId: string, day: IsoDate): Promise<StudentHead> {
  const found = await askJson<StudentHead>(tx, { name: 'student of a paper', text: headText, values: [studentId, day] })
  if (!found) throw new NotFound()
  return found
}

/** What is approved for a student and holds on a day: in assessments first. */
export async function findHolding(
  tx: Transaction,
  studentId: string,
  day: IsoDate,
): Promise<(Arrangement & { setting: string })[]> {
  const values = [studentId, day]
  return (await askJson(tx, { name: 'accommodations of a paper', text: holdingText, values })) ?? []
}

const headText = `
select json_build_object('nameZh', s.name_zh, 'nameEn', s.name_en, 'className', coalesce(c.name, ''), 'classNumber', coalesce(e.class_number, ''))::text as answer
from student s
  left join school_year y on $2::date between y.starts_on and y.ends_on
  left join enrolment e on e.student_id = s.id and e.school_year_id = y.id
  left join class c on c.id = e.class_id
where s.id = $1`

const holdingText = `
select coalesce(json_agg(json_build_object('setting', a.setting, 'kind', a.kind, 'amount', a.amount, 'words', a.words)
  order by a.setting, a.starts_on, a.id), '[]')::text as answer
from accommodation a
where a.student_id = $1 and a.state = 'approved' and a.starts_on <= $2::date and (a.ends_on is null or a.ends_on >= $2::date)`
