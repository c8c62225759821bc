import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { ProvisionMap } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const other = await laySchool(fresh, 'OTHER')
const cookies = new Map<string, string>()
const ask = (code: string, path: string) => api.ask('GET', path, { cookie: cookies.get(code) ?? '' })
const map = async (query = '', code = 'senco') => (await ask(code, `/provision/map${query}`)).json as ProvisionMap
const sum = async (text: string) => Number((await fresh.owner.query<{ n: string }>(text)).rows[0]?.n)

beforeAll(async () => {
  for (const code of ['senco', 'principal', 'senst', 'teacher3b', 'assistant', 'ep', 'office'])
    cookies.set(code, await demo.cookieOf(code))
})

test('what the map says is what the sessions say: minutes held, had, and lost', async () => {
  const { groups, memberships, staff, weeks, hasCalendar } = await map()
  expect(hasCalendar).toBe(true)
  expect(groups).toHaveLength(17)
  const held = groups.reduce((all, { minutes }) => all + minutes.held, 0)
  expect(held).toBe(await sum(`select sum(minutes_held) as n from session where held_on >= '2026-09-01'`))
  expect(weeks.reduce((all, { minutes }) => all + minutes.held, 0)).toBe(held)
  expect(memberships.reduce((all, { minutes }) => all + minutes.held, 0)).toBe(
    await sum(
      `select sum(a.minutes) as n from session_attendance a join session s on s.id = a.session_id where s.held_on >= '2026-09-01'`,
    ),
  )
  for (const { minutes } of [...groups, ...memberships, ...staff, ...weeks])
    expect(minutes.held + minutes.lost + minutes.toCome).toBe(minutes.planned)
  const lost = groups.reduce((all, { minutes }) => all + minutes.lost, 0)
  expect(lost).toBe(
    await sum(
      `select sum(minutes - minutes_held) as n from session where held_on >= '2026-09-01' and state <> 'expected'`,
    ),
  )
})

test('as at a day of last year it is last year’s map, and sessions after that day were still to come', async () => {
  const then = await map('?asAt=2026-03-16')
  expect(then.groups).toHaveLength(8)
  expect(then.memberships.some(({ now }) => now)).toBe(true)
  expect(then.groups.reduce((all, { minutes }) => all + minutes.held, 0)).toBe(
    await sum(`select sum(minutes_held) as n from session where held_on <= '2026-03-16'`),
  )
  expect((await map('?from=2026-11-02&to=2026-11-08')).weeks).toHaveLength(1)
})

test('who has a tier and is in no group is on the map too', async () => {
  const { students, memberships } = await map()
  const grouped = new Set(memberships.map(({ studentId }) => studentId))
  expect(students.some(({ id, tier }) => tier !== null && !grouped.has(id))).toBe(true)
  expect(students.length).toBeGreaterThan(85)
})

test('the map is for those who answer for all: nobody else, nobody of another school', async () => {
  const unknown = (await ask('office', '/provision/map')).text
  for (const code of ['teacher3b', 'assistant', 'ep']) {
    expect((await ask(code, '/provision/map')).text).toBe(unknown)
    expect((await ask(code, '/provision/map/table')).text).toBe(unknown)
  }
  for (const code of ['principal', 'senst']) expect((await map('', code)).groups).toHaveLength(17)
  const stranger = await other.person('senco')
  const { json } = await api.ask('GET', '/provision/map?asAt=2026-11-23', { cookie: stranger.cookie })
  expect([json.students, json.groups, json.memberships, json.staff]).toEqual([[], [], [], []])
})

test('it goes out as a workbook, and backwards days are refused', async () => {
  const file = await ask('senco', '/provision/map/table?language=en')
  expect(file.status).toBe(200)
  expect((await ask('senco', '/provision/map?from=2026-11-30&to=2026-11-01')).json.data.problems).toEqual([
    { field: 'to', problem: 'ends-before' },
  ])
  const { rows } = await fresh.owner.query(
    `select distinct word from audit.event where word like 'provision-map.%' order by word`,
  )
  expect(rows).toEqual([{ word: 'provision-map.exported' }, { word: 'provision-map.seen' }])
})
