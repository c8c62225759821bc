import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { compareFiles, sweepFiles } from '#platform/attachments/compare.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { aPdf, aPng, formOf } from './examples.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'FILES')
const elsewhere = await laySchool(fresh, 'OTHER')
const [senco, principal, sst, teacher, assistant, specialist, office] = await Promise.all([
  school.person('senco'),
  school.person('principal'),
  school.person('sst_member'),
  school.person('teacher'),
  school.person('teaching_assistant'),
  school.person('specialist'),
  school.person('office'),
])
const stranger = await elsewhere.person('senco')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)
await school.assign(assistant.id, student, 'assists')
await school.assign(specialist.id, student, 'specialist')

const send = (cookie: string, form: FormData, of = student) =>
  api.ask('POST', `/students/${of}/attachments`, { cookie, body: form })
const open = (cookie: string, id: string, of = student) =>
  api.ask('GET', `/students/${of}/attachments/${id}`, { cookie })
const filesOf = (schoolId: string) => readdir(join(api.dataFolder, 'files', schoolId)).catch(() => [])

const report = await send(senco.cookie, formOf(aPdf(), { name: '../評估報告.PDF' }))
const picture = await send(teacher.cookie, formOf(aPng(), { name: '火車.png', keptFor: 'profile' }))

