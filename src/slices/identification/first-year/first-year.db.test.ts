import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { Programme } from './contract.ts'
import { itemKeys } from './model.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'FIRST')
const other = await laySchool(fresh, 'OTHER')
// The whole story is told on one day of one school year, whatever the day of the test.
const [year, today, yesterday] = ['2026/27', '2027-02-15', '2027-02-14']
for (const { schoolId, yearId } of [school, other]) {
  await fresh.owner.query(`update school set is_demo = true, demo_today = $2 where id = $1`, [schoolId, today])
  await fresh.owner.query(
    `update school_year set label = $2, starts_on = '2026-09-01', ends_on = '2027-08-31' where id = $1`,
    [yearId, year],
  )
}
const senco = await school.person('senco')
const principal = await school.person('principal')
const teacher = await school.person('teacher')
const colleague = await school.person('teacher')
const stranger = await school.person('teacher')
const sst = await school.person('sst_member')
const assistant = await school.person('teaching_assistant')
const specialist = await school.person('specialist')
await school.teaches(teacher.id)
await school.teaches(colleague.id)
const pupil = await school.student()
const second = await school.student()
const elsewhere = await school.student(false)
await school.assign(assistant.id, pupil, 'assists')
await beginInSeptember()

/** What the harness lays begins about today; the story is told on one day of February 2027. */
async function beginInSeptember(): Promise<void> {
  await fresh.owner.query(`update assignment set starts_on = '2026-09-01'`)
}

type Person = { cookie: string }
const read = (person: Person, student = pupil) => api.ask('GET', `/students/${student}/first-year`, person)
const fill = (person: Person, body: object, student = pupil) =>
  api.ask('PATCH', `/students/${student}/first-year/observation`, {
    ...person,
    body: { year, version: 0, base: {}, fields: {}, ...body },
  })
const decide = (person: Person, body: object, student = pupil) =>
  api.ask('PATCH', `/students/${student}/first-year/decision`, {
    ...person,
    body: { year, version: 0, base: {}, fields: {}, ...body },
  })
const programme = async (person: Person): Promise<Programme> =>
  (await api.ask('GET', `/identification/first-year?year=${year}`, person)).json
const everything = Object.fromEntries(itemKeys.map((key) => [key, 'mostly']))

test('a teacher fills the checklist of a pupil of their class', async () => {
  expect((await fill(teacher, { fields: { plays: 'sometimes' } })).json).toEqual({ version: 1 })
  const { json } = await read(teacher)
  expect(json.observation).toMatchObject({ answers: { plays: 'sometimes' }, finishedOn: null, version: 1 })
  expect(json.observation.observedBy.id).toBe(teacher.id)
})

test('two teachers of a class who fill different items both keep theirs; on the same item both answers come back', async () => {
  const beside = await fill(colleague, { version: 0, base: { waits: null }, fields: { waits: 'not_yet' } })
  expect(beside.json).toEqual({ version: 2 })
  const clash = await fill(colleague, { version: 0, base: { plays: null }, fields: { plays: 'mostly' } })
  expect([clash.status, clash.json.data.clashes]).toEqual([
    409,
    [{ field: 'plays', base: null, mine: 'mostly', theirs: 'sometimes' }],
  ])
  expect((await read(senco)).json.observation.answers).toEqual({ plays: 'sometimes', waits: 'not_yet' })
})

test('a checklist with items left cannot be finished; finished, it can be opened again', async () => {
  const early = await fill(teacher, { version: 2, finished: true })
  expect([early.status, early.json.data.problems[0]]).toEqual([
    422,
    { field: 'finished', problem: 'items-open', params: { count: 22 } },
  ])
  await fill(teacher, { version: 2, fields: everything, finished: true })
  expect((await read(teacher)).json.observation.finishedOn).toBe(today)
  await fill(teacher, { version: 3, finished: false })
  expect((await read(teacher)).json.observation).toMatchObject({ finishedOn: null, version: 4 })
})

test('the programme shows a teacher the pupils of their classes, the SENCO, the principal and the support team all', async () => {
  for (const person of [senco, principal, teacher, sst])
    expect((await programme(person)).pupils.map(({ id }) => id).sort()).toEqual([pupil, second].sort())
  expect((await programme(stranger)).pupils).toEqual([])
  expect((await programme(await other.person('senco'))).pupils).toEqual([])
})

test('the windows of the programme come with their source', async () => {
  const { dates } = await programme(teacher)
  const window = dates.find(({ key }) => key === 'p1-observation')
  expect(window).toMatchObject({ startsOn: '2026-12-01', endsOn: '2027-01-31', mark: 'S' })
})

test('a teacher of another class, an assistant and a specialist without the pupil meet nothing', async () => {
  for (const person of [stranger, assistant, specialist]) {
    expect((await read(person)).status).toBe(404)
    expect((await fill(person, { fields: { plays: 'mostly' } })).status).toBe(404)
  }
  expect((await read(teacher, elsewhere)).status).toBe(404)
})

