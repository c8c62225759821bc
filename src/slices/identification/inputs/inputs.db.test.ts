import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'INPUTS')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const colleague = await school.person('teacher')
const stranger = await school.person('teacher')
await school.teaches(teacher.id)
await school.teaches(colleague.id)

type Person = { cookie: string; id: string }
const dueOn = new Date(Date.now() + 8 * 3_600_000 + 7 * 86_400_000).toISOString().slice(0, 10)

/** A student of the register whose two teachers have been asked. */
async function asked() {
  const student = await school.student()
  await school.tier(student, 2)
  const under = (person: Person, method: string, path: string, body?: object) =>
    api.ask(method, `/students/${student}/inputs${path}`, { cookie: person.cookie, body })
  const ask = (person: Person, personIds: string[]) =>
    under(person, 'POST', '', { formId: null, personIds, dueOn, why: '準備檢討', concern: null })
  const { status, json } = await ask(sst, [teacher.id, colleague.id])
  expect(status).toBe(200)
  return { student, under, ask, requestId: json.requestId as string }
}
const answer = (version: number, text: string) => ({ version, answers: { 'goes-well': text }, cannotSay: '' })

test('each teacher answers for themselves and sees nobody else’s answer; the team sees them side by side', async () => {
  const { under, requestId } = await asked()
  expect((await under(teacher, 'PUT', `/${requestId}/answer`, answer(1, '愛發問'))).json).toEqual({ version: 2 })
  const own = (await under(colleague, 'GET', `/${requestId}/answer`)).json
  expect([own.answers, own.why]).toEqual([{}, '準備檢討'])
  expect((await under(colleague, 'GET', `/${requestId}`)).status).toBe(404)
  const { people } = (await under(sst, 'GET', `/${requestId}`)).json
  const answers = people.map((one: { answers: object | null }) => one.answers)
  expect(answers).toEqual(expect.arrayContaining([{ 'goes-well': '愛發問' }, null]))
})

test('the principal and the student’s own specialist read the answers and ask nobody', async () => {
  const { student, under, requestId } = await asked()
  await under(teacher, 'PUT', `/${requestId}/answer`, answer(1, '愛發問'))
  const principal = await school.person('principal')
  const specialist = await school.person('specialist')
  const elsewhere = await school.person('specialist')
  await school.assign(specialist.id, student, 'specialist')
  for (const reader of [principal, specialist]) {
    expect((await under(reader, 'GET', '')).json.requests).toMatchObject([{ id: requestId, asked: 2, answered: 1 }])
    expect((await under(reader, 'GET', `/${requestId}`)).text).toContain('愛發問')
    expect((await under(reader, 'POST', `/${requestId}/close`)).status).toBe(404)
    const asking = { formId: null, personIds: [colleague.id], dueOn, why: '', concern: null }
    expect((await under(reader, 'POST', '', asking)).status).toBe(404)
  }
  for (const person of [teacher, elsewhere]) {
    expect((await under(person, 'GET', '')).status).toBe(404)
    expect((await under(person, 'GET', `/${requestId}`)).status).toBe(404)
  }
})

test('who was not asked, and who no longer teaches the student, meets nothing', async () => {
  const { under, requestId } = await asked()
  const gone = await school.person('teacher')
  await school.teaches(gone.id)
  for (const person of [stranger, gone]) {
    expect((await under(person, 'GET', `/${requestId}/answer`)).status).toBe(404)
    expect((await under(person, 'PUT', `/${requestId}/answer`, answer(1, 'x'))).status).toBe(404)
  }
})

test('nobody is asked twice at once, nor anybody who does not work with the student', async () => {
  const { ask } = await asked()
  expect((await ask(senco, [teacher.id])).json.data.problems[0].problem).toBe('asked-already')
  expect((await ask(senco, [stranger.id])).json.data.problems[0].problem).toBe('not-with-student')
})

test('an answer may be changed until the team takes no more', async () => {
  const { under, requestId } = await asked()
  await under(teacher, 'PUT', `/${requestId}/answer`, answer(1, '愛發問'))
  expect((await under(teacher, 'PUT', `/${requestId}/answer`, answer(2, '愛發問，也愛幫人'))).status).toBe(200)
  expect((await under(teacher, 'PUT', `/${requestId}/answer`, answer(2, '另一個分頁'))).status).toBe(409)
  expect((await under(sst, 'POST', `/${requestId}/close`)).status).toBe(200)
  const refused = await under(teacher, 'PUT', `/${requestId}/answer`, answer(3, 'x'))
  expect(refused.json.data.problems[0].problem).toBe('input-closed')
})

test('a concern becomes “asked” only together with a request that somebody receives', async () => {
  const student = await school.student()
  await school.tier(student, 2)
  const under = (person: Person, method: string, path: string, body?: object) =>
    api.ask(method, `/students/${student}${path}`, { cookie: person.cookie, body })
  const taps = { areas: ['attention'], seen: ['leaves-seat'], howOften: 'daily', tried: [], words: '' }
  const { concernId } = (await under(teacher, 'POST', '/concerns', taps)).json
  const state = async () => (await under(senco, 'GET', '/concerns')).json.concerns[0].state
  const words = '謝謝，我先聽聽其他老師的觀察。'
  const step = { version: 1, step: 'ask', until: null, words }
  const alone = await under(senco, 'POST', `/concerns/${concernId}/steps`, step)
  expect(alone.json.data.problems).toEqual([{ field: 'step', problem: 'asked-with-request' }])

  const asking = (personIds: string[], said: string, version = 1) => ({
    ...{ formId: null, personIds, dueOn, why: '' },
    concern: { id: concernId, version, words: said },
  })
  const ask = (person: Person, body: object) => under(person, 'POST', '/inputs', body)
  expect((await ask(senco, asking([], ' '))).json.data.problems).toEqual([
    { field: 'personIds', problem: 'nobody-asked' },
    { field: 'words', problem: 'words-for-raiser' },
  ])
  expect((await ask(sst, asking([colleague.id], words))).status).toBe(404)
  expect([await state(), (await under(senco, 'GET', '/inputs')).json.requests]).toEqual(['raised', []])

  expect((await ask(senco, asking([colleague.id], words))).status).toBe(200)
  expect([await state(), (await under(senco, 'GET', '/inputs')).json.requests.length]).toEqual(['asked', 1])
  expect((await ask(senco, asking([teacher.id], words))).status).toBe(409)
})

test('a changed form does not change what was asked before', async () => {
  const { under, requestId } = await asked()
  const before = (await under(sst, 'GET', `/${requestId}`)).json.prompts
  const prompts = [{ id: 'own-1', kind: 'text', words: { zh: '近況', en: '' }, options: [], required: true }]
  const form = { formId: null, version: 0, name: { zh: '本校', en: '' }, prompts, archived: false }
  expect((await api.ask('POST', '/input-forms', { cookie: sst.cookie, body: form })).status).toBe(404)
  expect((await api.ask('POST', '/input-forms', { cookie: senco.cookie, body: form })).status).toBe(200)
  expect((await under(sst, 'GET', `/${requestId}`)).json.prompts).toEqual(before)
})
