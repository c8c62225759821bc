import { Client } from 'pg'
import type { AttachmentStore } from '#platform/attachments/store.ts'
import type { Connection } from '#platform/database/connection.ts'
import { demoToday } from './frame.ts'
import { type DemoRows, demoTables } from './rows.ts'
import { makeDemoRows } from './school.ts'

/** A person of the demo school whom a visitor may become. */
export type DemoAccount = { identifier: string; role: string; nameEn: string; nameZh: string }

/**
 * Makes the demo school unless there is one already, its files beside it, and gives its people the password of this hash.
 * @returns the people, each by what they type to sign in.
 */
export async function makeDemoSchool(
  { owner, attachments }: { owner: Connection; attachments: AttachmentStore },
  passwordHash: string,
): Promise<DemoAccount[]> {
  const client = new Client(owner)
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock(7364002)')
    const exists = await client.query('select from school where is_demo')
    if (!exists.rowCount) await layDemoSchool(client, attachments)
    await client.query(
      `delete from auth."session" where "userId" in (select p.user_id from person p join school s on s.id = p.school_id where s.is_demo)`,
    )
    await client.query(
      `update auth."account" set "password" = $1 where "userId" in (select p.user_id from person p join school s on s.id = p.school_id where s.is_demo)`,
      [passwordHash],
    )
    const people = await client.query<DemoAccount>(`
      select s.code || '/' || p.staff_code as identifier, p.name_en as "nameEn", p.name_zh as "nameZh",
        (select r.role from person_role r where r.person_id = p.id order by array_position(array['senco', 'principal', 'sst_member', 'specialist', 'teaching_assistant', 'office', 'administrator', 'teacher'], r.role) limit 1) as role
      from person p join school s on s.id = p.school_id where s.is_demo and p.user_id is not null
      order by array_position(array['senco', 'principal', 'senst', 'social', 'teacher3b', 'teacher5c', 'assistant', 'ep', 'office', 'host'], p.staff_code)`)
    await client.query('commit')
    // PostgreSQL would count by itself, within a minute; until then it would take every list for a short one.
    if (!exists.rowCount) await client.query('analyze')
    return people.rows
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}

async function layDemoSchool(client: Client, attachments: AttachmentStore): Promise<void> {
  const { schoolId, school, staff, senco } = makeDemoRows()
  await client.query('select app.act_as($1, $2, $3, $4, $5, $6)', [
    schoolId,
    senco,
    ['senco', 'administrator'],
    demoToday,
    'demo.made',
    null,
  ])
  await layRows(client, school.rows)
  for (const { id, content } of school.files) await attachments.put({ schoolId, id }, content)
  for (const { personId } of staff.accounts) {
    const user = `demo-${personId}`
    await client.query(`insert into auth."user" ("id", "name", "email", "emailVerified") values ($1, $2, $3, true)`, [
      user,
      personId,
      `${personId}@person.invalid`,
    ])
    await client.query(
      `insert into auth."account" ("id", "accountId", "providerId", "userId") values ($1, $1, 'credential', $1)`,
      [user],
    )
    await client.query('update person set user_id = $1 where id = $2', [user, personId])
  }
}

/** Writes the rows of a school, each table after those that it refers to, in the transaction that is open. */
export async function layRows(client: Client, rowsOf: DemoRows): Promise<void> {
  for (const table of demoTables) {
    const rows = rowsOf[table]
    const [first] = rows
    if (!first) continue
    // Columns that a row does not name keep the table's default.
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(', ')
    await client.query(
      `insert into "${table}" (${columns}) select ${columns} from jsonb_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(rows)],
    )
  }
}
