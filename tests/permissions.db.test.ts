import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { mayRolesDo, type Role, roles } from '#slices/access/index.ts'
import { operations } from '../src/documents.ts'
import { openApi } from './harness/api.ts'
import { bodies } from './harness/bodies.ts'
import { freshDatabase } from './harness/database.ts'
import { laySchool } from './harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const ours = await laySchool(fresh, 'OURS')
const theirs = await laySchool(fresh, 'THEIRS')
const people = new Map<Role, { id: string; cookie: string }>()
for (const role of roles) people.set(role, await ours.person(role))
const cookieOf = (role: Role) => people.get(role)?.cookie ?? ''

/** An address with every placeholder filled by an identifier that belongs to nothing. */
const anywhere = (path: string, student = newId()) =>
  path
    .slice('/api'.length)
    .replace('{id}', student)
    .replace(/\{[^}]+\}/g, () => newId())
const guarded = operations().filter(({ meta }) => meta.permission !== 'anyone')
const notFound = (await api.ask('GET', `/students/${newId()}`, { cookie: cookieOf('senco') })).text

test.each(guarded)('$name is refused to everybody who has not signed in', async ({ method, path }) => {
  for (const cookie of [undefined, 'workbench.session_token=unknown.signature', 'workbench.session_token=']) {
    const { status } = await api.ask(method, anywhere(path), { cookie, body: method === 'GET' ? undefined : {} })
    expect(status).toBe(401)
  }
})

test.each(guarded)(
  '$name is there for the roles of the table, and not there for every other role',
  async ({ method, path, meta }) => {
    for (const role of roles) {
      const { status, text } = await api.ask(method, anywhere(path), {
        cookie: cookieOf(role),
        body: method === 'GET' ? undefined : {},
      })
      if (meta.permission !== 'anyone' && mayRolesDo([role], meta.permission)) {
        // Past the guard: the answer is the operation's own, never a refusal of the person.
        expect([200, 404, 422], `${role}: ${text}`).toContain(status)
      } else {
        expect(text, role).toBe(notFound)
      }
    }
  },
)

/** Operations on one student that only need the address, and what each answers to a person who may not see that student. */
const onStudents = guarded.filter(({ path }) => path.startsWith('/api/students/{id}'))

test.each(onStudents)(
  '$name: another school’s student, a student of another class and one who is not there get the same answer',
  async ({ name, method, path }) => {
    const strangers = [await theirs.student(), newId()]
    const outside = await ours.student(false)
    const ask = (student: string, role: Role) =>
      api.ask(method, anywhere(path, student), {
        cookie: cookieOf(role),
        body: method === 'GET' ? undefined : bodies[name],
      })
    for (const student of strangers)
      for (const role of roles) expect((await ask(student, role)).text, role).toBe(notFound)
    for (const role of ['teacher', 'teaching_assistant', 'specialist', 'administrator', 'parent', 'sponsor'] as const) {
      expect((await ask(outside, role)).text, role).toBe(notFound)
    }
  },
)

/** Operations on one thing of the team: with a body or a query that is whole, nothing but the thing and who asks decides. */
const onThings = guarded.filter(({ name, path }) => bodies[name] && /^\/api\/team\/.*\{/.test(path))

test.each(onThings)(
  '$name, asked whole for a thing that is not there, is not there for any role',
  async ({ name, method, path }) => {
    const query = method === 'GET' ? `?${new URLSearchParams({ ...bodies[name] })}` : ''
    for (const role of roles) {
      const { text } = await api.ask(method, `${anywhere(path)}${query}`, {
        cookie: cookieOf(role),
        body: method === 'GET' ? undefined : bodies[name],
      })
      expect(text, role).toBe(notFound)
    }
  },
)

test('a hand-written select under the server’s role sees the own school only, and nothing when nobody asks', async () => {
  await theirs.need(await theirs.student())
  await ours.tier(await ours.student(), 2)
  const tables = await fresh.owner.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`,
  )
  for (const { name } of tables.rows) {
    const actor = { schoolId: ours.schoolId, personId: null, roles: [...roles], today: '2026-11-24' }
    const seen = await fresh.database.as(actor, { word: 'test', request: null }, (tx) =>
      tx.execute<{ school_id: string }>(`select school_id from "${name}"`),
    )
    expect(new Set(seen.rows.map((row) => row.school_id)).isSubsetOf(new Set([ours.schoolId])), name).toBe(true)
    const nobody = await fresh.database.asNobody((tx) => tx.execute(`select from "${name}"`))
    expect(nobody.rowCount, name).toBe(0)
  }
})

test('the server’s role cannot become another', async () => {
  for (const statement of [
    'set role workbench',
    'set session authorization workbench',
    'alter role current_user bypassrls',
    'set row_security = off; select * from student',
  ]) {
    await expect(
      fresh.database.asNobody((tx) => tx.execute(statement)),
      statement,
    ).rejects.toThrow()
  }
})

test('a person who has left is nobody the moment they leave', async () => {
  const leaver = await ours.person('senco')
  expect((await api.ask('GET', '/me', { cookie: leaver.cookie })).status).toBe(200)
  await fresh.owner.query('update person set active = false where id = $1', [leaver.id])
  expect((await api.ask('GET', '/me', { cookie: leaver.cookie })).status).toBe(401)
})

test('where the school requires one-time codes, a role that sees reports does nothing but set one up', async () => {
  const strict = await laySchool(fresh, 'STRICT')
  await fresh.owner.query('update school set totp_required = true where id = $1', [strict.schoolId])
  const senco = await strict.person('senco')
  const teacher = await strict.person('teacher')
  const refused = await api.ask('GET', '/students', { cookie: senco.cookie })
  expect([refused.status, refused.json.data]).toEqual([403, { reason: 'code-must-be-set-up' }])
  expect((await api.ask('GET', '/me', { cookie: senco.cookie })).json.twoFactorOwed).toBe(true)
  expect((await api.ask('GET', '/students', { cookie: teacher.cookie })).status).toBe(200)
})

test('looking at a student’s file is on record with who looked; a look that was refused is not', async () => {
  const student = await ours.student()
  const teacher = await ours.person('teacher')
  expect((await api.ask('GET', `/students/${student}`, { cookie: teacher.cookie })).status).toBe(404)
  await ours.teaches(teacher.id)
  expect((await api.ask('GET', `/students/${student}`, { cookie: teacher.cookie })).status).toBe(200)
  const { rows } = await fresh.owner.query(
    'select person_id, word from audit.event where student_id = $1 and word = $2',
    [student, 'student.seen'],
  )
  expect(rows).toEqual([{ person_id: teacher.id, word: 'student.seen' }])
})