test('a report is given out to be kept, under its own name, and can run nothing', async () => {
  expect(report.json).toMatchObject({ name: '評估報告.pdf', mediaType: 'application/pdf' })
  const { status, text, headers } = await open(sst.cookie, report.json.id)
  expect([status, text]).toEqual([200, Buffer.from(aPdf()).toString('latin1')])
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="____.pdf"; filename*=UTF-8''%E8%A9%95%E4%BC%B0%E5%A0%B1%E5%91%8A.pdf`,
  )
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox; frame-ancestors 'none'")
})

test('a profile’s picture is shown as a picture to everybody who works with the student', async () => {
  for (const { cookie } of [senco, principal, sst, teacher, assistant, specialist]) {
    const { status, headers } = await open(cookie, picture.json.id)
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(headers.get('content-disposition')).toMatch(/^inline; /)
  }
})

test('a report’s file is not there for teachers, assistants, the office and other schools; nor is a place to send one to', async () => {
  const absent = (await open(senco.cookie, student)).text
  for (const { cookie } of [teacher, assistant, office, stranger]) {
    expect((await open(cookie, report.json.id)).text).toBe(absent)
    expect((await send(cookie, formOf(aPdf()))).text).toBe(absent)
  }
  // A principal reads reports; those who work with them file them.
  expect((await open(principal.cookie, report.json.id)).status).toBe(200)
  expect((await send(principal.cookie, formOf(aPdf()))).text).toBe(absent)
  expect((await send(assistant.cookie, formOf(aPng(), { keptFor: 'profile' }))).text).toBe(absent)
})

test('a file is found under its own student only', async () => {
  const other = await school.student()
  await school.tier(other, 2)
  expect((await open(senco.cookie, report.json.id, other)).status).toBe(404)
  for (const { cookie } of [teacher, specialist, sst])
    expect((await send(cookie, formOf(aPdf()), await school.student(false))).status).toBe(404)
})

test('what is wrong with a file is said, and neither a row nor a file is left', async () => {
  const before = [await filesOf(school.schoolId), (await fresh.owner.query('select from attachment')).rowCount]
  const page = await send(senco.cookie, formOf(Uint8Array.from(Buffer.from('<html>')), { name: 'report.pdf' }))
  expect([page.status, page.json.data.problems]).toEqual([
    422,
    [{ field: 'file', problem: 'attachment-not-allowed', params: {} }],
  ])
  const large = await send(senco.cookie, formOf(new Uint8Array(10 * 1024 * 1024 + 1)))
  expect(large.json.data.problems).toEqual([
    { field: 'file', problem: 'attachment-too-big', params: { megabytes: 10 } },
  ])
  const document = await send(teacher.cookie, formOf(aPdf(), { keptFor: 'profile' }))
  expect(document.json.data.problems).toEqual([{ field: 'file', problem: 'attachment-no-picture' }])
  expect([await filesOf(school.schoolId), (await fresh.owner.query('select from attachment')).rowCount]).toEqual(before)
})

test('a file whose row was not committed is removed again', async () => {
  const before = await filesOf(school.schoolId)
  await fresh.owner.query(`
    create function refuse_late() returns trigger language plpgsql as $$ begin raise exception 'late'; end $$;
    create constraint trigger late after insert on attachment deferrable initially deferred for each row execute function refuse_late()`)
  expect((await send(senco.cookie, formOf(aPdf()))).status).toBe(500)
  await fresh.owner.query('drop trigger late on attachment')
  expect(await filesOf(school.schoolId)).toEqual(before)
})

test('who opened a file is on record with the student; who was refused is not', async () => {
  const reads = async () => {
    const { rows } = await fresh.owner.query(
      `select person_id from audit.event where word = 'attachment.read' and student_id = $1 order by id`,
      [student],
    )
    return rows.map((row) => row.person_id)
  }
  const before = (await reads()).length
  await open(teacher.cookie, report.json.id)
  await open(specialist.cookie, report.json.id)
  expect((await reads()).slice(before)).toEqual([specialist.id])
})

test('one takes back what one has sent oneself, row and file, and nothing of others', async () => {
  const { json } = await send(sst.cookie, formOf(aPdf()))
  const drop = (cookie: string) => api.ask('DELETE', `/students/${student}/attachments/${json.id}`, { cookie })
  expect((await drop(senco.cookie)).status).toBe(404)
  expect((await drop(sst.cookie)).status).toBe(200)
  expect(await filesOf(school.schoolId)).not.toContain(json.id)
  expect((await open(sst.cookie, json.id)).status).toBe(404)
})

test('a damaged file is said to be damaged and not given out; the doctor names it, and what no row knows', async () => {
  const client = new Client(fresh.connections.owner)
  await client.connect()
  const { json } = await send(senco.cookie, formOf(aPdf()))
  const path = join(api.dataFolder, 'files', school.schoolId, json.id)
  expect(await compareFiles(client, api.attachments)).toMatchObject({ missing: [], damaged: [], unknown: [] })
  await writeFile(path, 'something else')
  const damaged = await open(senco.cookie, json.id)
  expect([damaged.status, damaged.json.data.problems[0].problem]).toEqual([422, 'attachment-damaged'])
  expect((await compareFiles(client, api.attachments)).damaged).toEqual([{ schoolId: school.schoolId, id: json.id }])
  await rm(path)
  expect((await open(senco.cookie, json.id)).json.data.problems[0].problem).toBe('attachment-missing')
  expect((await compareFiles(client, api.attachments)).missing).toEqual([{ schoolId: school.schoolId, id: json.id }])
  await client.end()
})

test('a file that no row knows goes after a day; a younger one may be on its way', async () => {
  const client = new Client(fresh.connections.owner)
  await client.connect()
  const { json } = await send(senco.cookie, formOf(aPdf()))
  await fresh.owner.query('delete from attachment where id = $1', [json.id])
  expect(await sweepFiles(client, api.attachments, new Date())).toBe(0)
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000)
  await utimes(join(api.dataFolder, 'files', school.schoolId, json.id), longAgo, longAgo)
  expect(await sweepFiles(client, api.attachments, new Date())).toBe(1)
  expect(await filesOf(school.schoolId)).not.toContain(json.id)
  expect((await open(senco.cookie, report.json.id)).status).toBe(200)
  await client.end()
})

test('a file sent for a report that nobody filed goes after a month', async () => {
  const { json } = await send(senco.cookie, formOf(aPdf()))
  await fresh.owner.query(`update attachment set added_at = now() - interval '31 days' where id in ($1, $2)`, [
    json.id,
    picture.json.id,
  ])
  await fresh.database.asNobody((tx) => tx.execute('select app.forget_attachments()'))
  const { rows } = await fresh.owner.query('select id from attachment where id in ($1, $2)', [json.id, picture.json.id])
  expect(rows).toEqual([{ id: picture.json.id }])
})
