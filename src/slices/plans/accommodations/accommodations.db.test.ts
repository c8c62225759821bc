import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { someAccommodation } from './examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'ACCOMMODATE')
const [senco, principal, teacher, assistant, specialist, sst, office] = await Promise.all(
  (['senco', 'principal', 'teacher', 'teaching_assistant', 'specialist', 'sst_member', 'office'] as const).map((role) =>
    school.person(role),
  ),
)
if (!senco || !principal || !teacher || !assistant || !specialist || !sst || !office) throw new Error('nobody is there')
const student = await school.student()
await school.tier(student, 2)
await school.teaches(teacher.id)
await school.assign(assistant.id, student, 'assists')
await school.assign(specialist.id, student, 'specialist')

const year = await fresh.owner.query(
  'select (current_date + 20)::text as first, (current_date + 24)::text as last, current_date::text as today',
)
const { first, last, today } = year.rows[0]
const ask = (method: string, path: string, cookie: string, body?: unknown) => api.ask(method, path, { cookie, body })
const list = (cookie: string, of = student) => ask('GET', `/students/${of}/accommodations`, cookie)
const propose = (cookie: string, change = {}, of = student) =>
  ask('POST', `/students/${of}/accommodations`, cookie, {
    proposals: [someAccommodation({ startsOn: today, ...change })],
  })
const decide = (cookie: string, accommodationIds: string[], approve: boolean, words = '') =>
  ask('POST', '/accommodations/decisions', cookie, { accommodationIds, approve, words })
const proposed = async (change = {}, of = student): Promise<string> =>
  (await propose(senco.cookie, change, of)).json.accommodationIds[0]
const report = async (of: string) => {
  const id = newId()
  await fresh.owner.query(
    `insert into report (id, school_id, student_id, kind, author, reported_on, filed_by) values ($1, $2, $3, 'psychological', 'EP', current_date - 400, $4)`,
    [id, school.schoolId, of, senco.id],
  )
  return id
}

test('teachers and assistants learn of an accommodation once it is approved, never of its evidence', async () => {
  const reportId = await report(student)
  const id = await proposed({ evidenceWords: 'reads at half speed', reportId, wordsZh: '坐近時鐘' })
  for (const person of [teacher, assistant]) expect((await list(person.cookie)).json.accommodations).toEqual([])
  expect((await decide(principal.cookie, [id], true, 'as last year')).json).toEqual({ decided: 1 })
  for (const person of [teacher, assistant]) {
    const { json, text } = await list(person.cookie)
    expect(json.accommodations[0]).toMatchObject({ kind: 'extra-time', amount: 25, state: 'approved', evidence: null })
    expect([json.reports, json.may]).toEqual([[], { propose: false, approve: false }])
    expect(text).not.toMatch(/half speed|as last year/)
  }
  for (const person of [senco, sst, specialist]) {
    const { evidence } = (await list(person.cookie)).json.accommodations[0]
    expect(evidence).toMatchObject({ words: 'reads at half speed', decisionWords: 'as last year', reportId })
  }
})

test('only the SENCO and the principal decide, a refusal says why, and a decision is made once', async () => {
  const id = await proposed({ kind: 'scribe', amount: null })
  for (const person of [sst, teacher, assistant, specialist, office])
    expect((await decide(person.cookie, [id], true)).status).toBe(404)
  expect((await decide(senco.cookie, [id], false)).json.data.problems[0].problem).toBe('say-why-refused')
  expect((await decide(senco.cookie, [id], false, 'not needed any more')).status).toBe(200)
  const again = await decide(senco.cookie, [id], true)
  expect(again.json.data.problems[0]).toMatchObject({ problem: 'decided-meanwhile', params: { count: 1 } })
})

test('several are approved together or not at all', async () => {
  const [one, two] = [
    await proposed({ kind: 'seat', amount: null }),
    await proposed({ kind: 'computer', amount: null }),
  ]
  expect((await decide(senco.cookie, [one, newId()], true)).status).toBe(404)
  const states = async () =>
    (await list(senco.cookie)).json.accommodations
      .filter((found: { id: string }) => [one, two].includes(found.id))
      .map((found: { state: string }) => found.state)
  expect(await states()).toEqual(['proposed', 'proposed'])
  expect((await decide(senco.cookie, [one, two], true)).json).toEqual({ decided: 2 })
  expect(await states()).toEqual(['approved', 'approved'])
})

