import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { Cost, GroupCost, StudentCost } from './contract.ts'
import { findCostsToDate } from './runs.ts'
import type { CostSettings } from './setting-model.ts'
import { sumOf } from './view-rules.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const other = await laySchool(fresh, 'OTHER')
const cookies = new Map<string, string>()
const ask = (code: string, path: string) => api.ask('GET', path, { cookie: cookies.get(code) ?? '' })
const send = (method: string, path: string, body: unknown, code = 'senco') =>
  api.ask(method, path, { cookie: cookies.get(code) ?? '', body })
const cost = async (query = '') => (await ask('senco', `/cost${query}`)).json as Cost
const ofGroup = async (id: string, query = '') => (await ask('senco', `/cost/groups/${id}${query}`)).json as GroupCost
const settings = async () => (await ask('senco', '/cost/settings')).json as CostSettings
const sum = async (text: string, values: unknown[] = []) =>
  Number((await fresh.owner.query<{ n: string }>(text, values)).rows[0]?.n)
const people = ['senco', 'principal', 'senst', 'teacher3b', 'assistant', 'ep', 'office']

beforeAll(async () => {
  for (const code of people) cookies.set(code, await demo.cookieOf(code))
})

/** By hand, in SQL: minutes held by one band’s people × its rate, a line each, half a cent up. */
const byHand = `
select sum(round(s.minutes_held * r.cents_per_hour / 60.0)) as n
from session s join group_time t on t.id = s.time_id
  join group_staff g on g.group_id = s.group_id and s.held_on between g.starts_on and coalesce(g.ends_on, 'infinity')
    and case when g.part = 'leads' then coalesce(s.person_id, t.person_id, g.person_id) = g.person_id else true end
  join lateral (select p.band_id from person_band p where p.person_id = g.person_id and p.starts_on <= s.held_on order by p.starts_on desc limit 1) b on true
  join lateral (select r.cents_per_hour from band_rate r where r.band_id = b.band_id and r.starts_on <= s.held_on order by r.starts_on desc limit 1) r on true
where s.group_id = $1 and s.state in ('done', 'partly') and s.held_on <= '2026-11-23'`

test('what a group has cost is its minutes held times the rate of who held it, and what was bought', async () => {
  const { parts } = await cost()
  const { rows } = await fresh.owner.query<{ id: string }>(
    `select g.id from support_group g where g.starts_on >= '2026-08-01' and not exists (select from group_staff s where s.group_id = g.id and s.provider_id is not null) and not exists (
       select from session a join session b on b.id <> a.id and b.held_on = a.held_on and b.period = a.period and b.group_id <> a.group_id
       where a.group_id = g.id and b.person_id = a.person_id)`,
  )
  expect(rows.length).toBeGreaterThan(3)
  for (const { id } of rows) {
    const own = parts.filter(({ groupId }) => groupId === id)
    const bought = await sum(`select coalesce(sum(cents), 0) as n from group_expense where group_id = $1`, [id])
    expect(sumOf(own).toDate.cents - bought).toBe((await sum(byHand, [id])) || 0)
  }
})

test('a provider is paid by session held, or cancelled and charged, and a financial year is another cut of the same sessions', async () => {
  const { rows } = await fresh.owner.query<{ id: string }>(
    `select distinct group_id as id from group_staff s where provider_id is not null and part = 'leads'
       and not exists (select from group_staff o where o.group_id = s.group_id and o.person_id is not null)`,
  )
  const group = rows[0]?.id ?? ''
  const held = `select count(*) * 65000 as n from session where group_id = $1 and (state in ('done', 'partly') or charged)`
  const span = '?from=2025-09-01&to=2027-08-31'
  const all = (await cost(span)).parts.filter(({ groupId }) => groupId === group)
  expect(sumOf(all).toDate.cents).toBe(await sum(held, [group]))

  expect((await cost('?year=financial')).year).toBe('school')
  const month = { setting: { kind: 'month', fields: { financialMonth: 4 } } }
  expect((await send('POST', '/cost/settings', month)).status).toBe(200)
  expect((await send('POST', '/cost/settings', month)).json.data.problems[0].problem).toBe('there-already')
  const years = await Promise.all([
    cost('?year=financial&asAt=2026-03-31'),
    cost('?year=financial&asAt=2027-03-31'),
    cost('?year=financial&asAt=2027-04-01'),
  ])
  expect(years.map(({ from, to }) => [from, to])).toEqual([
    ['2025-04-01', '2026-03-31'],
    ['2026-04-01', '2027-03-31'],
    ['2027-04-01', '2028-03-31'],
  ])
  const whole = await cost('?from=2025-04-01&to=2028-03-31&asAt=2027-04-01')
  const planned = years.reduce((all, { parts }) => all + sumOf(parts).planned.cents, 0)
  expect(planned).toBe(sumOf(whole.parts).planned.cents)
  expect(new Set(whole.parts.map(({ financialYear }) => financialYear))).toContain('2026/27')
})

