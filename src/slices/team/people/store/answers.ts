import { sql } from 'drizzle-orm'
import type { IsoDate } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { askJson } from '#slices/students/index.ts'
import type { Answers, AnswersStudent, TeamPerson } from '../contract.ts'
import type { Candidate } from '../rules.ts'
import { colleaguesText, personJson, sencosText } from './team.ts'

type Found = Pick<Answers, 'classes' | 'sencos' | 'colleagues'> & {
  students: (Omit<AnswersStudent, 'suggestion'> & { candidates: Candidate[] })[]
}

/** Who answers for whom on a day. `keeps`: also whether each knows their student, and whom to propose. */
export async function findAnswers(tx: Transaction, of: { today: IsoDate; keeps: boolean }): Promise<Found> {
  const found = await askJson<Found>(tx, { name: 'answers', text: answersText, values: [of.today, of.keeps] })
  if (!found) throw new NotFound()
  return found
}

type Facts = {
  ofStudent: (TeamPerson & { since: IsoDate }) | null
  ofClass: (TeamPerson & { since: IsoDate }) | null
  sencos: TeamPerson[]
}

/** What decides who answers for one student. */
export async function findAnswerFacts(tx: Transaction, studentId: string, today: IsoDate): Promise<Facts> {
  const values = [studentId, today]
  const found = await askJson<Facts>(tx, { name: 'answer for a student', text: factsText, values })
  return found ?? { ofStudent: null, ofClass: null, sencos: [] }
}

export type OpenAnswer = { id: string; studentId: string | null; classId: string | null; personId: string }

/** Who is named now for these students and classes, held until the transaction ends. */
export async function holdAnswers(
  tx: Transaction,
  { studentIds, classIds }: { studentIds: readonly string[]; classIds: readonly string[] },
): Promise<OpenAnswer[]> {
  const { rows } = await tx.execute<OpenAnswer>(sql`
    select id, student_id as "studentId", class_id as "classId", person_id as "personId" from responsibility
    where ends_on is null and (student_id = any(${sql.param(studentIds)}::uuid[]) or class_id = any(${sql.param(classIds)}::uuid[]))
    order by id for update`)
  return rows
}

/** All that somebody is named for now, held until the transaction ends. */
export async function findAnswersOf(tx: Transaction, personId: string): Promise<OpenAnswer[]> {
  const { rows } = await tx.execute<OpenAnswer>(sql`
    select id, student_id as "studentId", class_id as "classId", person_id as "personId" from responsibility
    where person_id = ${personId} and ends_on is null order by id for update`)
  return rows
}

/** Ends these on a day, and names somebody from that day for students and classes. */
export async function changeAnswers(
  tx: Transaction,
  of: { schoolId: string; on: IsoDate },
  { ended, named }: { ended: readonly string[]; named: readonly Omit<OpenAnswer, 'id'>[] },
): Promise<void> {
  if (ended.length > 0)
    await tx.execute(sql`
      update responsibility set ends_on = greatest(starts_on, ${of.on}::date), version = version + 1
      where id = any(${sql.param(ended)}::uuid[]) and ends_on is null`)
  if (named.length > 0)
    await tx.execute(sql`
      insert into responsibility (id, school_id, person_id, student_id, class_id, starts_on)
      select n.id, ${of.schoolId}::uuid, n.person_id, n.student_id, n.class_id, ${of.on}::date
      from unnest(${sql.param(named.map(() => newId()))}::uuid[], ${sql.param(named.map(({ personId }) => personId))}::uuid[],
        ${sql.param(named.map(({ studentId }) => studentId))}::uuid[], ${sql.param(named.map(({ classId }) => classId))}::uuid[])
        as n(id, person_id, student_id, class_id)`)
}

/** How many of these students the asking person meets. */
export async function countStudents(tx: Transaction, ids: readonly string[]): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(
    sql`select count(*) from student where id = any(${sql.param(ids)}::uuid[])`,
  )
  return rows[0]?.count ?? 0
}

export type UnknownStudent = { id: string; nameEn: string; nameZh: string }

/** Of these students, those whom a person does not know through any of the ways in. */
export async function findUnknownTo(
  tx: Transaction,
  personId: string,
  studentIds: readonly string[],
): Promise<UnknownStudent[]> {
  const { rows } = await tx.execute<UnknownStudent>(sql`
    select s.id, s.name_en as "nameEn", s.name_zh as "nameZh" from student s
    where s.id = any(${sql.param(studentIds)}::uuid[])
      and not exists (select from app.people_who_see(s.id) p(id) where p.id = ${personId}::uuid)
    order by s.name_en, s.id`)
  return rows
}

/** The classes of the year that a day lies in, of those asked for, with their students on the register. */
export async function findClassesOf(
  tx: Transaction,
  classIds: readonly string[],
  today: IsoDate,
): Promise<{ id: string; name: string; studentIds: string[] }[]> {
  const { rows } = await tx.execute<{ id: string; name: string; studentIds: string[] }>(sql`
    select c.id, c.name, array(select e.student_id from enrolment e join student s on s.id = e.student_id
        where e.class_id = c.id and (s.left_on is null or s.left_on >= ${today}::date) and (${sql.raw(onRegister('e.student_id', 'app.today()'))})) as "studentIds"
    from class c join school_year y on y.id = c.school_year_id and ${today}::date between y.starts_on and y.ends_on
    where c.id = any(${sql.param(classIds)}::uuid[])`)
  return rows
}

