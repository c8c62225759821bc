import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { Giver, Limits } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'LIMITS')
const elsewhere = await laySchool(fresh, 'ELSEWHERE')
const people = await Promise.all(
  (['senco', 'sst_member', 'teaching_assistant', 'principal', 'office'] as const).map((role) => school.person(role)),
)
const [senco, sst, assistant, principal, office] = people
const stranger = await elsewhere.person('senco')
if (!senco || !sst || !assistant || !principal || !office) throw new Error('nobody is there')
await fresh.owner.query(
  `insert into timetable_frame (id, school_id, school_year_id, starts_on, kind, days, periods, schedules)
   values ($1, $2, $3, current_date - 100, 'week', 5, $4, '[{"key":"usual","name":{"zh":"","en":""},"bells":{}}]')`,
  [
    newId(),
    school.schoolId,
    school.yearId,
    JSON.stringify(['1', '2'].map((key) => ({ key, name: { zh: key, en: key }, kind: 'lesson' }))),
  ],
)
const ask = (method: string, path: string, cookie: string, body?: unknown) => api.ask(method, path, { cookie, body })
const read = async (cookie = senco.cookie): Promise<Limits> => (await ask('GET', '/timetable/limits', cookie)).json
const giver = async (id: string): Promise<Giver | undefined> => (await read()).givers.find((one) => one.id === id)
const problemsIn = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field}: ${problem}`)

const cells = (cookie: string, base: object, mine: object, of = assistant.id) =>
  ask('PATCH', `/timetable/limits/person/${of}/availability`, cookie, { base, cells: mine })

test('two people say when a colleague can: other cells both stay, the same cell is a clash', async () => {
  expect((await cells(senco.cookie, { '1 1': null }, { '1 1': 'away' })).status).toBe(200)
  expect((await cells(sst.cookie, { '2 1': null }, { '2 1': 'likes' })).status).toBe(200)
  const found = (await giver(assistant.id))?.cells.map(
    ({ frameDay, period, state }) => `${frameDay} ${period} ${state}`,
  )
  expect(found).toEqual(['1 1 away', '2 1 likes'])
  const clash = await cells(sst.cookie, { '1 1': null }, { '1 1': 'likes' })
  expect(clash.json.data.clashes).toEqual([{ field: '1 1', base: null, mine: 'likes', theirs: 'away' }])
  expect((await cells(senco.cookie, { '1 1': 'away' }, { '1 1': null })).status).toBe(200)
  expect((await giver(assistant.id))?.cells).toHaveLength(1)
  expect(problemsIn(await cells(senco.cookie, {}, { '6 1': 'away', '1 9': 'away' }))).toEqual([
    '6 1: no-such-period',
    '1 9: no-such-period',
  ])
})

test('how many sessions somebody gives is kept field by field', async () => {
  const keep = (cookie: string, version: number, base: object, fields: object) =>
    ask('PATCH', `/timetable/limits/person/${assistant.id}`, cookie, { version, base, fields })
  expect((await keep(senco.cookie, 0, {}, { mostADay: 3 })).json).toEqual({ version: 1 })
  expect((await keep(sst.cookie, 0, { mostAWeek: null }, { mostAWeek: 12 })).json).toEqual({ version: 2 })
  const clash = await keep(sst.cookie, 1, { mostADay: null }, { mostADay: 5 })
  expect(clash.status).toBe(409)
  expect(await giver(assistant.id)).toMatchObject({ mostADay: 3, mostAWeek: 12, limitVersion: 2 })
})

const protection = (change = {}) => ({
  ...{ classId: null, level: null, subject: null, frameDay: null, period: null, reason: '' },
  ...change,
})

test('lessons are protected by subject or by time, and a protection that says neither is refused', async () => {
  const add = (cookie: string, change: object) => ask('POST', '/timetable/protections', cookie, protection(change))
  const { protectionId } = (await add(senco.cookie, { subject: 'PE', classId: school.classId, reason: 'for all' })).json
  expect((await read()).protections).toMatchObject([{ id: protectionId, className: '1A', subject: 'PE' }])
  expect(problemsIn(await add(senco.cookie, {}))).toEqual(['subject: say-which'])
  expect(problemsIn(await add(senco.cookie, { frameDay: 2 }))).toEqual(['period: day-and-period'])
  expect(problemsIn(await add(senco.cookie, { frameDay: 6, period: '3' }))).toEqual([
    'frameDay: no-such-day',
    'period: no-such-period',
  ])
  expect(problemsIn(await add(senco.cookie, { subject: 'PE', classId: elsewhere.classId, level: 'P1' }))).toEqual([
    'level: class-or-level',
    'classId: no-such-class',
  ])
  expect((await ask('DELETE', `/timetable/protections/${protectionId}`, stranger.cookie)).status).toBe(404)
  expect((await ask('DELETE', `/timetable/protections/${protectionId}`, senco.cookie)).status).toBe(200)
  expect((await read()).protections).toEqual([])
})

test('a lesson of one student is protected by those who keep the register of that student', async () => {
  const student = await school.student()
  const other = await school.student()
  const unsupported = await school.student()
  for (const one of [student, other]) await school.tier(one, 2)
  const add = (cookie: string, of: string) =>
    ask('POST', `/students/${of}/protected-lessons`, cookie, {
      ...{ subject: 'Music', frameDay: null, period: null, reason: 'likes it most' },
    })
  for (const person of [assistant, principal, office, stranger])
    expect((await add(person.cookie, student)).status).toBe(404)
  expect((await add(sst.cookie, unsupported)).status).toBe(404)
  const { protectionId } = (await add(sst.cookie, student)).json
  expect((await read(sst.cookie)).studentProtections).toMatchObject([{ id: protectionId, student: { id: student } }])
  const drop = (of: string) => ask('DELETE', `/students/${of}/protected-lessons/${protectionId}`, senco.cookie)
  expect((await drop(other)).status).toBe(404)
  expect((await drop(student)).status).toBe(200)
})

test('wishes begin with sensible ones, and two who weigh different ones lose nothing', async () => {
  const { wishes } = await read()
  expect(wishes).toMatchObject({ version: 0, lessons: 3, mostADay: 2 })
  const keep = (cookie: string, version: number, base: object, fields: object) =>
    ask('PATCH', '/timetable/wishes', cookie, { version, base, fields })
  expect((await keep(senco.cookie, 0, { moves: 2 }, { moves: 5 })).json).toEqual({ version: 1 })
  const core = [{ subject: 'Chinese', weight: 4 }]
  expect((await keep(sst.cookie, 0, { core: wishes.core }, { core })).json).toEqual({ version: 2 })
  expect((await read()).wishes).toMatchObject({ moves: 5, core, version: 2 })
  expect((await keep(sst.cookie, 0, { moves: 2 }, { moves: 0 })).status).toBe(409)
  const wrong = await keep(senco.cookie, 2, {}, { earliest: '2', latest: '1' })
  expect(problemsIn(wrong)).toEqual(['latest: latest-before-earliest'])
})

test('who does not plan, and who is of another school, learns and changes nothing', async () => {
  for (const person of [assistant, principal, office]) {
    expect((await ask('GET', '/timetable/limits', person.cookie)).status).toBe(404)
    expect((await cells(person.cookie, {}, { '1 2': 'away' })).status).toBe(404)
    expect((await ask('PATCH', '/timetable/wishes', person.cookie, { version: 0, base: {}, fields: {} })).status).toBe(
      404,
    )
  }
  expect((await cells(stranger.cookie, {}, { '1 2': 'away' })).status).toBe(404)
  expect((await read(stranger.cookie)).givers).toEqual([])
  expect((await read(stranger.cookie)).frame).toBeNull()
})