test('a support team member changes a proposal, not what is approved; two who change the same field both keep their words', async () => {
  const id = await proposed({ kind: 'seat', amount: null, wordsZh: '前排' })
  const change = (cookie: string, version: number, base: object, fields: object) =>
    ask('PATCH', `/students/${student}/accommodations/${id}`, cookie, { version, base, fields })
  expect((await change(sst.cookie, 1, { wordsZh: '前排' }, { wordsZh: '近門' })).json).toEqual({ version: 2 })
  const clash = await change(senco.cookie, 1, { wordsZh: '前排' }, { wordsZh: '近窗' })
  expect(clash.json.data.clashes).toEqual([{ field: 'wordsZh', base: '前排', mine: '近窗', theirs: '近門' }])
  await decide(senco.cookie, [id], true)
  const late = await change(sst.cookie, 3, { wordsZh: '近門' }, { wordsZh: '近窗' })
  expect(late.json.data.problems[0].problem).toBe('only-approvers-change')
  expect((await change(senco.cookie, 3, { wordsZh: '近門' }, { wordsZh: '近窗' })).status).toBe(200)
})

test('a report of another student is refused, and an accommodation is not reached through another student', async () => {
  const other = await school.student()
  await school.tier(other, 2)
  const refused = await propose(senco.cookie, { reportId: await report(other) })
  expect(refused.json.data.problems[0].problem).toBe('unknown-report')
  const id = await proposed({ kind: 'coloured-paper', amount: null })
  for (const [method, body] of [
    ['PATCH', { version: 1, base: {}, fields: { wordsZh: 'x' } }],
    ['DELETE', undefined],
  ] as const)
    expect((await ask(method, `/students/${other}/accommodations/${id}`, senco.cookie, body)).status).toBe(404)
  expect((await ask('DELETE', `/students/${student}/accommodations/${id}`, senco.cookie)).status).toBe(200)
})

test('several things are proposed together, and a problem says which of them it is about', async () => {
  const proposals = [
    someAccommodation({ startsOn: today, amount: null }),
    someAccommodation({ startsOn: today, kind: 'small-room', amount: null }),
  ]
  const refused = await ask('POST', `/students/${student}/accommodations`, senco.cookie, { proposals })
  expect(refused.json.data.problems).toEqual([{ field: 'extra-time.amount', problem: 'required' }])
  const before = (await list(senco.cookie)).json.accommodations.length
  const sent = proposals.map((one) => ({ ...one, kind: one.kind === 'extra-time' ? 'seat' : one.kind }))
  await ask('POST', `/students/${student}/accommodations`, senco.cookie, { proposals: sent })
  expect((await list(senco.cookie)).json.accommodations.length).toBe(before + 2)
})

test('what is approved ends on a day, and stays on file', async () => {
  const id = await proposed({ kind: 'rest-breaks', amount: null })
  const end = (cookie: string) =>
    ask('POST', `/students/${student}/accommodations/${id}/end`, cookie, { endsOn: today })
  expect((await end(senco.cookie)).json.data.problems[0].problem).toBe('only-approved-ends')
  await decide(senco.cookie, [id], true)
  expect((await end(teacher.cookie)).status).toBe(404)
  expect((await end(sst.cookie)).status).toBe(200)
  const found = (await list(senco.cookie)).json.accommodations.find((one: { id: string }) => one.id === id)
  expect(found).toMatchObject({ state: 'ended', endsOn: today })
})

test('whoever does not see the student meets nothing', async () => {
  const outside = await school.student(false)
  for (const person of [teacher, assistant, specialist, sst]) {
    expect((await list(person.cookie, outside)).status).toBe(404)
    expect((await propose(person.cookie, {}, outside)).status).toBe(404)
  }
  expect((await list(office.cookie)).status).toBe(404)
})

