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
  const { groups, memberships, hasCalendar } = await map()
  const { giving } = await map('?by=staff')
  const { weeks } = await map('?by=week')
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
  for (const { minutes } of [...groups, ...memberships, ...giving, ...weeks]) {
    expect(minutes.held + minutes.lost + minutes.toCome).toBe(minutes.planned)
    expect(Math.min(minutes.lost, minutes.toCome)).toBeGreaterThanOrEqual(0)
  }
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
  const { weeks } = await map('?from=2026-11-02&to=2026-11-08&by=week')
  expect([...new Set(weeks.map(({ monday }) => monday))]).toEqual(['2026-11-02'])
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
  const rows = await Promise.all(
    ['staff', 'week'].map((by) =>
      api.ask('GET', `/provision/map?asAt=2026-11-23&by=${by}`, { cookie: stranger.cookie }),
    ),
  )
  expect(rows.map((answer) => [answer.json.giving, answer.json.weeks])).toEqual([
    [[], []],
    [[], []],
  ])
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

test('a session that a colleague gave instead is theirs, and no longer planned for who leads the group', async () => {
  const { rows } = await fresh.owner.query<{ id: string; group_id: string; minutes_held: number; leader: string }>(
    `select s.id, s.group_id, s.minutes_held, a.person_id as leader from session s join group_time t on t.id = s.time_id
     join group_staff a on a.group_id = s.group_id and a.part = 'leads' and a.person_id is not null and a.ends_on is null and a.starts_on <= s.held_on
     where s.state = 'done' and s.person_id is null and t.person_id is null and s.held_on between '2026-10-01' and '2026-11-20' order by s.id limit 1`,
  )
  const [session] = rows
  const other = demo.people.find(({ code }) => code === 'office')?.id ?? ''
  const ofGroup = async () => {
    const { giving } = await map('?by=staff')
    const of = (id: string | undefined) =>
      giving.find(({ whoId, groupId }) => whoId === id && groupId === session?.group_id)?.minutes
    return { leader: of(session?.leader), other: of(other) }
  }
  const before = await ofGroup()
  expect(before.other).toBeUndefined()
  await fresh.owner.query('update session set person_id = $1 where id = $2', [other, session?.id])
  const after = await ofGroup()
  const minutes = session?.minutes_held ?? 0
  expect(minutes).toBeGreaterThan(0)
  expect(after.leader).toEqual({
    ...before.leader,
    planned: (before.leader?.planned ?? 0) - minutes,
    plannedToDate: (before.leader?.plannedToDate ?? 0) - minutes,
    held: (before.leader?.held ?? 0) - minutes,
  })
  expect(after.other).toEqual({ planned: minutes, plannedToDate: minutes, held: minutes, lost: 0, toCome: 0 })
})

test('a member’s minutes are those of the rows, whether their days hold all of the group’s sessions or some, and one was moved', async () => {
  await fresh.owner.query(
    `update group_member set ends_on = '2026-10-20' where id in (select id from group_member where ends_on is null order by id limit 5)`,
  )
  await fresh.owner.query(
    `update session set held_on = '2026-10-22' where id in (
       select s.id from session s join group_member m on m.group_id = s.group_id and m.ends_on = '2026-10-20'
       where s.held_on between '2026-10-12' and '2026-10-19' order by s.id limit 3)`,
  )
  for (const asAt of ['2026-11-23', '2026-10-15']) {
    const { rows } = await fresh.owner.query(
      `select m.group_id, m.student_id, to_char(m.starts_on, 'YYYY-MM-DD') as from_on, sum(a.minutes)::int as held,
         (count(*) filter (where a.came))::int as came, (count(*) filter (where not a.came))::int as missed
       from group_member m join session s on s.group_id = m.group_id and s.held_on between m.starts_on and coalesce(m.ends_on, 'infinity')
         join session_attendance a on a.session_id = s.id and a.student_id = m.student_id
       where s.held_on <= $1 and coalesce(s.planned_on, s.held_on) >= '2026-09-01' group by m.id order by 1, 2, 3`,
      [asAt],
    )
    const { memberships } = await map(`?asAt=${asAt}`)
    const found = memberships
      .filter(({ came, missed }) => came + missed > 0)
      .map(({ groupId, studentId, startsOn, minutes, came, missed }) => ({
        ...{ group_id: groupId, student_id: studentId, from_on: startsOn, held: minutes.held, came, missed },
      }))
      .sort((a, b) =>
        `${a.group_id}${a.student_id}${a.from_on}`.localeCompare(`${b.group_id}${b.student_id}${b.from_on}`),
      )
    expect(found.length).toBeGreaterThan(40)
    expect(found).toEqual(rows)
    for (const { minutes } of memberships) {
      expect(minutes.held + minutes.lost + minutes.toCome).toBe(minutes.planned)
      expect(Math.min(minutes.lost, minutes.toCome)).toBeGreaterThanOrEqual(0)
    }
  }
})
