import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import type { Planning, Proposal } from './contract.ts'
import { changesOf, unplacedOf } from './rules.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const cookies = new Map<string, string>()
const startsOn = '2026-11-24'
const ask = (method: string, path: string, body?: object, code = 'senco') =>
  api.ask(method, path, { cookie: cookies.get(code) ?? '', body })
const planning = async () => (await ask('GET', `/timetable/proposals?startsOn=${startsOn}`)).json as Planning
const unfit = async () => (await planning()).scope?.unfit ?? []
const start = (code = 'senco') =>
  ask('POST', '/timetable/proposals', { kind: 'repair', startsOn, groupIds: null, from: null }, code)

/** Waits for the least change to be worked out. */
async function mended(): Promise<Proposal> {
  const started = await start()
  expect(started.status, started.text).toBe(200)
  const path = `/timetable/proposals/${started.json.proposalId}`
  while ((await ask('GET', `${path}/progress`)).json.state === 'running')
    await new Promise((resolve) => setTimeout(resolve, 50))
  return (await ask('GET', path)).json
}
/** The groups that a proposal moves, and how many of its sessions stay without a place. */
function told({ question, answer }: Proposal) {
  const placements = answer?.placements ?? []
  return { changes: changesOf(question, placements), unplaced: unplacedOf(question, placements) }
}
const apply = ({ id, version }: Proposal) => ask('POST', `/timetable/proposals/${id}/apply`, { version })

beforeAll(async () => {
  for (const code of ['senco', 'principal', 'assistant', 'teacher3b']) cookies.set(code, await demo.cookieOf(code))
})

test('what does not fit any more is named with its time and the rule, and the least change mends it all and moves nobody else', async () => {
  const before = await unfit()
  expect(before.length).toBeGreaterThan(0)
  for (const one of before) {
    expect(one.why.every((rule) => rule.startsWith('protected'))).toBe(true)
    expect(one.times.length).toBeGreaterThan(0)
  }
  const proposal = await mended()
  expect([proposal.kind, proposal.answer?.quality]).toEqual(['repair', 'optimal'])
  const { changes, unplaced } = told(proposal)
  expect(unplaced).toEqual([])
  expect(new Set(changes.map(({ groupId }) => groupId))).toEqual(new Set(before.map(({ id }) => id)))
  const applied = await apply(proposal)
  expect(applied.json).toEqual({ begun: changes.length, ended: changes.length })
  expect(await unfit()).toEqual([])
  expect((await planning()).proposals[0]).toMatchObject({ kind: 'repair', appliedOn: startsOn })
  const again = await start()
  expect([again.status, again.json.data.problems[0].problem]).toEqual([422, 'nothing-to-mend'])
}, 60_000)

test('a student joins a group and has another one then: one session moves, and the student is in both', async () => {
  const { rows } = await fresh.owner.query<{ a: string; b: string; student: string; school: string }>(
    `
    select a.group_id as a, b.group_id as b, m.student_id as student, m.school_id as school
    from group_time a join group_time b on a.frame_day = b.frame_day and a.period = b.period and a.group_id <> b.group_id
      join group_member m on m.group_id = a.group_id and m.ends_on is null
      join support_group g on g.id = b.group_id join provision p on p.id = g.provision_id and p.setting <> 'in_class'
      join support_group h on h.id = a.group_id join provision q on q.id = h.provision_id and q.setting <> 'in_class'
    where (a.ends_on is null or a.ends_on > $1) and (b.ends_on is null or b.ends_on > $1) and a.starts_on <= $1 and b.starts_on <= $1
      and g.starts_on <= $1 and h.starts_on <= $1 and coalesce(g.closed_on, g.ends_on) > $1 and coalesce(h.closed_on, h.ends_on) > $1
      and m.student_id not in (select student_id from group_member where group_id = b.group_id)
    order by a.id, b.id, m.id limit 1`,
    [startsOn],
  )
  const [one] = rows
  if (!one) throw new Error('the demo school has no two groups at once')
  await fresh.owner.query(
    `insert into group_member (id, school_id, group_id, student_id, starts_on) values (gen_random_uuid(), $1, $2, $3, $4)`,
    [one.school, one.b, one.student, startsOn],
  )
  const now = await unfit()
  expect(now.map(({ id }) => id)).toEqual(expect.arrayContaining([one.a, one.b]))
  expect(now.flatMap(({ why }) => why)).toContain('student-twice')
  const { changes, unplaced } = told(await mended())
  expect(unplaced).toEqual([])
  expect(changes.some(({ groupId }) => [one.a, one.b].includes(groupId))).toBe(true)
  await fresh.owner.query(`delete from group_member where group_id = $1 and student_id = $2`, [one.b, one.student])
  expect(await unfit()).toEqual([])
}, 60_000)

