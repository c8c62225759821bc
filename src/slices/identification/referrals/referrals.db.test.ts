import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { OpenReferral, Referral } from './contract.ts'
import { someReferral } from './examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'REFER')
const other = await laySchool(fresh, 'OTHER')
for (const { schoolId } of [school, other])
  await fresh.owner.query(`update school set is_demo = true, demo_today = '2026-11-23' where id = $1`, [schoolId])
// The class of the day is found by the school year that holds it.
await fresh.owner.query(`update school_year set starts_on = '2026-09-01', ends_on = '2027-08-31' where id = $1`, [
  school.yearId,
])
const senco = await school.person('senco')
const principal = await school.person('principal')
const sst = await school.person('sst_member')
const specialist = await school.person('specialist')
const teacher = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
await school.teaches(teacher.id)
const student = await school.student()
const another = await school.student()
await school.tier(student, 2)
await school.assign(assistant.id, student, 'assists')
await beginInSeptember()

/** What the harness lays begins about today; the story is told on 23 November 2026. */
async function beginInSeptember(): Promise<void> {
  for (const table of ['tier_decision', 'assignment'])
    await fresh.owner.query(`update ${table} set starts_on = '2026-09-01'`)
}

type Person = { cookie: string }
const add = (person: Person, change: object = {}, of = student) =>
  api.ask('POST', `/students/${of}/referrals`, { ...person, body: { fields: { ...someReferral, ...change } } })
const change = (person: Person, id: string, body: object, of = student) =>
  api.ask('PATCH', `/students/${of}/referrals/${id}`, {
    ...person,
    body: { version: 1, base: {}, fields: {}, ...body },
  })
const move = (person: Person, id: string, body: object, of = student) =>
  api.ask('POST', `/students/${of}/referrals/${id}/steps`, { ...person, body })
const read = (person: Person, of = student) => api.ask('GET', `/students/${of}/referrals`, person)
const open = async (person: Person): Promise<OpenReferral[]> =>
  (await api.ask('GET', '/identification/referrals', person)).json.referrals

const id: string = (await add(senco)).json.referralId
const first = async (): Promise<Referral> => (await read(senco)).json.referrals[0]

test('a referral that comes from a concern says so, and only of the same student', async () => {
  const worry = { areas: ['literacy'], seen: ['reads-slowly'], howOften: 'daily', tried: [], words: '' }
  const raised = await api.ask('POST', `/students/${student}/concerns`, { ...senco, body: worry })
  const add = (of: string) =>
    api.ask('POST', `/students/${of}/referrals`, {
      ...senco,
      body: { fields: someReferral, concernId: raised.json.concernId },
    })
  for (const [of, concern] of [
    [student, raised.json.concernId],
    [another, null],
  ]) {
    const { json } = await add(of)
    const { rows } = await fresh.owner.query('select concern_id from referral where id = $1', [json.referralId])
    expect(rows).toEqual([{ concern_id: concern }])
    await fresh.owner.query('delete from referral where id = $1', [json.referralId])
  }
})

test('the team refers a student of the register; it is in preparation until it is sent', async () => {
  const mine = await add(sst, { service: 'speech_therapist', referredOn: '2026-10-01' })
  expect(mine.status).toBe(200)
  expect(await first()).toMatchObject({ service: 'educational_psychologist', steps: [], referredBy: { id: senco.id } })
})

test('teachers and assistants of the student see no referrals', async () => {
  for (const person of [teacher, assistant]) {
    expect((await read(person)).status).toBe(404)
    expect((await add(person)).status).toBe(404)
    expect((await api.ask('GET', '/identification/referrals', person)).status).toBe(404)
  }
})

test('the principal and an assigned specialist see referrals and keep none', async () => {
  expect((await read(specialist)).status).toBe(404)
  await school.assign(specialist.id, student, 'specialist')
  await beginInSeptember()
  for (const person of [principal, specialist]) {
    expect((await read(person)).json.may).toEqual({ keep: false })
    expect((await add(person)).status).toBe(404)
    expect((await move(person, id, { version: 1, state: 'sent', on: '2026-10-14' })).status).toBe(404)
  }
})

test('a student who is not on the register is not the team’s to refer', async () => {
  expect((await add(sst, {}, another)).status).toBe(404)
  expect((await add(senco, { referredOn: '2026-11-20' }, another)).status).toBe(200)
})

test('each step is kept with its day; a step on a stale version changes nothing', async () => {
  expect((await move(senco, id, { version: 1, state: 'sent', on: '2026-10-14' })).json).toEqual({ version: 2 })
  const stale = await move(sst, id, { version: 1, state: 'closed', on: '2026-11-01' })
  expect([stale.status, stale.json.data.clashes]).toEqual([
    409,
    [{ field: 'state', base: null, mine: 'closed', theirs: 'sent' }],
  ])
  expect((await move(sst, id, { version: 1, state: 'sent', on: '2026-10-14' })).json).toEqual({ version: 2 })
  await move(sst, id, { version: 2, state: 'waiting', on: '2026-10-20' })
  expect((await first()).steps).toEqual([
    { state: 'sent', on: '2026-10-14' },
    { state: 'waiting', on: '2026-10-20' },
  ])
})

test('a step on a day to come is refused', async () => {
  const { status, json } = await move(senco, id, { version: 3, state: 'seen', on: '2026-11-24' })
  expect([status, json.data.problems]).toEqual([422, [{ field: 'on', problem: 'in-future' }]])
})

test('two who change different fields both keep theirs; the same field comes back with both texts', async () => {
  expect((await change(senco, id, { version: 3, fields: { words: '已電郵資料' } })).json).toEqual({ version: 4 })
  const beside = await change(sst, id, { version: 3, base: { expectedOn: null }, fields: { expectedOn: '2027-01-11' } })
  expect(beside.json).toEqual({ version: 5 })
  const clash = await change(sst, id, { version: 3, base: { words: '' }, fields: { words: '已致電' } })
  expect([clash.status, clash.json.data.clashes[0]]).toEqual([
    409,
    { field: 'words', base: '', mine: '已致電', theirs: '已電郵資料' },
  ])
})

test('a referral is met only by way of its own student', async () => {
  for (const [referralId, of] of [
    [id, another],
    [newId(), student],
  ] as const) {
    expect((await change(senco, referralId, { fields: { words: 'x' } }, of)).status).toBe(404)
    expect((await move(senco, referralId, { version: 5, state: 'seen', on: '2026-11-20' }, of)).status).toBe(404)
  }
})

test('the list has every open referral, the longest wait first, for each person those of the students they see', async () => {
  expect((await open(senco)).map(({ referredOn }) => referredOn)).toEqual(['2026-10-01', '2026-10-12', '2026-11-20'])
  expect((await open(senco))[0]?.student).toMatchObject({ id: student, className: '1A' })
  expect((await open(sst)).map(({ referredOn }) => referredOn)).toEqual(['2026-10-01', '2026-10-12'])
  expect(await open(await other.person('senco'))).toEqual([])
  await move(senco, id, { version: 5, state: 'closed', on: '2026-11-20' })
  expect((await open(senco)).map(({ id }) => id)).not.toContain(id)
})

test('looking at a student’s referrals is on record', async () => {
  const { rowCount } = await fresh.owner.query(
    `select from audit.event where word = 'referrals.seen' and student_id = $1 and person_id = $2`,
    [student, specialist.id],
  )
  expect(rowCount).toBeGreaterThan(0)
})
