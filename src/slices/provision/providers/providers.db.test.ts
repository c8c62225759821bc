import { afterAll, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { layTimetable } from '../groups/examples.db.ts'
import { someGroup } from '../groups/examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'PROVIDERS')
const { today, provisionId } = await layTimetable(fresh, school)
const [senco, sst, teacher, office] = await Promise.all(
  (['senco', 'sst_member', 'teacher', 'office'] as const).map((role) => school.person(role)),
)
if (!senco || !sst || !teacher || !office) throw new Error('nobody is there')

const ask = (method: string, path: string, cookie: string, body?: unknown) => api.ask(method, path, { cookie, body })
const fields = { nameZh: '例子言語治療中心', nameEn: '', serviceZh: '言語治療', serviceEn: '', contact: '2000 0000' }
const enter = (cookie: string, change = {}) => ask('POST', '/providers', cookie, { ...fields, ...change })

test('the team keeps the providers, others who support students know them, the office does not', async () => {
  expect((await enter(sst.cookie, { nameZh: '' })).json.data.problems[0].problem).toBe('name-needed')
  const { providerId } = (await enter(sst.cookie)).json
  const { providers, may } = (await ask('GET', '/providers', teacher.cookie)).json
  expect([may.keep, providers]).toMatchObject([false, [{ id: providerId, contact: '2000 0000', groups: null }]])
  expect((await ask('GET', '/providers', office.cookie)).status).toBe(404)
  const change = { version: 1, base: { contact: '2000 0000' }, fields: { contact: '2111 1111' } }
  for (const person of [teacher, office]) {
    expect((await enter(person.cookie)).status).toBe(404)
    expect((await ask('PATCH', `/providers/${providerId}`, person.cookie, change)).status).toBe(404)
  }
  expect((await ask('PATCH', `/providers/${providerId}`, senco.cookie, change)).json).toEqual({ version: 2 })
  const clash = await ask('PATCH', `/providers/${providerId}`, sst.cookie, {
    ...change,
    fields: { contact: '2222 2222' },
  })
  expect(clash.json.data.clashes[0]).toMatchObject({ field: 'contact', theirs: '2111 1111' })
})

test('a provider who gives a group is not put away before that is over, and then gives no other', async () => {
  const { providerId } = (await enter(senco.cookie)).json
  const ledBy = { personId: null, providerId }
  const group = someGroup({ startsOn: addDays(today, -30), endsOn: addDays(today, 30) })
  const add = () => ask('POST', '/groups', senco.cookie, { provisionId, fields: group, ledBy })
  const { groupId } = (await add()).json
  const archive = (archived: boolean) => ask('POST', `/providers/${providerId}/archive`, senco.cookie, { archived })
  expect((await archive(true)).json.data.problems[0]).toMatchObject({ problem: 'gives-groups', params: { count: 1 } })
  await ask('POST', `/groups/${groupId}/close`, senco.cookie, { closedOn: addDays(today, -1), reason: '已完結' })
  expect((await archive(true)).status).toBe(200)
  expect((await add()).json.data.problems[0].problem).toBe('unknown-giver')
  expect((await archive(false)).status).toBe(200)
  expect((await add()).status).toBe(200)
})

test('another school has none of them', async () => {
  const { providerId } = (await enter(senco.cookie)).json
  const other = await (await laySchool(fresh, 'OTHERS')).person('senco')
  expect((await ask('GET', '/providers', other.cookie)).json.providers).toEqual([])
  const change = { version: 1, base: {}, fields: { contact: 'x' } }
  expect((await ask('PATCH', `/providers/${providerId}`, other.cookie, change)).status).toBe(404)
  expect((await ask('POST', `/providers/${providerId}/archive`, other.cookie, { archived: true })).status).toBe(404)
})
