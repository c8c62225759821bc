import { expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { openDemoApi } from '../../../../tests/harness/demo-api.ts'
import type { DueThing } from '../due/contract.ts'
import type { Deadline, RulesAnswer, Step, YearAnswer } from './contract.ts'
import { renewDeadlines } from './work/renew.ts'

const { ask, fresh, api, demo } = await openDemoApi([
  'senco',
  'principal',
  'senst',
  'teacher3b',
  'assistant',
  'ep',
  'office',
  'host',
])
const year = async (code: string, label = '2026/27') =>
  (await ask(code, 'GET', `/team/deadlines?year=${label}`)).json as YearAnswer
const rules = async () => (await ask('senco', 'GET', '/team/deadlines/rules')).json as RulesAnswer
const one = async (rule: string, name: string | null = null, code = 'senco'): Promise<Deadline> => {
  const found = (await year(code)).deadlines.find((d) => d.rule === rule && (d.student?.nameEn ?? null) === name)
  if (!found) throw new Error(`no deadline ${rule} ${name}`)
  return found
}
const idOf = async (name: string) =>
  (await fresh.owner.query<{ id: string }>('select id from student where name_en = $1', [name])).rows[0]?.id ?? ''
const of = ({ id, version }: Deadline) => ({ id, version })
const settle = (code: string, list: Deadline[], state = 'done', reason = '') =>
  ask(code, 'POST', '/team/deadlines/settle', { deadlines: list.map(of), state, reason })
const steps = async ({ id }: Deadline, code = 'senco') =>
  (await ask(code, 'GET', `/team/deadlines/${id}/steps`)).json as Step[]

test('the demo school’s deadlines are what its rules say: nothing has to be computed anew', async () => {
  await fresh.owner.query('delete from deadline_day')
  const kept = async () =>
    (await fresh.owner.query('select id, state, starts_on, due_on, version from deadline order by id')).rows
  const before = await kept()
  const { deadlines, holidays, may } = await year('senco')
  expect(await kept()).toEqual(before)
  expect(new Set(deadlines.map(({ state }) => state))).toEqual(new Set(['open', 'done', 'exempt']))
  expect(holidays.length).toBeGreaterThan(3)
  expect(may).toEqual({ settle: true, keep: true, feed: true })
})

test('everybody on the staff knows the school’s deadlines; a student’s only those who know reports', async () => {
  const names = async (code: string) => (await year(code)).deadlines.flatMap(({ student }) => student?.nameEn ?? [])
  for (const code of ['teacher3b', 'assistant', 'office', 'host']) {
    expect(await names(code), code).toEqual([])
    expect((await year(code)).deadlines.length, code).toBeGreaterThan(5)
  }
  expect((await names('senst')).length).toBeGreaterThan(10)
  const seen = await names('ep')
  expect(new Set(seen).isSubsetOf(new Set(await names('senco')))).toBe(true)
  expect(seen.length).toBeLessThan((await names('senco')).length)
})

test('a deadline is settled by the team alone, and what became of it is kept with who and when', async () => {
  const open = await one('semis-november')
  for (const code of ['teacher3b', 'assistant', 'ep', 'office', 'host'])
    expect((await settle(code, [open])).status, code).toBe(404)
  expect((await settle('senst', [open])).status).toBe(200)
  const done = await one('semis-november')
  expect(done).toMatchObject({ state: 'done', settled: { on: '2026-11-23' } })
  expect((await steps(done))[0]).toMatchObject({ what: 'done', on: '2026-11-23' })
  expect((await ask('senco', 'POST', '/team/deadlines/reopen', { deadlines: [of(done)] })).status).toBe(200)
  expect(await one('semis-november')).toMatchObject({ state: 'open', settled: null })
  expect((await steps(done)).map(({ what }) => what)).toEqual(['reopened', 'done'])
})

test('a member of the team does not settle what is about a student whom they may not see, nor any of a list with one', async () => {
  const { rows } = await fresh.owner.query<{ id: string; name: string }>(`
    select s.id, s.name_en as name from student s join enrolment e on e.student_id = s.id join class c on c.id = e.class_id and c.level = 'P5'
      join school_year y on y.id = c.school_year_id and y.label = '2026/27'
    where not exists (select from tier_decision d where d.student_id = s.id) and not exists (select from need n where n.student_id = s.id)
      and not exists (select from group_member m where m.student_id = s.id) limit 1`)
  await fresh.owner.query(
    `insert into concern (id, school_id, student_id, raised_by, raised_on, areas, how_often) select gen_random_uuid(), $1, $2, id, '2026-11-20', '{reading}', 'weekly'
     from person where staff_code = 'teacher5c'`,
    [demo.schoolId, rows[0]?.id],
  )
  const about = await one('concern-answer', rows[0]?.name)
  const school = await one('semis-november')
  const before = (await year('senst')).deadlines.some(({ id }) => id === about.id)
  expect(before).toBe(false)
  expect((await settle('senst', [school, about])).status).toBe(404)
  expect((await one('semis-november')).state).toBe('open')
  expect((await ask('senst', 'GET', `/team/deadlines/${about.id}/steps`)).status).toBe(404)
})

test('nothing is exempt without a reason', async () => {
  const open = await one('website-item')
  const { status, json } = await settle('senco', [open], 'exempt')
  expect([status, json.data.problems]).toEqual([422, [{ field: 'reason', problem: 'reason-needed' }]])
  expect((await settle('senco', [open], 'exempt', '由校務處刊登')).status).toBe(200)
  expect(await one('website-item')).toMatchObject({ state: 'exempt', reason: '由校務處刊登' })
})

test('two who settle the same at once: the same is agreed, another is a clash and nothing is written over', async () => {
  const seen = await one('next-year')
  expect((await settle('principal', [seen])).status).toBe(200)
  expect((await settle('senco', [seen])).status).toBe(200)
  const { status, json } = await settle('senco', [seen], 'exempt', '不適用')
  expect([status, json.data.clashes[0]]).toEqual([409, { field: 'state', base: null, mine: 'exempt', theirs: 'done' }])
  expect((await one('next-year')).state).toBe('done')
})

test('when its facts change a deadline moves, is gone and comes back; a settled one keeps its state', async () => {
  const [kid, lee] = [await idOf('Cheng Yan Tung'), await idOf('Lee Chi Yiu')]
  const joined = await one('transfer-in', 'Cheng Yan Tung')
  expect(joined.dueOn).toBe('2026-11-19')
  await fresh.owner.query(`update student set entered_on = '2026-10-26' where id = $1`, [kid])
  expect(await one('transfer-in', 'Cheng Yan Tung')).toMatchObject({ dueOn: '2026-11-26', movedFrom: '2026-11-19' })

  const start = await one('iep-start', 'Lee Chi Yiu')
  expect(start.state).toBe('done')
  await fresh.owner.query(`update student set left_on = '2026-11-20' where id = $1`, [lee])
  expect((await one('iep-start', 'Lee Chi Yiu')).state).toBe('done')
  await expect(one('iep-middle', 'Lee Chi Yiu')).rejects.toThrow()
  // Who left within the year is owed the papers for the new school.
  expect((await one('transfer-out', 'Lee Chi Yiu')).dueOn).toBe('2026-12-18')
  const { rows } = await fresh.owner.query(`select state from deadline where rule = 'iep-middle' and student_id = $1`, [
    lee,
  ])
  expect(rows).toEqual([{ state: 'gone' }])
  await fresh.owner.query('update student set left_on = null where id = $1', [lee])
  expect((await steps(await one('iep-middle', 'Lee Chi Yiu'))).map(({ what }) => what).sort()).toEqual(['back', 'gone'])
})

test('a second concern, plan, report or time at tier 3 has a deadline that nobody has settled yet', async () => {
  const name = 'Lee Chi Yiu'
  const kid = await idOf(name)
  for (const rule of ['plan-end', 'new-tier3', 'report-renewal'])
    await ask('senco', 'POST', `/team/deadlines/rules/${rule}/place`, { active: true })
  const change = { version: 1, base: {}, fields: { counted: { by: 'fact', fact: 'report', term: null, key: null } } }
  Object.assign(change.fields.counted, { count: 10, unit: 'months' })
  expect((await ask('senco', 'PATCH', '/team/deadlines/rules/report-renewal', change)).status).toBe(200)
  const sql = (text: string, values: unknown[] = []) => fresh.owner.query(text, [kid, ...values])
  const raise = (on: string) =>
    sql(
      `insert into concern (id, school_id, student_id, raised_by, raised_on, areas, how_often) select gen_random_uuid(), s.school_id, s.id, p.id, $2, '{reading}', 'weekly'
       from student s, person p where s.id = $1 and p.staff_code = 'teacher3b'`,
      [on],
    )
  const decide = (tier: number, on: string) =>
    sql(
      `insert into tier_decision (id, school_id, student_id, tier, starts_on) select gen_random_uuid(), school_id, id, $2, $3 from student where id = $1`,
      [tier, on],
    )
  const report = (on: string) =>
    sql(
      `insert into report (id, school_id, student_id, kind, author, reported_on, filed_by) select gen_random_uuid(), s.school_id, s.id, 'speech', 'x', $2, p.id
       from student s, person p where s.id = $1 and p.staff_code = 'senco'`,
      [on],
    )
  const of = async (rule: string) =>
    (await year('senco')).deadlines
      .filter((d) => d.rule === rule && d.student?.id === kid)
      .map(({ state, dueOn }) => `${state} ${dueOn}`)

  await raise('2026-11-02')
  await decide(2, '2026-10-05')
  await decide(3, '2026-10-12')
  await report('2026-06-08')
  const rules = ['concern-answer', 'new-tier3', 'plan-end', 'report-renewal'] as const
  for (const rule of rules) {
    const first = (await year('senco')).deadlines.filter((d) => d.rule === rule && d.student?.id === kid)
    expect(
      first.map(({ state }) => state),
      rule,
    ).toEqual(['open'])
    const exempt = rule === 'new-tier3' || rule === 'report-renewal'
    expect((await settle('senco', first, exempt ? 'exempt' : 'done', exempt ? '已另行處理' : '')).status).toBe(200)
  }
  const before = new Map<string, string | undefined>()
  for (const rule of rules) before.set(rule, (await of(rule))[0])
  expect(before.get('new-tier3')).toMatch(/^exempt/)

  // What confirms a tier is no new time at it.
  await decide(3, '2026-10-26')
  expect(await of('new-tier3')).toEqual([before.get('new-tier3')])

  await sql(`update concern set state = 'closed' where student_id = $1`)
  await raise('2026-11-16')
  await raise('2026-11-17')
  expect((await of('concern-answer')).sort()).toEqual(
    [before.get('concern-answer'), 'open 2026-11-30', 'open 2026-12-01'].sort(),
  )
  await decide(2, '2026-11-02')
  expect(await of('new-tier3')).toEqual([before.get('new-tier3')])
  await decide(3, '2026-11-09')
  expect(await of('new-tier3')).toEqual([before.get('new-tier3'), expect.stringMatching(/^open 2026-12/)])
  await report('2026-07-06')
  expect((await of('report-renewal')).sort()).toEqual([before.get('report-renewal'), 'open 2027-05-06'].sort())
  await sql(
    `insert into plan (id, school_id, student_id, kind, starts_on, ends_on, review_on, state, sections, made_by, made_on)
     select gen_random_uuid(), school_id, student_id, kind, starts_on + 40, ends_on, review_on + 40, 'in_force', sections, made_by, made_on from plan
     where student_id = $1 and state = 'in_force' order by starts_on desc limit 1`,
  )
  expect((await of('plan-end')).map((line) => line.split(' ')[0]).sort()).toEqual(['done', 'open'])
})

test('the clock computes as the SENCO does, two at once too, and a second time writes nothing', async () => {
  await fresh.owner.query(`update student set entered_on = '2026-10-20' where id = $1`, [await idOf('Cheng Yan Tung')])
  const now = new Date('2026-11-23T01:00:00Z')
  await Promise.all([renewDeadlines(fresh.database, now), renewDeadlines(fresh.database, now), year('senst')])
  const all = async () => (await fresh.owner.query('select id, state, due_on, version from deadline order by id')).rows
  const stepCount = async () => (await fresh.owner.query('select id from deadline_step')).rowCount
  const [before, count] = [await all(), await stepCount()]
  await renewDeadlines(fresh.database, now)
  expect([await all(), await stepCount()]).toEqual([before, count])
  const { rows } = await fresh.owner.query(
    `select rule, student_id from deadline where school_year = '2026/27' group by 1, 2, fact_id having count(*) > 1`,
  )
  expect(rows).toEqual([])
})

test('a school year that is over stays as it was', async () => {
  await fresh.owner.query(`update school_year set ends_on = ends_on where label = '2025/26'`)
  expect((await year('senco', '2025/26')).deadlines).toEqual([])
})

test('a custom is offered, taken, changed and put away; its deadlines come, move and go with it', async () => {
  const rule = async () => (await rules()).rules.find(({ key }) => key === 'tier-review')
  expect(await rule()).toMatchObject({ origin: 'offered', active: false, mark: 'custom' })
  const place = (active: boolean, code = 'senco') =>
    ask(code, 'POST', '/team/deadlines/rules/tier-review/place', { active })
  expect((await place(true, 'senst')).status).toBe(404)
  await place(true)
  const count = async () => (await year('senco')).deadlines.filter((d) => d.rule === 'tier-review').length
  expect(await count()).toBeGreaterThan(30)
  const version = (await rule())?.version ?? 0
  const change = (fields: object, base: object, seen = version) =>
    ask('senco', 'PATCH', '/team/deadlines/rules/tier-review', { version: seen, base, fields })
  const audience = { audience: 'tier3' }
  expect((await change(audience, { audience: 'tiers23' })).json).toEqual({ version: version + 1 })
  expect(await rule()).toMatchObject({ mark: 'school', changed: true, body: audience })
  expect(await count()).toBeLessThan(20)
  // Another field, from what was there before: both changes are kept.
  const merged = await change({ moves: 'next' }, { moves: 'previous' })
  expect(merged.status).toBe(200)
  expect(await rule()).toMatchObject({ body: { ...audience, moves: 'next' } })
  const clash = await change({ audience: 'tier2' }, { audience: 'tiers23' })
  expect([clash.status, clash.json.data.clashes[0].theirs]).toEqual([409, 'tier3'])
  await place(false)
  expect(await count()).toBe(0)
  await ask('senco', 'DELETE', '/team/deadlines/rules/tier-review', {})
  expect(await rule()).toMatchObject({ active: false, changed: false, version: 0 })
})

test('a rule of the school’s own has a name and a day, and is put away rather than lost', async () => {
  const fields = {
    ...{ name: { zh: '家長晚會', en: '' }, audience: 'school', moves: 'previous', source: { zh: '校曆', en: '' } },
    ...{ counted: { by: 'day', day: '03-06' }, checked: true },
  }
  const add = (change: object) => ask('senco', 'POST', '/team/deadlines/rules', { fields: { ...fields, ...change } })
  expect((await add({ name: { zh: '', en: '' } })).json.data.problems[0].problem).toBe('name-needed')
  const { key } = (await add({})).json
  expect((await one(key)).dueOn).toBe('2027-03-05')
  expect((await rules()).rules.find((rule) => rule.key === key)).toMatchObject({
    origin: 'own',
    check: { on: '2026-11-23' },
  })
  expect((await ask('senco', 'DELETE', `/team/deadlines/rules/${key}`, {})).status).toBe(404)
  await ask('senco', 'POST', `/team/deadlines/rules/${key}/place`, { active: false })
  await expect(one(key)).rejects.toThrow()
})

test('the days of a dated rule are kept with the dates of identification, once', async () => {
  const seen = async () => (await rules()).rules.find(({ key }) => key === 'p1-summary')
  expect(await seen()).toMatchObject({ mark: 'school', days: { dueOn: '2026-10-23' } })
  const body = { year: '2026/27', startsOn: null, endsOn: '2026-10-29', source: '通告', checked: true, version: 1 }
  expect((await ask('senco', 'PUT', '/identification/dates/p1-summary', body)).status).toBe(200)
  expect(await seen()).toMatchObject({
    mark: 'school',
    body: { source: { zh: '通告' } },
    days: { dueOn: '2026-10-29' },
  })
  expect(await one('p1-summary')).toMatchObject({ state: 'done', dueOn: '2026-10-29', movedFrom: '2026-10-23' })
  const change = { version: 0, base: {}, fields: { counted: { by: 'day', day: '10-30' } } }
  const { json } = await ask('senco', 'PATCH', '/team/deadlines/rules/p1-summary', change)
  expect(json.data.problems[0].problem).toBe('dated-elsewhere')
})

test('Saturdays are worked where the school says so; two who say otherwise at once meet', async () => {
  const keep = (saturdays: boolean, version: number) =>
    ask('senco', 'PUT', '/team/deadlines/working-week', { saturdays, version })
  expect((await rules()).workingWeek).toEqual({ saturdays: false, version: 1 })
  expect((await keep(true, 1)).json).toEqual({ version: 2 })
  expect((await keep(false, 1)).status).toBe(409)
  expect((await keep(true, 1)).status).toBe(200)
  await keep(false, 2)
})

test('numbers that no source names are the workbench’s until the school keeps its own; who leaves is counted by them', async () => {
  const lee = await idOf('Lee Chi Yiu')
  const keep = (code: string, fields: object, base: object = {}, version = 0) =>
    ask(code, 'PATCH', '/team/deadlines/numbers', { version, base, fields })
  expect((await rules()).numbers).toEqual({ finishingFrom: '07-01', entryDays: 14, version: 0 })
  for (const code of ['senst', 'teacher3b', 'assistant', 'ep', 'office', 'host'])
    expect((await keep(code, { entryDays: 7 })).status, code).toBe(404)
  const problem = async (fields: object) => (await keep('senco', fields)).json.data.problems[0].problem
  for (const day of ['09-01', '02-28', '12-31']) expect(await problem({ finishingFrom: day })).toBe('finishing-day')
  for (const fields of [{ finishingFrom: '06-31' }, { entryDays: 91 }, { entryDays: -1 }, { entryDays: 1.5 }])
    expect((await keep('senco', fields)).status, JSON.stringify(fields)).toBe(422)
  expect((await rules()).numbers.version).toBe(0)

  await fresh.owner.query(`update student set left_on = '2027-06-10' where id = $1`, [lee])
  expect((await one('transfer-out', 'Lee Chi Yiu')).dueOn).toBe('2027-07-09')
  expect((await keep('senco', { finishingFrom: '06-01' }, { finishingFrom: '07-01' })).json).toEqual({ version: 1 })
  await expect(one('transfer-out', 'Lee Chi Yiu')).rejects.toThrow()
  // Two at once: another number is kept beside it, the same number otherwise is a clash.
  expect((await keep('principal', { entryDays: 21 }, { entryDays: 14 })).json).toEqual({ version: 2 })
  const clash = await keep('principal', { finishingFrom: '08-01' }, { finishingFrom: '07-01' })
  expect([clash.status, clash.json.data.clashes[0].theirs]).toEqual([409, '06-01'])
  expect((await rules()).numbers).toEqual({ finishingFrom: '06-01', entryDays: 21, version: 2 })
  await keep('senco', { finishingFrom: '07-01', entryDays: 14 }, { finishingFrom: '06-01', entryDays: 21 }, 2)
  expect((await one('transfer-out', 'Lee Chi Yiu')).dueOn).toBe('2027-07-09')
  await fresh.owner.query('update student set left_on = null where id = $1', [lee])
})

test('entry scores are due so many days after the group began as the school says, in everybody’s list', async () => {
  await fresh.owner.query(`delete from group_score where moment = 'entry'`)
  const found = async (code: string) =>
    ((await ask(code, 'GET', '/team/due')).json.things as DueThing[]).find(({ kind }) => kind === 'entry_scores')
  const before = await found('senco')
  if (!before?.dueOn) throw new Error('no group without entry scores')
  const { version } = (await rules()).numbers
  const body = { version, base: { entryDays: 14 }, fields: { entryDays: 30 } }
  expect((await ask('principal', 'PATCH', '/team/deadlines/numbers', body)).status).toBe(200)
  for (const code of ['senco', 'senst']) {
    const list = (await ask(code, 'GET', '/team/due')).json.things as DueThing[]
    expect(list.find(({ subjectId }) => subjectId === before.subjectId)?.dueOn, code).toBe(addDays(before.dueOn, 16))
  }
})

test('a calendar reads the deadlines from a secret address, students only when that was chosen, and nothing once it is revoked', async () => {
  const make = async (code: string, what: string, withNames = false) =>
    (await ask(code, 'POST', '/team/deadlines/feeds', { what, withNames })).json
  const read = async (address: string) => {
    const { status, text } = await api.ask('GET', address.slice(address.indexOf('/calendar/')))
    return { status, text: text.replace(/\r\n /g, '') }
  }
  const school = await make('senco', 'school')
  expect((await read(school.address)).text).toContain('核對學生、類別及支援層級')
  expect((await read(school.address)).text).not.toContain('名學生')
  const counted = await make('senco', 'students')
  expect((await read(counted.address)).text).toContain('名學生')
  expect((await read(counted.address)).text).not.toMatch(/李知遙|Lee Chi Yiu/)
  const named = await make('senco', 'students', true)
  expect((await read(named.address)).text).toContain('李知遙')
  // With whose eyes it is read decides what is in it.
  const ofTeacher = await make('teacher3b', 'students', true)
  expect((await read(ofTeacher.address)).text).not.toContain('名學生')
  expect((await ask('office', 'POST', '/team/deadlines/feeds', { what: 'school', withNames: false })).status).toBe(404)
  const listed = async (code: string, path: string) =>
    ((await ask(code, 'GET', path)).json as { id: string }[]).map(({ id }) => id)
  expect(await listed('teacher3b', '/team/deadlines/feeds')).toEqual([ofTeacher.id])
  expect(await listed('senco', '/team/deadlines/feeds')).toContain(ofTeacher.id)
  expect(await listed('senco', '/timetable/feeds')).not.toContain(school.id)
  // An address of a week gives no deadlines, and the other way round.
  expect((await read(school.address.replace('/deadlines/', '/'))).status).toBe(404)
  expect((await ask('senco', 'DELETE', `/timetable/feeds/${school.id}`)).status).toBe(200)
  expect((await read(school.address)).status).toBe(404)
})