test('the support team sees of a Primary 1 pupil who is not on the register what the programme needs, and nothing else', async () => {
  const third = await school.student()
  await school.need(third)
  await fresh.owner.query('update need set ended_on = $2 where student_id = $1', [third, yesterday])
  const ask = (path: string) => api.ask('GET', `/students/${third}${path}`, sst)
  expect((await fill(sst, { fields: { plays: 'mostly' } }, third)).json).toEqual({ version: 1 })
  expect((await read(sst, third)).json).toMatchObject({ year, may: { fill: true, decide: false } })
  const file = (await ask('')).json
  expect(file.may).toMatchObject({ seeSupport: false, keepSupport: false, decideTier: false })
  expect([file.guardians, file.needs, file.strengths, file.tiers]).toEqual([null, [], [], []])
  expect((await ask('/reports')).status).toBe(404)
  expect((await decide(sst, { fields: { degree: 'mild', metOn: yesterday } }, third)).status).toBe(404)
  // A worry that the checklist wakes is raised like any other; those of others stay with the SENCO.
  const worry = { areas: ['social'], seen: ['plays-alone'], howOften: 'daily', tried: [], words: '' }
  const raise = (person: Person) => api.ask('POST', `/students/${third}/concerns`, { ...person, body: worry })
  expect([(await raise(sst)).status, (await raise(teacher)).status]).toEqual([200, 200])
  expect((await ask('/concerns')).json.concerns).toHaveLength(1)
  // Another school's team, and pupils of other levels, are as far as ever.
  expect((await read(await other.person('sst_member'), third)).status).toBe(404)
  expect((await read(sst, elsewhere)).status).toBe(404)
  // With the school year it is over.
  await fresh.owner.query(`update school set demo_today = '2027-09-01' where id = $1`, [school.schoolId])
  expect([(await read(sst, third)).status, (await ask('')).status]).toEqual([404, 404])
  await fresh.owner.query(`update school set demo_today = $2 where id = $1`, [school.schoolId, today])
  await fresh.owner.query('update student set left_on = $2 where id = $1', [third, yesterday])
})

test('a specialist who is assigned reads what was observed, and fills nothing', async () => {
  await school.assign(specialist.id, pupil, 'specialist')
  await beginInSeptember()
  const { status, json } = await read(specialist)
  expect([status, json.may]).toEqual([200, { fill: false, decide: false }])
  expect((await fill(specialist, { version: 4, fields: { plays: 'mostly' } })).status).toBe(404)
})

test('the team’s decision is the SENCO’s to record; teachers read it', async () => {
  const fields = { degree: 'mild', metOn: yesterday, followUp: '課前預習', reviewOn: '2027-06-20' }
  for (const person of [teacher, principal]) expect((await decide(person, { fields })).status).toBe(404)
  expect((await decide(senco, { fields })).json).toEqual({ version: 1 })
  expect((await read(teacher)).json.decision).toMatchObject({ ...fields, decidedBy: { id: senco.id } })
})

test('a decision without a degree, or with days in a wrong order, is refused', async () => {
  const empty = await decide(senco, { fields: { followUp: 'x' } }, second)
  expect([empty.status, empty.json.data.problems[0].field]).toEqual([422, 'degree'])
  const wrong = await decide(senco, { version: 1, fields: { parentsToldOn: '2027-02-01' } })
  expect(wrong.json.data.problems).toEqual([{ field: 'parentsToldOn', problem: 'before-meeting' }])
})

test('several are decided at once: all or none, and who has a decision keeps it', async () => {
  const send = (person: Person, studentIds: string[]) =>
    api.ask('POST', '/identification/first-year/decisions', {
      ...person,
      body: { year, studentIds, degree: 'none', metOn: today },
    })
  expect((await send(senco, [second, newId()])).status).toBe(404)
  expect((await send(senco, [second, await other.student()])).status).toBe(404)
  expect((await read(senco, second)).json.decision).toBeNull()
  expect((await send(teacher, [second])).status).toBe(404)
  expect((await send(senco, [pupil, second])).json).toEqual({ decided: 1 })
  expect((await read(senco)).json.decision.degree).toBe('mild')
})

test('parents are told after the meeting, once; who was told before keeps the day', async () => {
  const tell = (person: Person, on: string, studentIds = [pupil, second]) =>
    api.ask('POST', '/identification/first-year/notices', { ...person, body: { year, studentIds, on, how: '家長信' } })
  expect((await tell(senco, yesterday)).json.data.problems).toEqual([{ field: 'on', problem: 'before-meeting' }])
  expect((await tell(teacher, today)).status).toBe(404)
  expect((await tell(senco, yesterday, [pupil])).json).toEqual({ told: 1 })
  expect((await tell(senco, today)).json).toEqual({ told: 1 })
  expect((await read(senco)).json.decision).toMatchObject({ parentsToldOn: yesterday, parentsToldHow: '家長信' })
  const third = await school.student()
  expect((await tell(senco, today, [third])).json.data.problems).toEqual([
    { field: 'studentIds', problem: 'not-decided' },
  ])
})

test('a student who was not in Primary 1 that year has no checklist of it', async () => {
  const { status, json } = await fill(senco, { fields: { plays: 'mostly' } }, elsewhere)
  expect([status, json.data.problems[0].problem]).toEqual([422, 'not-in-first-year'])
  expect((await read(senco, elsewhere)).json).toMatchObject({ year: null, decision: null })
})

test('a secondary school has no such programme', async () => {
  await fresh.owner.query(`update school set level = 'secondary' where id = $1`, [other.schoolId])
  expect(await programme(await other.person('senco'))).toMatchObject({ applies: false, pupils: [], dates: [] })
})

test('reading what was observed is on record with who read it', async () => {
  const { rowCount } = await fresh.owner.query(
    `select from audit.event where word = 'first-year.seen' and student_id = $1 and person_id = $2`,
    [pupil, specialist.id],
  )
  expect(rowCount).toBe(1)
})
