import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'PROFILE')
const [senco, teacher, assistant, specialist, sst] = await Promise.all(
  (['senco', 'teacher', 'teaching_assistant', 'specialist', 'sst_member'] as const).map((role) => school.person(role)),
)
if (!senco || !teacher || !assistant || !specialist || !sst) throw new Error('nobody is there')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)
await school.assign(assistant.id, student, 'assists')
await school.assign(specialist.id, student, 'specialist')

const read = (cookie: string, of = student) => api.ask('GET', `/students/${of}/profile`, { cookie })
const write = (cookie: string, body: object, of = student) =>
  api.ask('PATCH', `/students/${of}/profile`, { cookie, body })

test('a student without a profile has an empty one, for everybody who works with the student', async () => {
  for (const person of [senco, teacher, assistant, specialist, sst]) {
    const { status, json } = await read(person.cookie)
    expect([status, json.version, json.fields.goodAtZh]).toEqual([200, 0, ''])
  }
})

test('two people who write different parts both keep their words', async () => {
  expect((await write(senco.cookie, { version: 0, base: {}, fields: { goodAtZh: '畫火車' } })).status).toBe(200)
  const second = await write(teacher.cookie, { version: 0, base: { helpsZh: '' }, fields: { helpsZh: '圖卡流程' } })
  expect(second.json).toEqual({ version: 2 })
  const { json } = await read(assistant.cookie)
  expect([json.fields.goodAtZh, json.fields.helpsZh]).toEqual(['畫火車', '圖卡流程'])
})

test('two people who write the same part differently get both texts back, and nothing is overwritten', async () => {
  const clash = await write(teacher.cookie, { version: 1, base: { goodAtZh: '' }, fields: { goodAtZh: '認路' } })
  expect(clash.status).toBe(409)
  expect(clash.json.data.clashes).toEqual([{ field: 'goodAtZh', base: '', mine: '認路', theirs: '畫火車' }])
  expect((await read(senco.cookie)).json.fields.goodAtZh).toBe('畫火車')
})

test('an assistant and a specialist read the profile and do not write it', async () => {
  for (const person of [assistant, specialist]) {
    const { json } = await read(person.cookie)
    expect(json.may).toEqual({ keep: false })
    expect((await write(person.cookie, { version: 2, base: {}, fields: { goodAtZh: 'x' } })).status).toBe(404)
  }
})

test('a teacher of another class, a specialist and an assistant without the student meet nothing', async () => {
  const other = await school.student(false)
  for (const person of [teacher, assistant, specialist, sst]) {
    expect((await read(person.cookie, other)).status).toBe(404)
    expect((await write(person.cookie, { version: 0, base: {}, fields: { goodAtZh: 'x' } }, other)).status).toBe(404)
  }
})

test('a picture that is not of this student’s profile is refused', async () => {
  const { status, json } = await write(senco.cookie, { version: 2, base: {}, fields: { pictureIds: [student] } })
  expect([status, json.data.problems[0].problem]).toEqual([422, 'unknown-picture'])
})

test('reading a profile is on record with who read it', async () => {
  const { rows } = await fresh.owner.query('select person_id from audit.event where word = $1 and person_id = $2', [
    'profile.seen',
    specialist.id,
  ])
  expect(rows.length).toBeGreaterThan(0)
})