test('somebody else leads a group: its times stay where they can, and name the former leader no more', async () => {
  const { rows } = await fresh.owner.query<{ id: string; group_id: string; person_id: string }>(
    `select s.id, s.group_id, s.person_id from group_staff s join support_group g on g.id = s.group_id
     where s.part = 'leads' and s.person_id is not null and s.ends_on is null and g.starts_on <= $1 and coalesce(g.closed_on, g.ends_on) > $1
       and 1 = (select count(*) from group_staff t where t.group_id = s.group_id)
       and exists (select from group_time t where t.group_id = g.id and t.ends_on is null) order by g.id limit 1`,
    [startsOn],
  )
  const [led] = rows
  if (!led) throw new Error('no group has a single leader')
  const { rows: others } = await fresh.owner.query<{ id: string }>(
    `select id from person where id <> $1 and active and school_id = (select school_id from person where id = $1)
       and id not in (select person_id from lesson where person_id is not null)
       and id not in (select person_id from group_staff where person_id is not null) order by id limit 1`,
    [led.person_id],
  )
  const other = others[0]?.id
  await fresh.owner.query(`update group_time set person_id = $2 where group_id = $1 and ends_on is null`, [
    led.group_id,
    led.person_id,
  ])
  await fresh.owner.query('update group_staff set person_id = $2 where id = $1', [led.id, other])
  const found = (await unfit()).find(({ id }) => id === led.group_id)
  expect(found?.why).toEqual(['wrong-staff'])
  const proposal = await mended()
  const { changes } = told(proposal)
  expect(changes.map(({ groupId }) => groupId)).toEqual(changes.map(() => led.group_id))
  expect(changes.every(({ from, to }) => from?.at === to?.at && from?.staffId === led.person_id)).toBe(true)
  expect((await apply(proposal)).status).toBe(200)
  expect(await unfit()).toEqual([])
  const { rows: left } = await fresh.owner.query(
    'select from group_time where group_id = $1 and person_id = $2 and (ends_on is null or ends_on >= $3)',
    [led.group_id, led.person_id, startsOn],
  )
  expect(left).toEqual([])
}, 60_000)

test('longer sessions, and more of them a week, are told and given a place', async () => {
  const { rows } = await fresh.owner.query<{ id: string; per_week: string }>(
    `select g.id, g.per_week from support_group g where g.starts_on <= $1 and coalesce(g.closed_on, g.ends_on) > $1
       and exists (select from group_time t where t.group_id = g.id and t.ends_on is null) order by g.id limit 1`,
    [startsOn],
  )
  const id = rows[0]?.id
  await fresh.owner.query('update support_group set minutes = minutes - 5, per_week = per_week + 1 where id = $1', [id])
  const found = (await unfit()).find((one) => one.id === id)
  expect(found?.why).toEqual(expect.arrayContaining(['missing', 'other-length']))
  expect(found?.missing).toBe(1)
  const proposal = await mended()
  expect(told(proposal).unplaced).toEqual([])
  expect((await apply(proposal)).status).toBe(200)
  expect(await unfit()).toEqual([])
}, 60_000)

test('nobody without the action has a change proposed', async () => {
  for (const code of ['principal', 'assistant', 'teacher3b']) expect((await start(code)).status).toBe(404)
})
