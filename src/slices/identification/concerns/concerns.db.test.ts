import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'CONCERNS')
const senco = await school.person('senco')
const teacher = await school.person('teacher')
const colleague = await school.person('teacher')
const stranger = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const specialist = await school.person('specialist')
const student = await school.student()
await school.teaches(teacher.id)
await school.teaches(colleague.id)
await school.assign(assistant.id, student, 'assists')
await school.assign(specialist.id, student, 'specialist')

type Person = { cookie: string }
const under = (person: Person, method: string, path: string, body?: object) =>
  api.ask(method, `/students/${student}${path}`, { cookie: person.cookie, body })
const taps = { areas: ['attention'], seen: ['leaves-seat'], howOften: 'daily', tried: [], words: '' }
const raise = async (person: Person) => (await under(person, 'POST', '/concerns', taps)).json.concernId
const seenBy = async (person: Person): Promise<string[]> =>
  (await under(person, 'GET', '/concerns')).json.concerns.map(({ id }: { id: string }) => id)

test('whoever works with a student raises a concern; a teacher of another class meets nothing', async () => {
  for (const person of [teacher, assistant, specialist, senco])
    expect((await under(person, 'POST', '/concerns', taps)).status).toBe(200)
  expect((await under(stranger, 'POST', '/concerns', taps)).status).toBe(404)
  expect((await under(stranger, 'GET', '/concerns')).status).toBe(404)
})

test('a teacher sees the concerns they raised and what became of them, not those of a colleague', async () => {
  const [mine, theirs] = [await raise(teacher), await raise(colleague)]
  const step = { version: 1, step: 'close', until: null, words: '已與你和家長談過' }
  expect((await under(senco, 'POST', `/concerns/${mine}/steps`, step)).json).toEqual({ version: 2 })
  const seen = await seenBy(teacher)
  expect([seen.includes(mine), seen.includes(theirs)]).toEqual([true, false])
  expect(await seenBy(senco)).toEqual(expect.arrayContaining([mine, theirs]))
  const { json } = await api.ask('GET', '/concerns', { cookie: teacher.cookie })
  const line = json.concerns.find(({ id }: { id: string }) => id === mine)
  expect([line.state, line.steps[0].words]).toEqual(['closed', '已與你和家長談過'])
})

test('who no longer teaches the student no longer sees the concern', async () => {
  const gone = await school.person('teacher')
  await school.teaches(gone.id)
  const concernId = await raise(gone)
  expect(await seenBy(gone)).toContain(concernId)
  await fresh.owner.query('delete from teaching where person_id = $1', [gone.id])
  expect((await under(gone, 'GET', '/concerns')).status).toBe(404)
  expect((await api.ask('GET', '/concerns', { cookie: gone.cookie })).json.concerns).toEqual([])
})

test('only the SENCO decides, and two who decide at once do not overwrite each other', async () => {
  const concernId = await raise(teacher)
  const step = { version: 1, step: 'watch', until: '2099-01-01', words: '先觀察' }
  for (const person of [teacher, assistant, specialist])
    expect((await under(person, 'POST', `/concerns/${concernId}/steps`, step)).status).toBe(404)
  expect((await under(senco, 'POST', `/concerns/${concernId}/steps`, step)).status).toBe(200)
  expect((await under(senco, 'POST', `/concerns/${concernId}/steps`, step)).status).toBe(409)
})

test('a step without words for the one who raised it is refused, with the field', async () => {
  const concernId = await raise(teacher)
  const { json } = await under(senco, 'POST', `/concerns/${concernId}/steps`, {
    version: 1,
    step: 'close',
    until: null,
    words: ' ',
  })
  expect(json.data.problems).toEqual([{ field: 'words', problem: 'words-for-raiser' }])
})

test('a concern that is sent twice with its identifier, one after the other or at once, is raised once; for anybody else it is not there', async () => {
  const before = (await seenBy(senco)).length
  const [concernId, atOnce] = [newId(), newId()]
  const send = (person: Person, id: string) => under(person, 'POST', '/concerns', { ...taps, concernId: id })
  for (let times = 0; times < 2; times += 1)
    expect(await send(teacher, concernId)).toMatchObject({ status: 200, json: { concernId } })
  const answers = await Promise.all([send(teacher, atOnce), send(teacher, atOnce)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  for (const person of [colleague, senco, stranger]) expect((await send(person, concernId)).status).toBe(404)
  const other = await school.student()
  const elsewhere = { cookie: teacher.cookie, body: { ...taps, concernId } }
  expect((await api.ask('POST', `/students/${other}/concerns`, elsewhere)).status).toBe(404)
  expect(await seenBy(senco)).toHaveLength(before + 2)
})