const list = (what: string) => `coalesce(json_agg(${what}), '[]')`

/** SQL of a student's tier on a day. */
const tierOn = (student: string, day: string) => `(select d.tier from tier_decision d where d.student_id = ${student}
  and d.withdrawn_at is null and d.starts_on <= ${day} order by d.starts_on desc, d.recorded_at desc limit 1)`
/** SQL: the student is on the register, by tier or by a need. */
const onRegister = (student: string, day: string) =>
  `${tierOn(student, day)} is not null or exists (select from need n where n.student_id = ${student} and n.ended_on is null)`

/** SQL of who is named in a row of `responsibility`; `knows` is worked out for those who keep the team only. */
const namedJson = (row: string, person: string, knows: string) =>
  `case when ${row}.id is not null then json_build_object('person', ${personJson(person)}, 'since', ${row}.starts_on,
    'knows', case when $2::boolean then ${knows} end) end`

/** $1: the day that counts; $2: whether the asking person keeps the team. */
const answersText = `
with placed as materialized (
  select s.id, s.name_en, s.name_zh, c.id as class_id, coalesce(c.name, '') as class_name, coalesce(e.class_number, '') as class_number,
    ${tierOn('s.id', '$1::date')} as tier
  from student s left join school_year y on $1::date between y.starts_on and y.ends_on
    left join enrolment e on e.student_id = s.id and e.school_year_id = y.id left join class c on c.id = e.class_id
  where s.left_on is null or s.left_on >= $1::date
), shown as materialized (
  select p.*, r.id as named_id, r.person_id, r.starts_on from placed p
    left join responsibility r on r.student_id = p.id and r.ends_on is null
  where p.tier is not null or r.id is not null or exists (select from need n where n.student_id = p.id and n.ended_on is null)
), candidate as materialized (
  select s.id as student_id, m.person_id,
    (select count(*) from shown o where o.class_id = s.class_id and o.person_id = m.person_id) as classmates,
    exists (select from group_member g join group_staff a on a.group_id = g.group_id where g.student_id = s.id and a.person_id = m.person_id
      and a.part = 'leads' and (g.ends_on is null or g.ends_on >= $1::date) and (a.ends_on is null or a.ends_on >= $1::date)) as leads,
    exists (select from teaching t where t.class_id = s.class_id and t.person_id = m.person_id) as teaches
  from shown s cross join (select distinct m.person_id from team_member m join person p on p.id = m.person_id and p.active
    where m.ends_on is null and m.part not in ('assistant', 'office')) m
  where $2::boolean and s.named_id is null
    and not exists (select from responsibility k where k.class_id = s.class_id and k.ends_on is null)
), useful as materialized (
  select c.* from candidate c where c.classmates > 0 or c.leads or c.teaches
), knower as materialized (
  select s.id as student_id, k.id as person_id from shown s cross join lateral app.people_who_see(s.id) k(id)
  where $2::boolean and (s.named_id is not null or exists (select from useful u where u.student_id = s.id)
    or exists (select from responsibility r where r.class_id = s.class_id and r.ends_on is null))
)
select json_build_object(
  'classes', (select ${list(`json_build_object('id', c.id, 'name', c.name, 'students', (select count(*) from shown s where s.class_id = c.id),
      'responsible', ${namedJson(
        'r',
        'p',
        `not exists (select from shown s where s.class_id = c.id
        and not exists (select from knower k where k.student_id = s.id and k.person_id = r.person_id))`,
      )})
      order by c.name collate app.natural, c.id`)}
    from class c join school_year y on y.id = c.school_year_id and $1::date between y.starts_on and y.ends_on
      left join responsibility r on r.class_id = c.id and r.ends_on is null left join person p on p.id = r.person_id),
  'students', (select ${list(`json_build_object('id', s.id, 'nameEn', s.name_en, 'nameZh', s.name_zh, 'classId', s.class_id,
      'className', s.class_name, 'classNumber', s.class_number, 'tier', s.tier,
      'responsible', case when s.named_id is not null then json_build_object('person', ${personJson('p')}, 'since', s.starts_on,
        'knows', case when $2::boolean then exists (select from knower k where k.student_id = s.id and k.person_id = s.person_id) end) end,
      'candidates', (select ${list(`json_build_object('personId', u.person_id, 'classmates', u.classmates, 'group', u.leads, 'teaches', u.teaches)
        order by u.person_id`)} from useful u where u.student_id = s.id
        and exists (select from knower k where k.student_id = s.id and k.person_id = u.person_id)))
      order by s.class_name collate app.natural, s.class_number collate app.natural, s.id`)}
    from shown s left join person p on p.id = s.person_id),
  'sencos', ${sencosText},
  'colleagues', ${colleaguesText}
)::text as answer`

/** $1: the student; $2: the day that counts. */
const factsText = `
with named as (
  select r.student_id, json_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh, 'active', p.active, 'since', r.starts_on) as json
  from responsibility r join person p on p.id = r.person_id
  where r.ends_on is null and (r.student_id = $1 or r.class_id = (select e.class_id from enrolment e
    join school_year y on y.id = e.school_year_id and $2::date between y.starts_on and y.ends_on where e.student_id = $1))
)
select json_build_object(
  'ofStudent', (select json from named where student_id is not null),
  'ofClass', (select json from named where student_id is null),
  'sencos', ${sencosText}
)::text as answer`
