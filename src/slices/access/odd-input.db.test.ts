import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../tests/harness/api.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { laySchool } from '../../../tests/harness/school.ts'
import { sessionTokenFrom } from './session-cookie.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh)
const senco = await school.person('senco')
const unreadable = { problems: [{ field: '', problem: 'unreadable' }] }

test.each(['%', 'a%00b.c', '%E0%A4%A', '.', '', `${'a'.repeat(5000)}.b`, "x'; drop table student; --.s"])(
  'a cookie that was never ours (%j) is nobody’s, not a fault',
  async (value) => {
    const cookie = `workbench.session_token=${value}`
    expect((await api.ask('GET', '/me', { cookie })).status).toBe(401)
    const half = `workbench.two_factor=${value}`
    const body = { code: '123456', kind: 'totp' }
    expect((await api.ask('POST', '/sign-in/code', { cookie: half, body })).status).toBe(401)
  },
)

test('by https only the cookie counts that https alone may set', () => {
  const headers = new Headers({ cookie: 'workbench.session_token=planted.s; __Secure-workbench.session_token=own.s' })
  expect(sessionTokenFrom(headers, 'https://senco.school.example')).toBe('own')
  expect(sessionTokenFrom(headers, 'http://localhost:3000')).toBe('planted')
})

test('what no row can hold is refused in words, wherever it is typed', async () => {
  const ask = async (method: string, path: string, body?: unknown) => {
    const { status, json } = await api.ask(method, path, { cookie: senco.cookie, body })
    return [status, json?.data]
  }
  expect(await ask('POST', '/sign-in', { identifier: 'a\u0000b', password: 'x' })).toEqual([422, unreadable])
  expect(await ask('GET', '/students?asAt=0000-01-01')).toEqual([422, unreadable])
  expect(await ask('GET', '/students?classes=%00')).toEqual([422, unreadable])
  expect(await ask('PUT', '/drafts/one', { body: { text: 'a\u0000b' } })).toEqual([422, unreadable])
  expect(await ask('PUT', '/drafts/one', { body: { text: 'half a sign \ud83d' } })).toEqual([422, unreadable])
})

test('a support team member who only teaches a student may not write about their support, and is told no more than that', async () => {
  const member = await school.person('sst_member', 'teacher')
  await school.teaches(member.id)
  const student = await school.student()
  const { status } = await api.ask('POST', `/students/${student}/strengths`, {
    cookie: member.cookie,
    body: { text: 'draws' },
  })
  expect(status).toBe(404)
})

test('a person’s own choices stay as small as choices are, however often they are sent', async () => {
  const keep = (preferences: object) => api.ask('PATCH', '/me', { cookie: senco.cookie, body: { preferences } })
  expect((await keep({ columns: ['name', 'tier'] })).status).toBe(200)
  expect((await keep({ one: 'x'.repeat(15_000) })).status).toBe(200)
  const refused = await keep({ two: 'x'.repeat(15_000) })
  expect([refused.status, refused.json.data.problems[0].field]).toEqual([422, 'preferences'])
  const { json } = await api.ask('GET', '/me', { cookie: senco.cookie })
  expect(Object.keys(json.preferences).sort()).toEqual(['columns', 'one'])
})
