import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong } from '#kernel/dates.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { MeetingDetail } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'CLOSED')
const senco = await school.person('senco')
const principal = await school.person('principal')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const other = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const student = await school.student()
await school.tier(student, 2)
await school.teaches(teacher.id)

const today = dateInHongKong(new Date())
const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const planned = async (more: object): Promise<string> => {
  const fields = { kind: 'other', title: 'a meeting', heldOn: today, startsAt: '15:45', endsAt: '17:00', place: '' }
  return (await ask('POST', '/team/meetings', senco, { ...fields, ...more })).json.meetingId
}
const read = async (id: string, of = senco): Promise<MeetingDetail> =>
  (await ask('GET', `/team/meetings/${id}`, of)).json
const put = async (meetingId: string, issue: string, more: object): Promise<string> =>
  (await ask('POST', `/team/meetings/${meetingId}/items`, senco, { issue, ...more })).json.itemId
const minute = (meetingId: string, items: object[]) =>
  ask('POST', `/team/meetings/${meetingId}/minutes`, senco, { items, came: [] })
const problemsIn = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field}: ${problem}`)

test('nothing of a closed decision reaches somebody for whom it is closed, by a task, by handing it on, or by a notice', async () => {
  const secret = 'The parents separate; tell nobody'
  const id = await planned({ kind: 'case', studentId: student, personIds: [teacher.id, sst.id] })
  const item = await put(id, 'closed', { studentId: student, closed: true })
  const write = (ownerId: string, title: string) =>
    minute(id, [{ itemId: item, base: '', decision: secret, task: { title, ownerId, dueOn: null } }])
  expect(problemsIn(await write(teacher.id, ''))).toEqual([`${item}: closed-own-title`])
  expect(problemsIn(await write(sst.id, ''))).toEqual([`${item}: closed-own-title`])
  expect(problemsIn(await write(teacher.id, 'Ring home'))).toEqual([`${item}: closed-to-them`])
  expect((await read(id)).items[0]?.decision).toBe('')
  expect((await write(sst.id, 'Ring home')).status).toBe(200)

  const tasksOf = async (of: LaidPerson) => (await ask('GET', '/team/tasks', of)).json.tasks
  const mine = (await tasksOf(sst)).find((one: { title: string }) => one.title === 'Ring home')
  expect(mine).toMatchObject({ words: '', owner: { id: sst.id } })
  const handed = (ownerId: string, of: LaidPerson) =>
    ask('POST', '/team/tasks/hand', of, { items: [{ taskId: mine.id, was: sst.id }], ownerId })
  for (const one of [senco, sst]) expect(problemsIn(await handed(teacher.id, one))).toEqual(['ownerId: closed-to-them'])
  const fields = { version: 1, base: { ownerId: sst.id }, fields: { ownerId: teacher.id } }
  expect(problemsIn(await ask('PATCH', `/team/tasks/${mine.id}`, senco, fields))).toEqual(['ownerId: closed-to-them'])
  const again = { title: 'Ring again', ownerId: teacher.id, itemId: item }
  expect(problemsIn(await ask('POST', '/team/tasks', senco, again))).toEqual(['ownerId: closed-to-them'])
  const byHand = fresh.database.as(
    { schoolId: school.schoolId, personId: senco.id, roles: ['senco'], today },
    { word: 'test', request: null },
    (tx) => tx.execute(`update task set owner_id = '${teacher.id}' where id = '${mine.id}'`),
  )
  await expect(byHand).rejects.toThrow()
  expect((await handed(principal.id, senco)).status).toBe(200)
  for (const of of [teacher, assistant, other])
    for (const path of ['/team/tasks', '/notices', `/team/meetings/${id}`, `/students/${student}/tasks`])
      expect(JSON.stringify((await ask('GET', path, of)).json ?? ''), path).not.toMatch(/separate|Ring/)
  expect(JSON.stringify((await ask('GET', '/notices', principal)).json)).not.toContain('separate')
})

test('the address of a parent who is asked is read by whoever keeps the meeting, and by no teacher who attends', async () => {
  const id = await planned({ kind: 'parents', studentId: student, personIds: [teacher.id, sst.id] })
  const email = 'parent-of-one@family.invalid'
  await ask('POST', `/team/meetings/${id}/attendees`, senco, { name: 'Mrs Chan', email })
  await ask('POST', `/team/meetings/${id}/attendees`, senco, { name: 'Mr Lee' })
  const outside = async (of: LaidPerson) =>
    (await read(id, of)).attendees.filter(({ person }) => !person).map(({ name, noAddress }) => [name, noAddress])
  expect(await outside(senco)).toEqual([
    ['Mr Lee', true],
    ['Mrs Chan', false],
  ])
  expect((await read(id)).telling.map(({ recipient }) => recipient)).toContain(email)
  for (const one of [teacher, sst]) {
    expect(JSON.stringify(await read(id, one))).not.toContain(email)
    expect(await outside(one)).toEqual([
      ['Mr Lee', false],
      ['Mrs Chan', false],
    ])
  }
  const addresses = (of: LaidPerson, role: string, statement: string) =>
    fresh.database.as(
      { schoolId: school.schoolId, personId: of.id, roles: [role], today },
      { word: 'test', request: null },
      (tx) => tx.execute(statement),
    )
  const own = `select email from app.addresses_of_meeting('${id}')`
  expect((await addresses(senco, 'senco', own)).rows).toEqual([{ email }])
  expect((await addresses(teacher, 'teacher', own)).rows).toEqual([])
  expect((await addresses(sst, 'sst_member', own)).rows).toEqual([])
  await expect(addresses(senco, 'senco', 'select email from meeting_attendee')).rejects.toThrow()
})

test('who read of a student in a meeting, or made its sheet, stands with the looks at the student’s file, and nothing of what they did not read', async () => {
  const looked = await school.student()
  const unread = await school.student(false)
  for (const one of [looked, unread]) await school.tier(one, 2)
  const id = await planned({ personIds: [teacher.id] })
  await put(id, 'about theirs', { studentId: looked })
  await put(id, 'about another', { studentId: unread })
  await read(id, teacher)
  await ask('GET', `/team/meetings/${id}/paper?sheet=agenda`, teacher)
  await ask('GET', `/team/meetings/${id}/document?sheet=agenda`, teacher)
  const looks = async (of: string) =>
    (await ask('GET', `/students/${of}/looks`, senco)).json
      .filter((one: { person: { id: string } | null }) => one.person?.id === teacher.id)
      .map((one: { word: string }) => one.word)
      .toSorted()
  expect([...new Set(await looks(looked))]).toEqual(['meeting.seen', 'meeting.sheet-made'])
  expect(await looks(unread)).toEqual([])
  const { rows } = await fresh.owner.query(
    `select distinct after from audit.event where word in ('meeting.seen', 'meeting.sheet-made') and student_id = $1`,
    [looked],
  )
  expect(rows).toEqual([{ after: { meetingId: id } }])
})

test('a sheet is filed under the meeting and its own day; what is for one student’s family not under a title that may name others', async () => {
  const heldOn = addDays(today, 9)
  const id = await planned({ title: 'About / the Chans', heldOn, personIds: [] })
  await put(id, 'about theirs', { studentId: student })
  const named = async (asked: string) =>
    (await ask('GET', `/team/meetings/${id}/document?language=en&${asked}`, senco)).headers.get('content-disposition')
  expect(await named('sheet=agenda')).toContain(`"Agenda About the Chans ${heldOn}.docx"`)
  expect(await named('sheet=after')).toContain(`"Decisions and tasks About the Chans ${heldOn}.docx"`)
  expect(await named(`sheet=agenda&onlyStudent=${student}`)).toContain(`"Agenda Other meeting ${heldOn}.docx"`)
})
