import type { IsoDate } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { StudentFile } from '../contract.ts'
import { askJson, moment } from './prepared.ts'

/** A student's file as the database tells it to this person; what follows from it (the tier on a day, abilities) is for the rules. */
export type FoundFile = Omit<StudentFile, 'tier' | 'tierSince' | 'may'> & {
  /** This person knows tiers, strengths and, by their role, needs of this student. */
  seesSupport: boolean
  /** This person may change what is known of the student's support. */
  reachesSupport: boolean
}

/** @throws NotFound when there is no such student, or none that this person may see: the two are the same answer. */
export async function findFile(tx: Transaction, id: string, today: IsoDate): Promise<FoundFile> {
  const file = await askJson<FoundFile>(tx, { name: 'student file', text: fileText, values: [id, today] })
  if (!file) throw new NotFound()
  return file
}

const personNamed = (alias: string) =>
  `json_build_object('id', ${alias}.id, 'nameEn', ${alias}.name_en, 'nameZh', ${alias}.name_zh)`

const listOf = (item: string, from: string) => `coalesce((select json_agg(${item}) from ${from}), '[]')`

const enrolments = listOf(
  `json_build_object('year', x.label, 'className', x.name, 'classNumber', x.class_number, 'level', x.level) order by x.starts_on > $2::date, x.starts_on desc`,
  `(select y.label, y.starts_on, c.name, c.level, e.class_number from enrolment e
    join school_year y on y.id = e.school_year_id join class c on c.id = e.class_id where e.student_id = s.id) x`,
)

const guardians = listOf(
  `json_build_object('name', g.name, 'relationship', g.relationship, 'phone', g.phone, 'email', g.email, 'language', g.language) order by g.position, g.id`,
  'guardian g where g.student_id = s.id',
)

const needs = listOf(
  `json_build_object('id', n.id, 'type', n.type, 'isPrimary', n.is_primary, 'certainty', n.certainty, 'endedOn', n.ended_on, 'version', n.version,
     'evidence', case when m.know_evidence then json_build_object('identifiedBy', coalesce(v.identified_by, ''), 'identifiedOn', v.identified_on, 'reportOn', v.report_on) end)
   order by n.ended_on is not null, n.is_primary desc, n.id`,
  'need n left join need_evidence v on v.need_id = n.id where n.student_id = s.id',
)

const strengths = listOf(
  `json_build_object('id', t.id, 'text', t.text, 'recordedOn', t.recorded_on, 'version', t.version) order by t.recorded_on desc, t.id desc`,
  'strength t where t.student_id = s.id and t.ended_on is null',
)

/** Reasons name what was found and what a report says: told to those who may know reports. */
const tiers = listOf(
  `json_build_object('id', d.id, 'tier', d.tier, 'startsOn', d.starts_on, 'reason', case when m.know_evidence then d.reason else '' end,
     'decidedBy', case when p.id is not null then ${personNamed('p')} end, 'recordedAt', ${moment('d.recorded_at')},
     'withdrawnAt', ${moment('d.withdrawn_at')}, 'withdrawnReason', case when m.know_evidence then d.withdrawn_reason else '' end)
   order by d.starts_on desc, d.recorded_at desc, d.id desc`,
  'tier_decision d left join person p on p.id = d.decided_by where d.student_id = s.id',
)

const assignments = listOf(
  `json_build_object('id', a.id, 'person', ${personNamed('p')}, 'kind', a.kind, 'startsOn', a.starts_on, 'endsOn', a.ends_on)
   order by a.ends_on is not null, a.starts_on desc, a.id`,
  'assignment a join person p on p.id = a.person_id where a.student_id = s.id',
)

const classTeachers = listOf(
  `${personNamed('x')} order by x.staff_code`,
  `(select distinct p.id, p.name_en, p.name_zh, p.staff_code from enrolment e
    join school_year y on y.id = e.school_year_id and $2::date between y.starts_on and y.ends_on
    join teaching t on t.class_id = e.class_id and t.is_class_teacher
    join person p on p.id = t.person_id where e.student_id = s.id) x`,
)

const particulars = `json_build_object('nameEn', s.name_en, 'nameZh', s.name_zh, 'registerNumber', s.register_number, 'strn', s.strn,
  'sex', s.sex, 'birthDate', s.birth_date, 'homeLanguage', s.home_language, 'nonChineseSpeaking', s.non_chinese_speaking,
  'enteredOn', s.entered_on, 'leftOn', s.left_on, 'leftReason', s.left_reason)`

/** What this person may know of this student is asked in the words of the policies, so that "none" is told from "not yours". */
const fileText = `
select json_build_object('id', s.id, 'version', s.version, 'particulars', ${particulars},
  'enrolments', ${enrolments},
  'guardians', case when m.know_guardians then ${guardians} end,
  'needs', ${needs}, 'strengths', ${strengths}, 'tiers', ${tiers},
  'assignments', ${assignments}, 'classTeachers', ${classTeachers},
  'seesSupport', m.sees_support, 'reachesSupport', m.reaches_support)::text as answer
from student s
cross join lateral (
  select app.keeps_the_roll() or s.id in (select app.students_i_see('register')) as know_guardians,
         app.sees_every_file() or s.id in (select app.students_i_see('register', 'specialist')) as know_evidence,
         app.sees_every_file() or s.id in (select app.students_i_see('register', 'teaching', 'assisting', 'specialist')) as sees_support,
         app.sees_every_file() or s.id in (select app.students_i_see('register')) as reaches_support
) m
where s.id = $1`
