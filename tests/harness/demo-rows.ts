import { Client } from 'pg'
import { layRows } from '#demo/index.ts'
import { makeDemoRows } from '#demo/school.ts'
import type { Role } from '#slices/access/index.ts'
import type { FreshDatabase } from './database.ts'

/**
 * The demo school laid into a test's database, behind the policies, with what it has none of (hints not followed, earlier versions): the
 * tables about students all have rows. `cookieOf` opens a session of one of its people, by staff code.
 */
export async function layDemoRows({ owner, connections }: FreshDatabase) {
  const { schoolId, school } = makeDemoRows()
  const client = new Client(connections.owner)
  await client.connect()
  await layRows(client, school.rows)
  await client.end()
  await owner.query(`insert into plan_version (id, school_id, student_id, plan_id, number, why, body)
    select gen_random_uuid(), p.school_id, p.student_id, p.id, 1, 'agreed', '{}' from plan p
    where not exists (select from plan_version v where v.plan_id = p.id)`)
  await owner.query(`insert into coach_dismissal (id, school_id, student_id, plan_id, rule, about, reason, dismissed_by, dismissed_on)
    select gen_random_uuid(), school_id, student_id, id, 'vague', 'plan', 'reason', made_by, made_on from plan`)
  const people = school.rows.person.map(({ id, staff_code }) => ({
    id: String(id),
    code: String(staff_code),
    roles: school.rows.person_role.filter((row) => row.person_id === id).map((row) => row.role as Role),
  }))
  return {
    schoolId,
    people,
    files: school.files,
    async cookieOf(code: string): Promise<string> {
      const person = people.find((one) => one.code === code)
      if (!person) throw new Error(`nobody of the demo school is ${code}`)
      const [user, token] = [`user-${person.id}`, `token${person.id.replaceAll('-', '')}`]
      await owner.query(`insert into auth."user" (id, name, email) values ($1, $1, $2) on conflict do nothing`, [
        user,
        `${user}@person.invalid`,
      ])
      await owner.query(
        `insert into auth."session" (id, token, "userId", "expiresAt") values ($1, $1, $2, now() + interval '1 day') on conflict do nothing`,
        [token, user],
      )
      await owner.query('update person set user_id = $1 where id = $2', [user, person.id])
      return `workbench.session_token=${token}.signature`
    },
  }
}
