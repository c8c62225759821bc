import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { TimeSummary, TimeWeek } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'TIME')
const senco = await school.person('senco')
const second = await school.person('senco')
const principal = await school.person('principal')
const host = await school.person('administrator')
const sst = await school.person('sst_member')
const elsewhere = await laySchool(fresh, 'ELSEWHERE')
const stranger = await elsewhere.person('senco', 'principal')
const today = dateInHongKong(new Date())
const tables = ['time_entry', 'time_running', 'time_setting', 'time_summary'] as const

const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const week = async (of: LaidPerson = senco): Promise<TimeWeek> => (await ask('GET', '/team/time', of)).json
const summaries = async (of: LaidPerson): Promise<TimeSummary[]> =>
  (await ask('GET', '/team/time/summaries', of)).json.summaries
const log = (body: object, of = senco) =>
  ask('POST', '/team/time/entries', of, { day: today, kind: 'support', minutes: 30, ...body })
const problemsIn = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field}: ${problem}`)

/** How many rows of each table somebody reads by hand, past every operation. */
async function rowsOf(personId: string, roles: string[]): Promise<number[]> {
  return fresh.database.as(
    { schoolId: school.schoolId, personId, roles, today },
    { word: 'test', request: null },
    async (tx) => {
      const counts: number[] = []
      for (const table of tables) counts.push((await tx.execute(`select id from ${table}`)).rows.length)
      return counts
    },
  )
}

test('minutes are logged, changed by two tabs without loss, and taken out', async () => {
  const { entryId } = (await log({})).json
  await log({ kind: 'families', minutes: 15, couldGoTo: 'office', words: 'letters' })
  expect(await week()).toMatchObject({
    sums: { minutes: 45, senMinutes: 45, byTaker: [{ taker: 'office', minutes: 15 }] },
    settings: { plannedPercent: 70, weekMinutes: null, version: 0 },
    running: null,
  })
  const change = (base: object, fields: object) =>
    ask('PATCH', `/team/time/entries/${entryId}`, senco, { version: 1, base, fields })
  expect((await change({ minutes: 30 }, { minutes: 45 })).json).toEqual({ version: 2 })
  expect((await change({ words: '' }, { words: 'plan' })).json).toEqual({ version: 3 })
  expect((await change({ minutes: 30 }, { minutes: 60 })).json.data.clashes).toEqual([
    { field: 'minutes', base: 30, mine: 60, theirs: 45 },
  ])
  expect(problemsIn(await log({ day: addDays(today, 1) }))).toEqual(['day: day-to-come'])
  expect(problemsIn(await log({ minutes: 960 }).then(() => log({ minutes: 960 })))).toEqual(['minutes: minutes-of-day'])
  expect((await ask('DELETE', `/team/time/entries/${entryId}`, senco)).status).toBe(200)
  expect((await ask('DELETE', `/team/time/entries/${entryId}`, senco)).status).toBe(404)
})

test('one clock runs at a time, in whatever tab it was started, and is counted once', async () => {
  const starts = await Promise.all(
    ['support', 'review'].map((kind) => ask('POST', '/team/time/clock', second, { kind })),
  )
  expect(starts.map(({ json }) => json.started).sort()).toEqual([false, true])
  await fresh.owner.query(`update time_running set started_at = now() - interval '25 minutes'`)
  const { kind } = (await week(second)).running ?? {}
  const stops = await Promise.all([1, 2].map(() => ask('DELETE', '/team/time/clock', second, {})))
  expect(stops.map(({ json }) => json.minutes).sort()).toEqual([25, null])
  expect(await week(second)).toMatchObject({ running: null, entries: [{ kind, minutes: 25, day: today }] })
  await ask('POST', '/team/time/clock', second, { kind: 'other' })
  expect((await ask('DELETE', '/team/time/clock', second, { keep: false })).json).toEqual({ minutes: null })
  expect((await week(second)).entries).toHaveLength(1)
})

test('the planned share is a setting of one’s own, and two tabs do not overwrite each other', async () => {
  const keep = (version: number, plannedPercent: number) =>
    ask('PUT', '/team/time/settings', senco, { version, plannedPercent, weekMinutes: 2640 })
  expect((await keep(0, 50)).json).toEqual({ version: 1 })
  expect((await keep(0, 60)).json.data.clashes).toEqual([{ field: 'plannedPercent', base: null, mine: 60, theirs: 50 }])
  expect((await keep(1, 60)).json).toEqual({ version: 2 })
  expect((await week()).settings).toMatchObject({ plannedPercent: 60, weekMinutes: 2640 })
  expect((await week(second)).settings).toMatchObject({ plannedPercent: 70, weekMinutes: null })
})

test('nobody else reads a minute of the log: not the principal, an administrator or another SENCO, and not by hand', async () => {
  const { entries } = await week()
  const entryId = entries[0]?.id
  for (const one of [principal, host, sst, stranger, second]) {
    expect((await ask('DELETE', `/team/time/entries/${entryId}`, one)).status).toBe(404)
    const body = { version: 1, base: {}, fields: { words: 'x' } }
    expect((await ask('PATCH', `/team/time/entries/${entryId}`, one, body)).status).toBe(404)
  }
  for (const one of [principal, host, sst])
    expect(await week(one)).toMatchObject({ entries: [], lastDay: null, sums: { minutes: 0 }, running: null })
  expect((await ask('GET', '/team/time', await school.person('parent'))).status).toBe(404)
  expect((await week(second)).entries.map(({ id }) => id)).not.toContain(entryId)
  for (const [person, ...roles] of [
    [principal, 'principal'],
    [host, 'administrator'],
    [sst, 'sst_member'],
  ] as const)
    expect(await rowsOf(person.id, [...roles])).toEqual([0, 0, 0, 0])
  expect(await rowsOf(second.id, ['senco'])).toEqual([1, 0, 0, 0])
  const { rows } = await fresh.owner.query(`select from audit.event where table_name like 'time\\_%'`)
  expect(rows).toHaveLength(0)
})

test('a summary is frozen, shown to the principal only while the SENCO wants it, and taken back', async () => {
  const make = (body: object = {}) =>
    ask('POST', '/team/time/summaries', senco, { startsOn: addDays(today, -6), endsOn: today, ...body })
  expect(problemsIn(await make({ startsOn: addDays(today, 1) }))).toEqual(['endsOn: ends-before-start'])
  expect(problemsIn(await make({ startsOn: addDays(today, -500) }))).toEqual(['endsOn: too-long'])
  expect(problemsIn(await make({ startsOn: addDays(today, -9), endsOn: addDays(today, -8) }))).toEqual([
    'startsOn: nothing-logged',
  ])
  const { summaryId } = (await make({ words: 'four weeks' })).json
  const [made] = await summaries(senco)
  expect(made).toMatchObject({ id: summaryId, mine: true, shownOn: null, content: { plannedPercent: 60, weeks: 1 } })
  expect(await summaries(principal)).toEqual([])

  const show = (shown: boolean, of = senco, id = summaryId) =>
    ask('POST', `/team/time/summaries/${id}/show`, of, { shown })
  for (const one of [principal, second, host, stranger]) expect((await show(true, one)).status).toBe(404)
  expect((await show(true)).status).toBe(200)
  await log({ minutes: 5 })
  expect(await summaries(principal)).toEqual([{ ...made, mine: false, shownOn: today }])
  for (const one of [second, stranger]) expect(await summaries(one)).toEqual([])
  for (const one of [host, sst]) expect((await ask('GET', '/team/time/summaries', one)).status).toBe(404)
  expect(await rowsOf(principal.id, ['principal'])).toEqual([0, 0, 0, 1])
  for (const one of [principal, second])
    expect((await ask('DELETE', `/team/time/summaries/${summaryId}`, one)).status).toBe(404)

  expect((await show(false)).status).toBe(200)
  expect(await summaries(principal)).toEqual([])
  expect((await ask('DELETE', `/team/time/summaries/${summaryId}`, senco)).status).toBe(200)
  expect((await show(true, senco, newId())).status).toBe(404)
})

test('who hands the role over goes on reading the own log and summaries, writes nothing any more, and still nobody else reads them', async () => {
  const before = await school.person('senco', 'teacher')
  const { entryId } = (await log({ words: 'the last' }, before)).json
  await ask('PUT', '/team/time/settings', before, { version: 0, plannedPercent: 55, weekMinutes: null })
  const { summaryId } = (
    await ask('POST', '/team/time/summaries', before, { startsOn: today, endsOn: today, words: 'my own' })
  ).json
  await fresh.owner.query(`delete from person_role where person_id = $1 and role = 'senco'`, [before.id])

  const read = await week(before)
  expect(read).toMatchObject({ entries: [{ id: entryId, words: 'the last' }], lastDay: today })
  expect(read.settings.plannedPercent).toBe(55)
  const own = (of: LaidPerson) => ask('GET', '/team/time/summaries/own', of)
  expect((await own(before)).json.summaries).toMatchObject([{ id: summaryId, words: 'my own' }])
  expect(await rowsOf(before.id, ['teacher'])).toEqual([1, 0, 1, 1])
  for (const [method, path, body] of [
    ['POST', '/team/time/entries', { day: today, kind: 'support', minutes: 5 }],
    ['PATCH', `/team/time/entries/${entryId}`, { version: 1, base: {}, fields: { words: 'x' } }],
    ['DELETE', `/team/time/entries/${entryId}`],
    ['POST', '/team/time/clock', { kind: 'support' }],
    ['PUT', '/team/time/settings', { version: 1, plannedPercent: 10, weekMinutes: null }],
    ['POST', `/team/time/summaries/${summaryId}/show`, { shown: true }],
    ['DELETE', `/team/time/summaries/${summaryId}`],
  ] as const)
    expect((await ask(method, path, before, body)).status, `${method} ${path}`).toBe(404)
  // Nor past the operations.
  const actor = { schoolId: school.schoolId, personId: before.id, roles: ['teacher'], today }
  for (const change of [
    'update time_entry set minutes = 1',
    'delete from time_entry',
    `update time_summary set shown_on = '${today}'`,
  ]) {
    const done = await fresh.database.as(actor, { word: 'test', request: null }, (tx) => tx.execute(change))
    expect(done.rowCount, change).toBe(0)
  }
  for (const one of [senco, second, principal, host, sst, stranger]) {
    expect((await week(one)).entries.map(({ id }) => id)).not.toContain(entryId)
    expect((await own(one)).text).not.toContain(summaryId)
  }
})
