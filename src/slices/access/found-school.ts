import { sql } from 'drizzle-orm'
import { dateInHongKong, startYearOf } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import type { Database } from '#platform/database/database.ts'
import { Forbidden, Problems } from '#platform/http/refusals.ts'
import type { Accounts } from './accounts.ts'

/** What is asked of the one who sets up a school. */
export type Founding = {
  school: { code: string; nameEn: string; nameZh: string; level: string; financeType: string }
  schoolYear: string
  person: { staffCode: string; nameEn: string; nameZh: string; email: string }
  password: string
}

/** What a first visit may do here. */
export async function findDoors(database: Database): Promise<{ hasSchool: boolean; hasDemo: boolean }> {
  return database.asNobody(async (tx) => {
    const found = await tx.execute<{ has_school: boolean; has_demo: boolean }>(sql`select * from app.doors()`)
    return { hasSchool: found.rows[0]?.has_school ?? false, hasDemo: found.rows[0]?.has_demo ?? false }
  })
}

/** Invented students never come to lie beside real ones; where they do already, their school can still be visited. */
export function mayLayDemo(doors: { hasSchool: boolean; hasDemo: boolean }): boolean {
  return !doors.hasSchool || doors.hasDemo
}

/**
 * Sets up the school: its profile, its first school year (1 September to 31 August), and its first person, who is SENCO and
 * administrator. @returns the person's id. @throws {Forbidden} when there is a school already. @throws {Problems}
 */
export async function foundSchool(
  database: Database,
  accounts: Accounts,
  founding: Founding,
  now: Date,
): Promise<string> {
  if ((await findDoors(database)).hasSchool) throw new Forbidden('already-set-up')
  const startYear = startYearOf(founding.schoolYear)
  if (startYear === null) throw new Problems([{ field: 'schoolYear', problem: 'not-a-school-year' }])
  const schoolId = newId()
  const personId = newId()
  const userId = await accounts.setPassword(null, personId, founding.password)
  const actor = { schoolId, personId, roles: ['administrator', 'senco'], today: dateInHongKong(now) }
  const { school, person } = founding
  try {
    await database.as(actor, { word: 'school.founded', request: null }, async (tx) => {
      await tx.execute(sql`insert into school (id, code, name_en, name_zh, level, finance_type)
        values (${schoolId}, ${school.code}, ${school.nameEn}, ${school.nameZh}, ${school.level}, ${school.financeType})`)
      await tx.execute(sql`insert into school_year (id, school_id, label, starts_on, ends_on)
        values (${newId()}, ${schoolId}, ${founding.schoolYear}, ${`${startYear}-09-01`}, ${`${startYear + 1}-08-31`})`)
      await tx.execute(sql`insert into person (id, school_id, user_id, staff_code, name_en, name_zh, email)
        values (${personId}, ${schoolId}, ${userId}, ${person.staffCode}, ${person.nameEn}, ${person.nameZh}, ${person.email})`)
      // Nobody gives themself a role, not even here: the founding does.
      await tx.execute(sql`select set_config('app.person_id', '', true)`)
      for (const role of actor.roles) {
        await tx.execute(
          sql`insert into person_role (id, school_id, person_id, role) values (${newId()}, ${schoolId}, ${personId}, ${role})`,
        )
      }
    })
  } catch (error) {
    await accounts.removeAccount(userId)
    throw error
  }
  return personId
}
