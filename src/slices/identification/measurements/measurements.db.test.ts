import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { InstrumentsAnswer, MeasurementsAnswer } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'MEASURE')
const other = await laySchool(fresh, 'OTHER')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const specialist = await school.person('specialist')
const teacher = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
await school.teaches(teacher.id)
const student = await school.student()
const another = await school.student()
await school.tier(student, 2)
await school.assign(assistant.id, student, 'assists')

type Person = { cookie: string }
const scale = {
  ...{ key: 'words', name: { zh: '識字量', en: '' }, min: 0, max: 100, direction: 'up' },
  ...{ normMean: null, normSd: null, normNote: '' },
}
const fields = { nameZh: '校本識字量', nameEn: '', about: '一百個常用字', scales: [scale], archived: false }
const add = (person: Person, change: object = {}) =>
  api.ask('POST', '/identification/instruments', { ...person, body: { fields: { ...fields, ...change } } })
const change = (person: Person, id: string, body: object) =>
  api.ask('PATCH', `/identification/instruments/${id}`, {
    ...person,
    body: { version: 1, base: {}, fields: {}, ...body },
  })
const instruments = async (person: Person): Promise<InstrumentsAnswer> =>
  (await api.ask('GET', '/identification/instruments', person)).json
const read = (person: Person, of = student) => api.ask('GET', `/students/${of}/measurements`, person)
const measure = (person: Person, body: object, of = student) =>
  api.ask('POST', `/students/${of}/measurements`, {
    ...person,
    body: { instrumentId, measuredOn: '2026-10-05', measuredBy: '羅老師', scores: { words: 42 }, words: '', ...body },
  })
const results = async (person: Person): Promise<MeasurementsAnswer['measurements']> =>
  (await read(person)).json.measurements

const instrumentId: string = (await add(senco)).json.instrumentId

test('the SENCO describes an instrument; the team and specialists see it and do not change it', async () => {
  for (const person of [senco, sst, specialist])
    expect((await instruments(person)).instruments).toMatchObject([{ id: instrumentId, name: { zh: '校本識字量' } }])
  for (const person of [sst, specialist, teacher]) {
    expect((await add(person)).status).toBe(404)
    expect((await change(person, instrumentId, { fields: { about: 'x' } })).status).toBe(404)
  }
})

test('an instrument that cannot be is refused with everything that is wrong', async () => {
  const { status, json } = await add(senco, { nameZh: '', scales: [{ ...scale, max: 0, normMean: 3 }] })
  expect([status, json.data.problems.map(({ problem }: { problem: string }) => problem)]).toEqual([
    422,
    ['name-needed', 'empty-range', 'half-norm'],
  ])
})

test('one school’s instruments are not another’s', async () => {
  const stranger = await other.person('senco')
  expect((await instruments(stranger)).instruments).toEqual([])
  expect((await change(stranger, instrumentId, { fields: { about: 'x' } })).status).toBe(404)
})

test('a result of the team is seen by those who know reports', async () => {
  expect((await measure(sst, {})).status).toBe(200)
  expect(await results(senco)).toMatchObject([{ scores: { words: 42 }, measuredBy: '羅老師', withdrawnOn: null }])
})

test('teachers and assistants of the student see no scores', async () => {
  for (const person of [teacher, assistant]) {
    expect((await read(person)).status).toBe(404)
    expect((await measure(person, {})).status).toBe(404)
  }
})

test('a specialist meets the results of assigned students only', async () => {
  expect((await read(specialist)).status).toBe(404)
  expect((await measure(specialist, {})).status).toBe(404)
  await school.assign(specialist.id, student, 'specialist')
  expect(await results(specialist)).toHaveLength(1)
  expect((await measure(specialist, { measuredOn: '2026-11-02', scores: { words: 50 } })).status).toBe(200)
  expect((await read(specialist, another)).status).toBe(404)
})

test('a student who is not on the register is not the team’s to measure', async () => {
  expect((await measure(sst, {}, another)).status).toBe(404)
})

test('a score outside the scale is refused, and so is an instrument of another school', async () => {
  const wrong = await measure(senco, { scores: { words: 101 } })
  expect([wrong.status, wrong.json.data.problems[0]]).toEqual([
    422,
    { field: 'scores.words', problem: 'outside-scale', params: { min: 0, max: 100 } },
  ])
  const stranger = await other.person('senco')
  const theirs = (await add(stranger)).json.instrumentId
  expect((await measure(senco, { instrumentId: theirs })).status).toBe(404)
})

test('a withdrawn result stays, with the reason; it is withdrawn once, and only by way of its student', async () => {
  const [latest] = await results(senco)
  const withdraw = (person: Person, of: string, id = latest?.id) =>
    api.ask('POST', `/students/${of}/measurements/${id}/withdrawal`, { ...person, body: { reason: '另一位同學的' } })
  expect((await withdraw(senco, another)).status).toBe(404)
  expect((await withdraw(teacher, student)).status).toBe(404)
  expect((await withdraw(senco, student, newId())).status).toBe(404)
  expect((await withdraw(senco, student)).status).toBe(200)
  expect((await withdraw(senco, student)).json.data.problems[0].problem).toBe('already-withdrawn')
  expect((await results(sst))[0]).toMatchObject({ withdrawnReason: '另一位同學的' })
})

test('a scale that has results stays; a new one may come, and the instrument may be put away', async () => {
  const taken = await change(senco, instrumentId, { fields: { scales: [{ ...scale, key: 'speed' }] } })
  expect(taken.json.data.problems[0].problem).toBe('scale-has-results')
  const more = await change(senco, instrumentId, { fields: { scales: [scale, { ...scale, key: 'speed' }] } })
  expect(more.json).toEqual({ version: 2 })
  await change(senco, instrumentId, { version: 2, fields: { archived: true } })
  expect((await measure(senco, {})).json.data.problems[0].problem).toBe('instrument-archived')
})

test('two who change the same words of an instrument get both back, and different words are brought together', async () => {
  const mine = { version: 1, base: { about: '一百個常用字' }, fields: { about: '八十個' } }
  expect((await change(senco, instrumentId, { version: 3, fields: { about: '一百二十個' } })).status).toBe(200)
  expect((await change(senco, instrumentId, mine)).status).toBe(409)
  const beside = await change(senco, instrumentId, { version: 1, base: { nameEn: '' }, fields: { nameEn: 'Words' } })
  expect(beside.json).toEqual({ version: 5 })
})

test('looking at a student’s results is on record', async () => {
  const { rowCount } = await fresh.owner.query(
    `select from audit.event where word = 'measurements.seen' and student_id = $1 and person_id = $2`,
    [student, specialist.id],
  )
  expect(rowCount).toBeGreaterThan(0)
})
