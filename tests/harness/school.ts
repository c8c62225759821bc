import { dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Role } from '#slices/access/index.ts'
import type { FreshDatabase } from './database.ts'

/** A person laid into the database, and the cookie of a session of theirs. */
export type LaidPerson = { id: string; cookie: string }

const aYearAgo = () => new Date(Date.now() - 366 * 24 * 60 * 60 * 1000)

/**
 * A school laid behind the policies: a current school year, one class 1A, and what a test asks for. Every function writes as
 * the owner, whom no policy stops. It was set up a year ago where `setUp` does not say otherwise.
 */
export async function laySchool({ owner }: FreshDatabase, code = 'A', setUp = aYearAgo()) {
  const schoolId = newId(setUp)
  const yearId = newId()
  const classId = newId()
  const year = Number(dateInHongKong(new Date()).slice(0, 4))
  await owner.query(
    `insert into school (id, code, name_en, name_zh, level, finance_type) values ($1, $2, 'Example School', '例子學校', 'primary', 'aided')`,
    [schoolId, code],
  )
  // A school year that holds today whatever the day: the tests do not stand still in August.
  await owner.query(
    `insert into school_year (id, school_id, label, starts_on, ends_on) values ($1, $2, $3, current_date - 100, current_date + 200)`,
    [yearId, schoolId, `${year}/${String((year + 1) % 100).padStart(2, '0')}`],
  )
  await owner.query(`insert into class (id, school_id, school_year_id, name, level) values ($1, $2, $3, '1A', 'P1')`, [
    classId,
    schoolId,
    yearId,
  ])
  const school = {
    schoolId,
    yearId,
    classId,

    /** Somebody who has chosen a password, and so can sign in again: what hand-overs and links ask of them. */
    async personWithPassword(...roles: Role[]): Promise<LaidPerson> {
      const laid = await school.person(...roles)
      await owner.query(
        `insert into auth."account" ("id", "accountId", "providerId", "userId") values ($1, $1, 'credential', $2)`,
        [`account-${laid.id}`, `user-${laid.id}`],
      )
      return laid
    },

    async person(...roles: Role[]): Promise<LaidPerson> {
      const id = newId()
      const user = `user-${id}`
      const token = `token${id.replaceAll('-', '')}`
      await owner.query(`insert into auth."user" (id, name, email) values ($1, $2, $3)`, [
        user,
        id,
        `${id}@person.invalid`,
      ])
      await owner.query(
        `insert into auth."session" (id, token, "userId", "expiresAt") values ($1, $2, $3, now() + interval '1 day')`,
        [`session-${id}`, token, user],
      )
      await owner.query(
        `insert into person (id, school_id, user_id, staff_code, name_en, name_zh) values ($1, $2, $3, $4, 'Example Person', '例子')`,
        [id, schoolId, user, id],
      )
      for (const role of roles)
        await owner.query('insert into person_role (id, school_id, person_id, role) values ($1, $2, $3, $4)', [
          newId(),
          schoolId,
          id,
          role,
        ])
      return { id, cookie: `workbench.session_token=${token}.signature` }
    },

    async student(inClass: boolean = true): Promise<string> {
      const id = newId()
      await owner.query(
        `insert into student (id, school_id, name_en, name_zh) values ($1, $2, 'Example Student', '例子學生')`,
        [id, schoolId],
      )
      if (inClass)
        await owner.query(
          'insert into enrolment (id, school_id, student_id, school_year_id, class_id) values ($1, $2, $3, $4, $5)',
          [newId(), schoolId, id, yearId, classId],
        )
      return id
    },

    async teaches(personId: string): Promise<void> {
      await owner.query(
        `insert into teaching (id, school_id, class_id, person_id, subject) values ($1, $2, $3, $4, 'Chinese')`,
        [newId(), schoolId, classId, personId],
      )
    },

    async assign(personId: string, studentId: string, kind: 'assists' | 'specialist'): Promise<void> {
      await owner.query(
        `insert into assignment (id, school_id, person_id, student_id, kind, starts_on) values ($1, $2, $3, $4, $5, current_date - 1)`,
        [newId(), schoolId, personId, studentId, kind],
      )
    },

    async tier(studentId: string, tier: 1 | 2 | 3): Promise<string> {
      const id = newId()
      await owner.query(
        `insert into tier_decision (id, school_id, student_id, tier, starts_on, reason) values ($1, $2, $3, $4, current_date - 30, 'assessment')`,
        [id, schoolId, studentId, tier],
      )
      return id
    },

    async need(studentId: string): Promise<string> {
      const id = newId()
      await owner.query(
        `insert into need (id, school_id, student_id, type, is_primary, certainty) values ($1, $2, $3, 'ASD', true, 'confirmed')`,
        [id, schoolId, studentId],
      )
      await owner.query(
        `insert into need_evidence (id, school_id, student_id, need_id, identified_by, report_on) values ($1, $2, $3, $4, 'psychologist', current_date - 400)`,
        [newId(), schoolId, studentId, id],
      )
      return id
    },
  }
  return school
}
