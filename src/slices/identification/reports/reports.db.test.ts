import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { aPdf, formOf } from '../attachments/examples.ts'
import { aReport } from './examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'REPORTS')
const elsewhere = await laySchool(fresh, 'OTHER')
const [senco, principal, sst, teacher, assistant, specialist, unassigned] = await Promise.all([
  school.person('senco'),
  school.person('principal'),
  school.person('sst_member', 'teacher'),
  school.person('teacher'),
  school.person('teaching_assistant'),
  school.person('specialist'),
  school.person('specialist'),
])
const stranger = await elsewhere.person('senco')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)
await school.teaches(sst.id)
await school.assign(assistant.id, student, 'assists')
await school.assign(specialist.id, student, 'specialist')

const list = (cookie: string, of = student) => api.ask('GET', `/students/${of}/reports`, { cookie })
const file = (cookie: string, more: object = {}, of = student) =>
  api.ask('POST', `/students/${of}/reports`, { cookie, body: { ...aReport, ...more } })
const withdraw = (cookie: string, id: string, of = student) =>
  api.ask('POST', `/students/${of}/reports/${id}/withdraw`, { cookie, body: { reason: '另一位同學的報告' } })
const send = async (cookie: string, of = student): Promise<string> =>
  (await api.ask('POST', `/students/${of}/attachments`, { cookie, body: formOf(aPdf()) })).json.id

test('a report is filed with all its files, and the newest stands first', async () => {
  const files = [await send(senco.cookie), await send(senco.cookie)]
  expect((await file(senco.cookie, { attachmentIds: files })).status).toBe(200)
  expect((await file(specialist.cookie, { kind: 'speech', reportedOn: '2026-02-01' })).status).toBe(200)
  const { json } = await list(sst.cookie)
  expect(json.reports.map(({ kind }: { kind: string }) => kind)).toEqual(['speech', 'psychological'])
  expect(json.reports[1].files.map(({ id }: { id: string }) => id)).toEqual(files)
  expect(json.may).toEqual({ file: true })
  expect((await list(principal.cookie)).json.may).toEqual({ file: false })
})

test('a file goes into one report only, and only by whom it was sent', async () => {
  const sent = await send(senco.cookie)
  const unknown = { field: 'files', problem: 'unknown-file' }
  const refused = async (cookie: string) => (await file(cookie, { attachmentIds: [sent] })).json.data.problems
  expect(await refused(sst.cookie)).toEqual([unknown])
  expect((await file(senco.cookie, { attachmentIds: [sent] })).status).toBe(200)
  expect(await refused(senco.cookie)).toEqual([unknown])
  const drop = await api.ask('DELETE', `/students/${student}/attachments/${sent}`, { cookie: senco.cookie })
  expect(drop.status, 'a filed one is not taken back').toBe(404)
})

test('a report that is refused is not there, and says all that is wrong', async () => {
  const before = (await list(senco.cookie)).json.reports.length
  const { status, json } = await file(senco.cookie, { reportedOn: '2099-01-01', validUntil: '2098-01-01' })
  expect([status, json.data.problems.map(({ problem }: { problem: string }) => problem)]).toEqual([
    422,
    ['in-future', 'valid-before-report'],
  ])
  expect((await list(senco.cookie)).json.reports).toHaveLength(before)
})

test('who filed a report and the SENCO withdraw it, once; it stays with the reason, below the others', async () => {
  const { json } = await file(specialist.cookie, { reportedOn: '2026-06-01' })
  expect((await withdraw(sst.cookie, json.reportId)).status).toBe(404)
  expect((await withdraw(specialist.cookie, json.reportId)).status).toBe(200)
  expect((await withdraw(senco.cookie, json.reportId)).json.data.problems[0].problem).toBe('already-withdrawn')
  const last = (await list(senco.cookie)).json.reports.at(-1)
  expect([last.id, last.withdrawnReason, last.may.change]).toEqual([json.reportId, '另一位同學的報告', false])
})