test('one group: every session in words adds up to the group, its students to each session', async () => {
  const answer = await cost()
  const groupId = answer.parts.find(({ toDate }) => toDate.cents > 0)?.groupId ?? ''
  for (const mode of ['planned', 'toDate', 'fullYear'] as const) {
    const { charges, students } = await ofGroup(groupId, `?mode=${mode}`)
    const own = answer.parts.filter((part) => part.groupId === groupId)
    expect(charges.reduce((all, { cents }) => all + cents, 0)).toBe(sumOf(own)[mode].cents)
    for (const { shares, cents, lines } of charges) {
      expect(shares.reduce((all, share) => all + share.cents, 0)).toBe(cents)
      expect(lines.reduce((all, line) => all + (line.cents ?? 0), 0)).toBe(cents)
    }
    expect(students.length).toBeGreaterThan(0)
  }
})

test('one student: the parts of every session and expense add up to what the cost page says, and name nobody else', async () => {
  const answer = await cost()
  const studentId = answer.parts.find((part) => part.studentId && part.toDate.cents > 0)?.studentId ?? ''
  for (const mode of ['planned', 'toDate', 'fullYear'] as const) {
    const { json, text } = await ask('principal', `/cost/students/${studentId}?mode=${mode}`)
    const { charges, groups, student } = json as StudentCost
    const own = answer.parts.filter((part) => part.studentId === studentId)
    expect(charges.reduce((all, { shareCents }) => all + shareCents, 0)).toBe(sumOf(own)[mode].cents)
    for (const { id } of groups) {
      const inGroup = charges.filter(({ groupId }) => groupId === id)
      const parts = own.filter(({ groupId }) => groupId === id)
      expect(inGroup.reduce((all, { shareCents }) => all + shareCents, 0)).toBe(sumOf(parts)[mode].cents)
      for (const { shareCents, cents, bearers } of inGroup) {
        expect(shareCents).toBeGreaterThanOrEqual(Math.floor(cents / bearers))
        expect(shareCents).toBeLessThanOrEqual(Math.ceil(cents / bearers))
      }
    }
    expect(student.id).toBe(studentId)
    for (const { id } of answer.students.filter((one) => one.id !== studentId)) expect(text).not.toContain(id)
  }
  const { rows } = await fresh.owner.query(`select from audit.event where word = 'cost.seen' and student_id = $1`, [
    studentId,
  ])
  expect(rows.length).toBeGreaterThan(0)
})

test('a contract is spread to the cent; without a rate the cost is not known, never nothing', async () => {
  const { fees, providers, rates } = await settings()
  const contract = { kind: 'contract', cents: 1_000_001, startsOn: '2026-09-01', endsOn: '2027-08-31' }
  const fields = { ...contract, providerId: providers[0]?.id, groupId: null }
  const endless = await send('POST', '/cost/settings', {
    setting: { kind: 'fee', fields: { ...fields, endsOn: null } },
  })
  expect(endless.json.data.problems).toEqual([{ field: 'endsOn', problem: 'contract-ends' }])
  const added = await send('POST', '/cost/settings', { setting: { kind: 'fee', fields } })
  expect(added.status).toBe(200)
  const { rows } = await fresh.owner.query<{ id: string }>(
    `select id from support_group g where starts_on >= '2026-08-01' and exists (select from group_staff s where s.group_id = g.id and s.provider_id = $1)`,
    [providers[0]?.id],
  )
  let spread = 0
  for (const { id } of rows) {
    const { charges } = await ofGroup(id, '?mode=planned')
    for (const { lines } of charges) for (const line of lines) if (line.fee === 'contract') spread += line.cents ?? 0
  }
  expect(spread).toBe(1_000_001)
  const taken = await send('POST', `/cost/settings/${added.json.settingId}/remove`, { kind: 'fee' })
  expect(taken.status).toBe(200)
  expect((await settings()).fees).toEqual(fees)

  const before = await cost()
  for (const { id } of rates) await send('POST', `/cost/settings/${id}/remove`, { kind: 'rate' })
  const { parts, missing } = await cost()
  expect(sumOf(parts).planned.cents).toBeLessThan(sumOf(before.parts).planned.cents)
  expect(sumOf(parts).planned.complete).toBe(false)
  expect(missing.some(({ reason, sessions }) => reason === 'no_rate' && sessions.planned > 0)).toBe(true)
  for (const { bandId, startsOn, centsPerHour, source } of rates) {
    const again = { bandId, startsOn, centsPerHour, source, checked: true }
    expect((await send('POST', '/cost/settings', { setting: { kind: 'rate', fields: again } })).status).toBe(200)
  }
  expect(sumOf((await cost()).parts)).toEqual(sumOf(before.parts))
})

