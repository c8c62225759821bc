import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { findDatedRule } from '../index.ts'
import type { DatesAnswer } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'DATES')
const other = await laySchool(fresh, 'ELSEWHERE')
const senco = await school.person('senco')
const principal = await school.person('principal')
const teacher = await school.person('teacher')

const body = {
  year: '2026/27',
  startsOn: '2026-11-16',
  endsOn: '2027-01-15',
  source: '校曆',
  checked: true,
  version: 0,
}
const keep = (cookie: string, change: object = {}, key = 'p1-observation') =>
  api.ask('PUT', `/identification/dates/${key}`, { cookie, body: { ...body, ...change } })
const rule = async (cookie: string, key = 'p1-observation') => {
  const { json } = await api.ask('GET', '/identification/dates?year=2026/27', { cookie })
  return (json as DatesAnswer).rules.find((one) => one.key === key)
}

test('everybody who supports students sees the dates, with their source', async () => {
  expect(await rule(teacher.cookie)).toMatchObject({ startsOn: '2026-12-01', mark: 'S', check: null, version: 0 })
})

test('the SENCO sets the school’s own dates, and who checked them and when is on the screen of all', async () => {
  expect((await keep(senco.cookie)).json).toEqual({ version: 1 })
  const seen = await rule(teacher.cookie)
  expect(seen).toMatchObject({ startsOn: '2026-11-16', mark: 'school', source: { zh: '校曆' }, version: 1 })
  expect(seen?.check?.by.id).toBe(senco.id)
})

test('a check stays with who made it until the dates change', async () => {
  await keep(principal.cookie, { version: 1 })
  expect((await rule(senco.cookie))?.check?.by.id).toBe(senco.id)
  await keep(principal.cookie, { version: 2, endsOn: '2027-01-20' })
  expect((await rule(senco.cookie))?.check?.by.id).toBe(principal.id)
})

test('two who set different dates at once: the later one sees both and nothing is overwritten', async () => {
  const { status, json } = await keep(senco.cookie, { version: 1, endsOn: '2027-01-30' })
  expect([status, json.data.version]).toEqual([409, 3])
  expect(json.data.clashes).toEqual([{ field: 'endsOn', base: null, mine: '2027-01-30', theirs: '2027-01-20' }])
  expect((await keep(senco.cookie, { version: 1, endsOn: '2027-01-20' })).status).toBe(200)
})

test('dates that cannot be are refused, each with its reason', async () => {
  const { status, json } = await keep(senco.cookie, { startsOn: '2027-03-01', source: '' }, 'p1-meeting')
  expect(status).toBe(422)
  expect(json.data.problems.map(({ problem }: { problem: string }) => problem)).toEqual([
    'ends-before-start',
    'source-missing',
  ])
})

test('the school may go back to what the workbench brings', async () => {
  const dropped = await api.ask('DELETE', '/identification/dates/p1-observation', {
    cookie: senco.cookie,
    body: { year: '2026/27' },
  })
  expect(dropped.status).toBe(200)
  expect(await rule(senco.cookie)).toMatchObject({ startsOn: '2026-12-01', mark: 'S', version: 0 })
})

test('teachers and the team see dates and do not set them; the office has no such page', async () => {
  for (const person of [teacher, await school.person('sst_member')])
    expect((await keep(person.cookie)).status).toBe(404)
  const office = await school.person('office')
  expect((await api.ask('GET', '/identification/dates', { cookie: office.cookie })).status).toBe(404)
})

test('one school’s dates are not another’s', async () => {
  await keep(senco.cookie)
  const stranger = await other.person('senco')
  expect(await rule(stranger.cookie)).toMatchObject({ mark: 'S', version: 0 })
})

test('a secondary school finds the window of the public examination, a primary school none', async () => {
  await fresh.owner.query(`update school set level = 'secondary' where id = $1`, [other.schoolId])
  const found = (schoolId: string) =>
    fresh.database.as(
      { schoolId, personId: null, roles: ['senco'], today: '2026-11-23' },
      { word: 'test', request: null },
      (tx) => findDatedRule(tx, 's5-exam-arrangements', '2026/27'),
    )
  expect(await found(other.schoolId)).toMatchObject({ startsOn: '2026-09-01', endsOn: '2026-09-30', mark: 'S' })
  expect(await found(school.schoolId)).toBeNull()
  expect((await keep((await other.person('senco')).cookie)).status).toBe(404)
})