test('the list of an examination has who is approved, says what is left out, and leaves the house whole only', async () => {
  const [listed, waiting] = [await school.student(), await school.student()]
  for (const one of [listed, waiting]) await school.tier(one, 2)
  const id = await proposed(
    { kind: 'separate-room', amount: null, wordsEn: 'near the lift', evidenceWords: 'secret' },
    listed,
  )
  await decide(senco.cookie, [id], true)
  await proposed({ kind: 'scribe', amount: null }, waiting)
  const entered = { nameZh: '上學期考試', nameEn: '', startsOn: first, endsOn: last, levels: ['P1'], smallRoomSeats: 8 }
  expect((await ask('POST', '/examinations', teacher.cookie, entered)).status).toBe(404)
  expect((await ask('POST', '/examinations', senco.cookie, { ...entered, levels: ['S1'] })).status).toBe(422)
  const { examinationId } = (await ask('POST', '/examinations', senco.cookie, entered)).json
  const { json, text } = await ask('GET', `/examinations/${examinationId}`, senco.cookie)
  expect(json.students.map((one: { id: string }) => one.id)).toContain(listed)
  const left = json.leftOut.find((one: { student: { id: string } }) => one.student.id === waiting)
  expect(left).toMatchObject({ kind: 'scribe', why: 'proposed' })
  expect(text).not.toMatch(/secret|ASD|evidence/)
  expect((await ask('GET', `/examinations/${examinationId}`, office.cookie)).status).toBe(404)

  for (const format of ['docx', 'xlsx']) {
    const document = `/examinations/${examinationId}/document?format=${format}&language=both`
    expect((await ask('GET', document, senco.cookie)).status).toBe(200)
    for (const person of [sst, teacher, office]) expect((await ask('GET', document, person.cookie)).status).toBe(404)
  }
  const byTeacher = (await ask('GET', `/examinations/${examinationId}`, teacher.cookie)).json
  expect([byTeacher.leftOut, byTeacher.may]).toEqual([[], { keep: false, handOut: false }])
})

test('another school has none of it', async () => {
  const theirs = await laySchool(fresh, 'OTHERS')
  const other = await theirs.person('senco')
  const room = (await ask('GET', '/accommodations', other.cookie)).json
  expect([room.examinations, room.proposals]).toEqual([[], []])
  const ours = (await ask('GET', '/accommodations', senco.cookie)).json
  expect(ours.examinations).toHaveLength(1)
  const id = ours.examinations[0].id
  expect((await ask('GET', `/examinations/${id}`, other.cookie)).status).toBe(404)
  const change = { version: 1, base: {}, fields: { nameZh: 'x' } }
  expect((await ask('PATCH', `/examinations/${id}`, other.cookie, change)).status).toBe(404)
  expect((await ask('DELETE', `/examinations/${id}`, other.cookie)).status).toBe(404)
})

test('a primary school has nothing to apply for; a secondary one sees whose report will not count', async () => {
  expect((await ask('GET', '/exam-application', senco.cookie)).json).toEqual({ window: null, students: [] })
  const secondary = await laySchool(fresh, 'SECONDARY')
  await fresh.owner.query(`update school set level = 'secondary' where id = $1`, [secondary.schoolId])
  await fresh.owner.query(`update class set level = 'S5', name = '5A' where id = $1`, [secondary.classId])
  const keeper = await secondary.person('senco')
  const one = await secondary.student()
  await secondary.need(one)
  const made = await ask('POST', `/students/${one}/accommodations`, keeper.cookie, {
    proposals: [someAccommodation({ startsOn: today })],
  })
  await decide(keeper.cookie, made.json.accommodationIds, true)
  const { json } = await ask('GET', '/exam-application', keeper.cookie)
  expect(json.window).toMatchObject({ mark: 'S', approximate: true })
  expect(json.students).toMatchObject([{ id: one, level: 'S5', report: 'stands' }])
  expect((await ask('GET', '/exam-application/document?language=en', keeper.cookie)).status).toBe(200)
})
