import { sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import type { ImportKind } from '../model.ts'
import type { SchoolFacts } from './plan.ts'

/** What the school has, as far as comparing a file of a kind with it needs; support is read only for the SEN list. */
export async function findSchoolFacts(tx: Transaction, kind: ImportKind, today: string): Promise<SchoolFacts> {
  const school = await tx.execute<{ level: 'primary' | 'secondary' }>(sql`select level from school`)
  const years = await tx.execute<NonNullable<SchoolFacts['year']>>(
    sql`select id, label, starts_on as "startsOn" from school_year where ${today}::date between starts_on and ends_on limit 1`,
  )
  const year = years.rows[0] ?? null
  const withStudents = kind === 'students' || kind === 'sen' || kind === 'oneroster'
  return {
    today,
    schoolLevel: school.rows[0]?.level ?? 'primary',
    year,
    yearLabels: (await tx.execute<{ label: string }>(sql`select label from school_year`)).rows.map(
      ({ label }) => label,
    ),
    classes: year
      ? (
          await tx.execute<SchoolFacts['classes'][number]>(
            sql`select id, name, level from class where school_year_id = ${year.id}`,
          )
        ).rows
      : [],
    students: withStudents ? await findStudents(tx, year?.id ?? null, kind === 'sen') : [],
    staff: await findStaff(tx),
    teaching: year ? await findTeaching(tx, year.id) : [],
  }
}

/** The names of this school year's classes, and which level of school it is, by which a sheet's name is known for a class. */
export async function findClassNames(
  tx: Transaction,
  today: string,
): Promise<{ names: string[]; level: 'primary' | 'secondary' }> {
  const found = await tx.execute<{ level: 'primary' | 'secondary'; names: string[] }>(sql`
    select level, array(select c.name from class c join school_year y on y.id = c.school_year_id
      where ${today}::date between y.starts_on and y.ends_on) as names from school`)
  return { names: found.rows[0]?.names ?? [], level: found.rows[0]?.level ?? 'primary' }
}

async function findStudents(
  tx: Transaction,
  yearId: string | null,
  withSupport: boolean,
): Promise<SchoolFacts['students']> {
  const support = withSupport
    ? sql`coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'type', n.type, 'isPrimary', n.is_primary, 'certainty', n.certainty, 'evidence',
              (select jsonb_build_object('id', v.id, 'identifiedBy', v.identified_by, 'reportOn', v.report_on) from need_evidence v where v.need_id = n.id)))
            from need n where n.student_id = s.id and n.ended_on is null), '[]') as needs,
          coalesce((select jsonb_agg(jsonb_build_object('tier', t.tier, 'startsOn', t.starts_on) order by t.starts_on, t.recorded_at)
            from tier_decision t where t.student_id = s.id and t.withdrawn_at is null), '[]') as tiers,
          coalesce((select jsonb_agg(g.text) from strength g where g.student_id = s.id and g.ended_on is null), '[]') as strengths`
    : sql`'[]'::jsonb as needs, '[]'::jsonb as tiers, '[]'::jsonb as strengths`
  const found = await tx.execute<SchoolFacts['students'][number]>(sql`
    select s.id, s.register_number as "registerNumber", s.strn, s.name_en as "nameEn", s.name_zh as "nameZh", s.sex,
      s.birth_date as "birthDate", s.home_language as "homeLanguage", s.non_chinese_speaking as "nonChineseSpeaking", s.left_on as "leftOn",
      case when e.id is null then null else jsonb_build_object('id', e.id, 'className', c.name, 'classNumber', e.class_number) end as enrolment,
      (select jsonb_build_object('id', g.id, 'name', g.name, 'relationship', g.relationship, 'phone', g.phone, 'email', g.email)
        from guardian g where g.student_id = s.id order by g.position limit 1) as guardian,
      ${support}
    from student s
    left join enrolment e on e.student_id = s.id and e.school_year_id = ${yearId}
    left join class c on c.id = e.class_id`)
  return found.rows
}

async function findStaff(tx: Transaction): Promise<SchoolFacts['staff']> {
  const found = await tx.execute<SchoolFacts['staff'][number]>(sql`
    select p.id, p.staff_code as "staffCode", p.name_en as "nameEn", p.name_zh as "nameZh", p.email,
      array(select r.role from person_role r where r.person_id = p.id) as roles, app.can_sign_in(p.id) as "canSignIn"
    from person p where p.active`)
  return found.rows
}

async function findTeaching(tx: Transaction, yearId: string): Promise<SchoolFacts['teaching']> {
  const found = await tx.execute<SchoolFacts['teaching'][number]>(sql`
    select t.id, t.class_id as "classId", t.person_id as "personId", t.subject, t.is_class_teacher as "isClassTeacher"
    from teaching t join class c on c.id = t.class_id where c.school_year_id = ${yearId}`)
  return found.rows
}