test('two people at one rate: what each changed is kept, one field changed twice is a clash, and a new rate is unchecked', async () => {
  const rate = (await settings()).rates[0]
  const change = (base: object, fields: object, code = 'senco') =>
    send(
      'PATCH',
      `/cost/settings/${rate?.id}`,
      { version: rate?.version, setting: { kind: 'rate', base, fields } },
      code,
    )
  expect(rate?.checked).toBe(true)
  const first = await change({ centsPerHour: rate?.centsPerHour }, { centsPerHour: 40_000 })
  expect(first.json).toEqual({ version: (rate?.version ?? 0) + 1 })
  expect((await change({ source: rate?.source }, { source: 'the agreed scale' }, 'principal')).status).toBe(200)
  const clash = await change({ centsPerHour: rate?.centsPerHour }, { centsPerHour: 50_000 }, 'principal')
  expect(clash.status).toBe(409)
  expect((await settings()).rates.find(({ id }) => id === rate?.id)).toMatchObject({
    ...{ centsPerHour: 40_000, source: 'the agreed scale', checked: false },
  })
})

test('who pays for a group is set by those who answer for money; what is in use stays', async () => {
  const { groups, sources, bands } = await settings()
  const group = groups[0]
  const other = sources.find(({ id }) => id !== group?.fundingSourceId)
  const setting = {
    kind: 'fund',
    base: { fundingSourceId: group?.fundingSourceId },
    fields: { fundingSourceId: other?.id },
  }
  const path = `/cost/settings/${group?.id}`
  expect((await send('PATCH', path, { version: group?.version, setting }, 'principal')).status).toBe(200)
  expect((await settings()).groups[0]?.fundingSourceId).toBe(other?.id)
  const kept = await send('POST', `/cost/settings/${bands[0]?.id}/remove`, { kind: 'band' })
  expect(kept.json.data.problems).toEqual([{ field: '', problem: 'in-use' }])
  expect((await send('POST', `${path}/remove`, { kind: 'fund' })).status).toBe(404)
})

test('a funding source is put away and brought back: what it paid for keeps it, nothing new is paid from it', async () => {
  const { groups, sources } = await settings()
  const used = sources.find(({ id }) => groups.some(({ fundingSourceId }) => fundingSourceId === id))
  const group = groups.find(({ fundingSourceId }) => fundingSourceId === used?.id)
  const another = groups.find(({ fundingSourceId }) => fundingSourceId !== used?.id)
  const archive = (archived: boolean) => send('POST', `/cost/sources/${used?.id}/archive`, { archived }, 'principal')
  const fund = (of: typeof group) => {
    const change = { base: { fundingSourceId: of?.fundingSourceId }, fields: { fundingSourceId: used?.id } }
    return send('PATCH', `/cost/settings/${of?.id}`, { version: of?.version, setting: { kind: 'fund', ...change } })
  }
  const before = await cost()
  expect((await archive(true)).status).toBe(200)
  expect((await archive(true)).status).toBe(200)
  expect((await settings()).sources.at(-1)).toMatchObject({ id: used?.id, archivedOn: '2026-11-23' })
  const after = await cost()
  expect(after.parts).toEqual(before.parts)
  expect(after.sources.map(({ id }) => id)).toContain(used?.id)
  expect((await fund(another)).json.data.problems).toEqual([{ field: 'fundingSourceId', problem: 'source-archived' }])
  const expense = { groupId: group?.id, spentOn: '2026-11-20', what: 'Cards', cents: 100, fundingSourceId: used?.id }
  const bought = await send('POST', '/cost/settings', { setting: { kind: 'expense', fields: expense } })
  expect(bought.json.data.problems).toEqual([{ field: 'fundingSourceId', problem: 'source-archived' }])
  expect((await archive(false)).status).toBe(200)
  expect((await settings()).sources.find(({ id }) => id === used?.id)?.archivedOn).toBeNull()
  expect((await fund(another)).status).toBe(200)
})