test('a slip in a filed report is corrected by whom it was filed and by the SENCO, with what stood there before on record', async () => {
  const { json } = await file(specialist.cookie, { author: '言語治僚師', kind: 'speech' })
  const correct = (cookie: string, version: number, base: object, fields: object) =>
    api.ask('PATCH', `/students/${student}/reports/${json.reportId}`, { cookie, body: { version, base, fields } })
  const before = { author: '言語治僚師' }
  expect((await correct(sst.cookie, 1, before, { author: '言語治療師' })).status).toBe(404)
  expect((await correct(specialist.cookie, 1, before, { author: ' 言語治療師 ' })).json).toEqual({ version: 2 })
  // The SENCO began from the first version: another field is brought together, the same one comes back with both texts.
  const senco2 = await correct(senco.cookie, 1, { validUntil: null }, { validUntil: '2027-05-01' })
  expect(senco2.json).toEqual({ version: 3 })
  const clash = await correct(senco.cookie, 1, before, { author: 'ST' })
  expect([clash.status, clash.json.data.clashes]).toEqual([
    409,
    [{ field: 'author', base: '言語治僚師', mine: 'ST', theirs: '言語治療師' }],
  ])
  const late = await correct(senco.cookie, 3, { validUntil: '2027-05-01' }, { validUntil: '2020-01-01' })
  expect(late.json.data.problems[0].problem).toBe('valid-before-report')
  const found = (await list(sst.cookie)).json.reports.find(({ id }: { id: string }) => id === json.reportId)
  expect(found).toMatchObject({ author: '言語治療師', validUntil: '2027-05-01', version: 3 })
  const { rows } = await fresh.owner.query(
    `select word, before ->> 'author' as before, after ->> 'author' as after from audit.event
     where student_id = $1 and word = 'report.corrected' and before is not null order by id limit 1`,
    [student],
  )
  expect(rows).toEqual([{ word: 'report.corrected', before: '言語治僚師', after: '言語治療師' }])
  await withdraw(senco.cookie, json.reportId)
  expect((await correct(senco.cookie, 4, {}, { author: 'ST' })).json.data.problems[0].problem).toBe('already-withdrawn')
})

test('for teachers, assistants, specialists without the student and other schools there are no reports, nor a way to file one', async () => {
  const absent = (await list(senco.cookie, senco.id)).text
  for (const { cookie } of [teacher, assistant, unassigned, stranger]) {
    expect((await list(cookie)).text).toBe(absent)
    expect((await file(cookie)).text).toBe(absent)
    expect((await withdraw(cookie, student)).text).toBe(absent)
  }
  expect((await file(principal.cookie)).text).toBe(absent)
})

test('a member of the support team who teaches a student that is not on the register sees the student and no reports', async () => {
  const other = await school.student()
  expect((await api.ask('GET', `/students/${other}`, { cookie: sst.cookie })).status).toBe(200)
  expect([(await list(sst.cookie, other)).status, (await file(sst.cookie, {}, other)).status]).toEqual([404, 404])
  const form = formOf(aPdf())
  expect((await api.ask('POST', `/students/${other}/attachments`, { cookie: sst.cookie, body: form })).status).toBe(404)
})

test('a report is found under its own student only', async () => {
  const other = await school.student()
  await school.tier(other, 2)
  const { json } = await file(senco.cookie)
  expect((await withdraw(senco.cookie, json.reportId, other)).status).toBe(404)
  const sent = await send(senco.cookie, other)
  expect((await file(senco.cookie, { attachmentIds: [sent] })).status).toBe(422)
})

test('looking at the reports is on record', async () => {
  await list(specialist.cookie)
  const { rows } = await fresh.owner.query(
    `select person_id from audit.event where word = 'report.listed' and student_id = $1 order by id desc limit 1`,
    [student],
  )
  expect(rows).toEqual([{ person_id: specialist.id }])
})
