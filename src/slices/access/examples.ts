import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId } from '#kernel/ids.ts'
import { openAttachmentStore } from '#platform/attachments/store.ts'
import type { Database } from '#platform/database/database.ts'
import type { Mailer } from '#platform/mail/mailer.ts'
import type { RequestContext } from './guard.ts'
import type { Role } from './model.ts'

/** What lays rows: a pool or a client of the database's owner. */
type Owner = { query(text: string, values?: unknown[]): Promise<unknown> }

/** Roles of somebody who can sign in at an example school. */
export const signingIn = [
  'senco',
  'principal',
  'sst_member',
  'teacher',
  'teaching_assistant',
  'specialist',
  'office',
  'parent',
  'administrator',
] as const satisfies readonly Role[]
export type SigningIn = (typeof signingIn)[number]

export type ExampleSchool = { id: string; yearId: string; people: Record<SigningIn, { id: string; token: string }> }

/** Lays a primary school of 2026/27 with one signed-in person of each role, straight into the tables. */
export async function anExampleSchool(owner: Owner, code: string): Promise<ExampleSchool> {
  const [id, yearId] = [newId(), newId()]
  await owner.query(
    `insert into school (id, code, name_en, name_zh, level, finance_type) values ($1, $2, $3, $4, 'primary', 'aided')`,
    [id, code, `${code} Example School`, `${code} 示例學校`],
  )
  await owner.query(
    `insert into school_year (id, school_id, label, starts_on, ends_on) values ($1, $2, '2026/27', '2026-09-01', '2027-08-31')`,
    [yearId, id],
  )
  const people = {} as ExampleSchool['people']
  for (const role of signingIn)
    people[role] = await aSignedInPerson(owner, { schoolId: id, code: `${code}-${role}`, roles: [role] })
  return { id, yearId, people }
}

/** Lays a person with an account and an open session. The token of the session is what their browser would send. */
export async function aSignedInPerson(
  owner: Owner,
  { schoolId, code, roles }: { schoolId: string; code: string; roles: readonly Role[] },
): Promise<{ id: string; token: string }> {
  const id = newId()
  const token = `token-of-${id}`
  await owner.query(`insert into auth."user" (id, name, email) values ($1, $1, $1 || '@person.invalid')`, [id])
  await owner.query(
    `insert into auth."account" (id, "accountId", "providerId", "userId", "password") values ($1, $1, 'credential', $1, 'x')`,
    [id],
  )
  await owner.query(
    `insert into auth."session" (id, "expiresAt", token, "userId") values ($1, now() + interval '1 day', $2, $1)`,
    [id, token],
  )
  await owner.query(
    `insert into person (id, school_id, user_id, staff_code, name_en, name_zh) values ($1::uuid, $2, $1::text, $3, $3, $3)`,
    [id, schoolId, code],
  )
  for (const role of roles)
    await owner.query('insert into person_role (id, school_id, person_id, role) values ($1, $2, $3, $4)', [
      newId(),
      schoolId,
      id,
      role,
    ])
  return { id, token }
}

/** What an operation is handed when a person calls it from a browser, on 23 November 2026 unless said otherwise. */
export function aRequestOf(
  database: Database,
  token: string | null,
  { mail = null, now = new Date('2026-11-23T04:00:00Z') }: { mail?: Mailer | null; now?: Date } = {},
): RequestContext {
  const headers = new Headers(token ? { cookie: `__Secure-workbench.session_token=${token}.signature` } : {})
  return {
    database,
    now: () => now,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    request: { id: 'request', headers, address: '127.0.0.1', isLoopback: true, setCookie: () => undefined },
    origin: 'https://senco.school.example',
    mail,
    attachments: openAttachmentStore(join(tmpdir(), 'senco-examples')),
  }
}