test('money is for those who answer for it: no operation, no row for anybody else or another school', async () => {
  const { groups, bands, sources } = await settings()
  const id = groups[0]?.id ?? ''
  const studentId = (await cost()).students[0]?.id ?? ''
  const band = { kind: 'band', fields: { name: { zh: '組別', en: 'Band' } } }
  const stranger = await other.person('senco')
  cookies.set('stranger', stranger.cookie)
  const every = (code: string) =>
    Promise.all([
      ask(code, '/cost'),
      ask(code, '/cost/table'),
      ask(code, '/cost/settings'),
      ask(code, `/cost/groups/${id}`),
      ask(code, `/cost/students/${studentId}`),
      send('POST', '/cost/settings', { setting: band }, code),
      send('PATCH', `/cost/settings/${bands[0]?.id}`, { version: 1, setting: { ...band, base: {} } }, code),
      send('POST', `/cost/settings/${bands[0]?.id}/remove`, { kind: 'band' }, code),
      send('POST', `/cost/sources/${sources[0]?.id}/archive`, { archived: true }, code),
    ])
  const unknown = (await every('office'))[0]?.text
  for (const code of ['senst', 'teacher3b', 'assistant', 'ep', 'office'])
    for (const { status, text } of await every(code)) expect([status, text]).toEqual([404, unknown])
  const [seen, , own, ofOther, ofStudent, , changed, removed, archived] = await every('stranger')
  expect([seen?.json.parts, seen?.json.groups, own?.json.rates, own?.json.fees]).toEqual([[], [], [], []])
  for (const answer of [ofOther, ofStudent, changed, removed, archived]) expect(answer?.text).toBe(unknown)
  const named = {
    kind: 'rate',
    fields: { bandId: bands[0]?.id, startsOn: '2026-01-01', centsPerHour: 1, source: '', checked: false },
  }
  expect((await send('POST', '/cost/settings', { setting: named }, 'stranger')).text).toBe(unknown)
})

test('no row of money is read by anybody else, nor changed; what pays for a group is changed by nobody who may not', async () => {
  const tables = [
    'staff_band',
    'band_rate',
    'person_band',
    'provider_fee',
    'group_expense',
    'cost_year',
    'cost_setting',
  ]
  const count = (actor: { personId: string; roles: string[] }) =>
    fresh.database.as(
      { ...actor, schoolId: demo.schoolId, today: '2026-11-23' },
      { word: 'test', request: null },
      async (tx) => {
        const text = tables.map((table) => `(select count(*) from ${table})`).join(' + ')
        const { rows } = await tx.execute<{ n: string }>(`select ${text} as n`)
        const fund = await tx.execute('update support_group set funding_source_id = funding_source_id returning id')
        return [Number(rows[0]?.n), fund.rows.length > 0]
      },
    )
  for (const { id, roles, code } of demo.people.filter((one) => people.includes(one.code))) {
    const [seen, changed] = await count({ personId: id, roles })
    const answers = code === 'senco' || code === 'principal'
    expect([code, Number(seen) > 0]).toEqual([code, answers])
    // The student support team keeps groups; what it may write of them is decided by its operations.
    expect([code, changed]).toEqual([code, answers || code === 'senst'])
  }
})

test('what a group cost until a day, and each of its students, is told to those who see money', async () => {
  const answer = await cost()
  const { rows } = await fresh.owner.query<{ id: string; startsOn: string; endsOn: string }>(
    `select id, starts_on::text as "startsOn", ends_on::text as "endsOn" from support_group where starts_on >= '2026-08-01'`,
  )
  const of = async (code: string) => {
    const person = demo.people.find((one) => one.code === code)
    const actor = {
      personId: person?.id ?? '',
      roles: person?.roles ?? [],
      schoolId: demo.schoolId,
      today: '2026-11-23',
    }
    const who = { ...actor, userId: '', sessionId: '', twoFactor: false, totpRequired: false }
    return fresh.database.as(actor, { word: 'test', request: null }, (tx) =>
      findCostsToDate(tx, who, rows, '2026-11-23'),
    )
  }
  const costs = await of('senco')
  expect(costs?.size).toBeGreaterThan(10)
  for (const [id, { cents, byStudent, whole }] of costs ?? []) {
    const own = answer.parts.filter(({ groupId }) => groupId === id)
    expect({ cents, complete: whole }).toEqual(sumOf(own).toDate)
    for (const [studentId, borne] of byStudent)
      expect(sumOf(own.filter((part) => part.studentId === studentId)).toDate.cents).toBe(borne)
  }
  expect(await of('senst')).toBeNull()
})

test('it goes out as a workbook, and the trail says who looked', async () => {
  expect((await ask('principal', '/cost/table?language=en&by=need')).status).toBe(200)
  expect((await ask('senco', '/cost?from=2026-11-30&to=2026-11-01')).json.data.problems).toEqual([
    { field: 'to', problem: 'ends-before' },
  ])
  const { rows } = await fresh.owner.query(
    `select distinct word from audit.event where word like 'cost%' order by word`,
  )
  expect(rows.map(({ word }) => word)).toEqual([
    ...['cost-setting.changed', 'cost-setting.removed', 'cost.exported', 'cost.seen'],
  ])
})
