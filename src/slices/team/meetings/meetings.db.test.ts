import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openMailer } from '#platform/mail/mailer.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import { startMailServer } from '../../../../tests/harness/smtp.ts'
import type { MeetingDetail } from './contract.ts'

const fresh = await freshDatabase()
const server = await startMailServer()
const api = openApi(fresh)
const mailing = openApi(fresh, { mail: openMailer({ url: server.url, from: 'workbench@school.invalid' }) })
afterAll(async () => {
  await Promise.all([api.close(), mailing.close(), server.stop()])
})
const school = await laySchool(fresh, 'MEET')
const elsewhere = await laySchool(fresh, 'ELSEWHERE')
const senco = await school.person('senco')
const principal = await school.person('principal')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const other = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const office = await school.person('office')
const stranger = await elsewhere.person('senco')
const student = await school.student()
await school.tier(student, 2)
await school.teaches(teacher.id)
/** On the register, and in no class: the teachers do not know them. */
const unknown = await school.student(false)
await school.tier(unknown, 3)

const today = dateInHongKong(new Date())
const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const plan = (more: object = {}, of = senco) =>
  ask('POST', '/team/meetings', of, {
    ...{
      kind: 'other',
      title: 'a meeting',
      heldOn: today,
      startsAt: '15:45',
      endsAt: '17:00',
      place: '',
      personIds: [],
    },
    ...more,
  })
const planned = async (more: object = {}, of = senco): Promise<string> => (await plan(more, of)).json.meetingId
const read = async (id: string, of = senco): Promise<MeetingDetail> =>
  (await ask('GET', `/team/meetings/${id}`, of)).json
const put = async (meetingId: string, issue: string, more: object = {}): Promise<string> =>
  (await ask('POST', `/team/meetings/${meetingId}/items`, senco, { issue, ...more })).json.itemId
const minute = (meetingId: string, items: object[], more: object = {}, of = senco) =>
  ask('POST', `/team/meetings/${meetingId}/minutes`, of, { items, came: [], ...more })
const problemsIn = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field}: ${problem}`)

test('a meeting is known to who made it, to whom it asks, and to those who answer for the files', async () => {
  const id = await planned({ personIds: [teacher.id] }, sst)
  for (const one of [sst, teacher, senco, principal]) expect((await read(id, one)).id).toBe(id)
  for (const one of [other, assistant, stranger, office])
    expect((await ask('GET', `/team/meetings/${id}`, one)).status).toBe(404)
  const team = await planned({ kind: 'team' })
  expect((await read(team, sst)).may.keep).toBe(false)
  expect((await ask('GET', `/team/meetings/${team}`, teacher)).status).toBe(404)
  const lines = async (of: LaidPerson) =>
    (await ask('GET', '/team/meetings', of)).json.meetings.map((one: { id: string }) => one.id)
  expect(await lines(teacher)).toEqual([id])
  expect(await lines(other)).toEqual([])
})

test('only who keeps a meeting changes anything of it', async () => {
  const id = await planned({ personIds: [sst.id, teacher.id] })
  const itemId = await put(id, 'an issue')
  const attendeeId = (await read(id)).attendees[0]?.id
  const due = { kind: 'task', subjectId: newId() }
  const tries = [
    ['PATCH', `/team/meetings/${id}`, { version: 1, base: {}, fields: { title: 'x' } }],
    ['POST', `/team/meetings/${id}/cancel`, { cancelled: true }],
    ['POST', `/team/meetings/${id}/attendees`, { name: 'Mrs Chan' }],
    ['DELETE', `/team/meetings/${id}/attendees/${attendeeId}`, undefined],
    ['POST', `/team/meetings/${id}/invite`, {}],
    ['POST', `/team/meetings/${id}/items`, { issue: 'x' }],
    ['POST', `/team/meetings/${id}/due-items`, { things: [due] }],
    ['PATCH', `/team/meeting-items/${itemId}`, { version: 1, base: {}, fields: { issue: 'x' } }],
    ['POST', `/team/meeting-items/${itemId}/move`, { direction: 'up' }],
    ['POST', `/team/meeting-items/${itemId}/drop`, { dropped: true }],
    ['POST', `/team/meetings/${id}/minutes`, { items: [], came: [] }],
    ['POST', `/team/meetings/${id}/reopen`, {}],
  ] as const
  for (const one of [sst, teacher, assistant, office, stranger])
    for (const [method, path, body] of tries)
      expect((await ask(method, path, one, body)).status, `${method} ${path}`).toBe(404)
  expect((await read(id)).items.map(({ issue, state }) => [issue.zh, state])).toEqual([['an issue', 'open']])
})

test('an attendee reads only items about students whom they know, and closed ones only with reports', async () => {
  const id = await planned({ personIds: [teacher.id, other.id] })
  await put(id, 'about nobody')
  await put(id, 'about theirs', { studentId: student })
  await put(id, 'closed', { studentId: student, closed: true })
  await put(id, 'about another', { studentId: unknown })
  const issues = async (of: LaidPerson) => {
    const { items, others } = await read(id, of)
    return { issues: items.map(({ issue }) => issue.zh), others }
  }
  expect(await issues(senco)).toEqual({
    issues: ['about nobody', 'about theirs', 'closed', 'about another'],
    others: false,
  })
  expect(await issues(teacher)).toEqual({ issues: ['about nobody', 'about theirs'], others: true })
  expect(await issues(other)).toEqual({ issues: ['about nobody'], others: true })
  for (const sheet of ['agenda', 'after']) {
    const paper = await ask('GET', `/team/meetings/${id}/paper?sheet=${sheet}`, teacher)
    expect(JSON.stringify(paper.json)).toContain('about theirs')
    expect(JSON.stringify(paper.json)).not.toMatch(/"[^"]*(closed|about another)[^"]*"/)
  }
  const one = await ask('GET', `/team/meetings/${id}/paper?sheet=after&onlyStudent=${student}`, senco)
  expect(JSON.stringify(one.json)).toContain('about theirs')
  expect(JSON.stringify(one.json)).not.toMatch(/about another|about nobody|"\d+\. closed/)
})

test('what is for those who know reports is about a student; one about nobody that was written before is for whoever keeps the meeting', async () => {
  const id = await planned({ personIds: [sst.id, teacher.id] })
  const refused = await ask('POST', `/team/meetings/${id}/items`, senco, { issue: 'a worry', closed: true })
  expect(problemsIn(refused)).toEqual(['closed: closed-about-nobody'])
  const itemId = await put(id, 'a worry')
  const change = (fields: object) =>
    ask('PATCH', `/team/meeting-items/${itemId}`, senco, { version: 1, base: { closed: false }, fields })
  const changed = await change({ closed: true })
  expect(problemsIn(changed)).toEqual(['closed: closed-about-nobody'])
  const issues = async (of: LaidPerson) => (await read(id, of)).items.map(({ issue }) => issue.zh)
  expect(await issues(teacher)).toEqual(['a worry'])
  await fresh.owner.query('update meeting_item set closed = true where id = $1', [itemId])
  for (const one of [senco, principal]) expect(await issues(one)).toEqual(['a worry'])
  for (const one of [sst, teacher]) expect(await issues(one)).toEqual([])
  // Its words are still changed by whoever keeps it, and its mark taken off.
  const open = { version: 1, base: { closed: true }, fields: { closed: false } }
  expect((await ask('PATCH', `/team/meeting-items/${itemId}`, senco, open)).status).toBe(200)
  expect(await issues(teacher)).toEqual(['a worry'])
})

test('a meeting about a student asks only those who know them, and is hidden from those who no longer do', async () => {
  expect(problemsIn(await plan({ kind: 'case', studentId: unknown, personIds: [teacher.id] }))).toEqual([
    'personId: does-not-know',
  ])
  expect(problemsIn(await plan({ kind: 'parents' }))).toEqual(['studentId: required'])
  expect((await plan({ kind: 'case', studentId: newId() })).status).toBe(404)
  expect((await plan({}, teacher)).status).toBe(404)
  const id = await planned({ kind: 'case', studentId: student, personIds: [teacher.id] })
  expect((await read(id, teacher)).student?.id).toBe(student)
  // Of whom a further item would be is plain here: that there is one is not said.
  await put(id, 'for those who know reports', { studentId: student, closed: true })
  expect(await read(id, teacher)).toMatchObject({ items: [], others: false })
  const asked = await ask('POST', `/team/meetings/${id}/attendees`, senco, { personId: other.id })
  expect(problemsIn(asked)).toEqual(['personId: does-not-know'])
  expect(
    problemsIn(await ask('POST', `/team/meetings/${id}/items`, senco, { issue: 'x', studentId: unknown })),
  ).toEqual(['studentId: other-student'])
  await fresh.owner.query(
    'insert into meeting_attendee (id, school_id, meeting_id, person_id) values ($1, $2, $3, $4)',
    [newId(), school.schoolId, id, other.id],
  )
  expect((await ask('GET', `/team/meetings/${id}`, other)).status).toBe(404)
})

test('a student’s meetings are those about them and what others say of them, to whom may read it; nothing is said of what may not', async () => {
  const about = await planned({ kind: 'case', studentId: student, title: 'about them' })
  await put(about, 'about them all')
  const of = await planned({ title: 'about many', personIds: [teacher.id] })
  await put(of, 'about theirs', { studentId: student })
  await put(of, 'closed', { studentId: student, closed: true })
  await put(of, 'about another', { studentId: unknown })
  const dropped = await put(of, 'dropped', { studentId: student })
  await ask('POST', `/team/meeting-items/${dropped}/drop`, senco, { dropped: true })
  const hidden = await planned({ title: 'hidden', personIds: [other.id] })
  await put(hidden, 'in a meeting they do not attend', { studentId: student })
  const said = async (id: string, by: LaidPerson) =>
    (await ask('GET', `/students/${id}/meetings`, by)).json.meetings
      .filter((one: { id: string }) => [about, of, hidden].includes(one.id))
      .map((one: { title: string; said: { issue: { zh: string } }[] }) => [
        one.title,
        ...one.said.map(({ issue }) => issue.zh),
      ])
      .toSorted()
  expect(await said(student, senco)).toEqual([
    ['about many', 'about theirs', 'closed'],
    ['about them', 'about them all'],
    ['hidden', 'in a meeting they do not attend'],
  ])
  expect(await said(student, teacher)).toEqual([['about many', 'about theirs']])
  expect(await said(unknown, senco)).toEqual([['about many', 'about another']])
  for (const one of [other, assistant, office, stranger])
    expect((await ask('GET', `/students/${student}/meetings`, one)).status).toBe(404)
  expect((await ask('GET', `/students/${unknown}/meetings`, teacher)).status).toBe(404)
  // The list names for its filter only whom the reader may read of.
  const line = async (by: LaidPerson) =>
    (await ask('GET', '/team/meetings', by)).json.meetings.find((one: { id: string }) => one.id === of)
  const names = (of: { students: { id: string }[] }) => of.students.map(({ id }) => id).toSorted()
  expect(names(await line(senco))).toEqual([student, unknown].toSorted())
  expect(names(await line(teacher))).toEqual([student])
  expect(names((await line(other)) ?? { students: [] })).toEqual([])
  expect((await line(senco)).open).toBe(3)
  await ask('POST', `/team/meetings/${of}/cancel`, senco, { cancelled: true })
  expect((await line(senco)).open).toBe(0)
})

test('who is proposed says why, and who does not know the student cannot be chosen', async () => {
  const { json } = await ask('GET', `/team/meeting-choices?kind=case&studentId=${student}`, senco)
  const of = (id: string) => json.colleagues.find((one: { id: string }) => one.id === id)
  expect(of(teacher.id)).toMatchObject({ knows: true, because: 'teaches' })
  expect(of(other.id)).toMatchObject({ knows: false, because: null })
  expect((await ask('GET', '/team/meeting-choices?kind=team', teacher)).status).toBe(404)
})

test('a day of another year is refused: of a meeting that is planned or moved, and of a task that its minutes give', async () => {
  expect(problemsIn(await plan({ heldOn: '2020-01-01' }))).toEqual(['heldOn: day-out-of-reach'])
  const id = await planned()
  const { version } = await read(id)
  const change = (fields: object) =>
    ask('PATCH', `/team/meetings/${id}`, senco, { version, base: { heldOn: today, title: 'a meeting' }, fields })
  expect(problemsIn(await change({ heldOn: '0202-11-30' }))).toEqual(['heldOn: day-out-of-reach'])
  const itemId = await put(id, 'an issue')
  const task = { title: '', ownerId: senco.id, dueOn: '0202-11-30' }
  expect(problemsIn(await minute(id, [{ itemId, base: '', decision: 'we do it', task }]))).toEqual([
    `${itemId}: before-this-year`,
  ])
  expect((await read(id)).items).toMatchObject([{ decision: '', tasks: [] }])
  // One that lies long ago is still called otherwise.
  await fresh.owner.query(`update meeting set held_on = '2020-01-01' where id = $1`, [id])
  expect((await change({ title: 'long ago' })).status).toBe(200)
})

test('minutes become tasks of those who know whom they are about, all or none', async () => {
  const id = await planned({ personIds: [teacher.id] })
  const [first, second] = [await put(id, 'first', { studentId: student }), await put(id, 'second')]
  const refused = await minute(id, [
    { itemId: second, base: '', decision: 'we do it', task: { title: '', ownerId: teacher.id, dueOn: null } },
    { itemId: first, base: '', decision: 'call them', task: { title: '', ownerId: other.id, dueOn: null } },
  ])
  expect(problemsIn(refused)).toEqual([`${first}: does-not-know`])
  expect((await read(id)).items.map(({ decision, tasks }) => [decision, tasks.length])).toEqual([
    ['', 0],
    ['', 0],
  ])
  const dueOn = addDays(today, 7)
  const written = await minute(id, [
    {
      itemId: first,
      base: '',
      decision: 'call them\nand write it down',
      task: { title: '', ownerId: teacher.id, dueOn },
    },
    { itemId: second, base: '', decision: 'nothing to do' },
  ])
  expect(written.json).toEqual({ tasks: 1, carried: 0 })
  const { items, state } = await read(id)
  expect(state).toBe('planned')
  expect(items).toMatchObject([
    { state: 'decided', tasks: [{ title: 'call them', owner: { id: teacher.id }, dueOn, state: 'open' }] },
    { state: 'decided', tasks: [] },
  ])
  // The same minutes once more, after an answer that was lost: the task is given once.
  const again = await minute(id, [
    {
      itemId: first,
      base: '',
      decision: 'call them\nand write it down',
      task: { title: '', ownerId: teacher.id, dueOn },
    },
  ])
  expect(again.json).toEqual({ tasks: 0, carried: 0 })
  const tasks = (await ask('GET', '/team/tasks', teacher)).json.tasks
  expect(tasks).toMatchObject([{ title: 'call them', origin: 'meeting', student: { id: student }, source: { id } }])
  // The task stays with whoever has it; where it comes from is said only to those who may see the meeting.
  await fresh.owner.query('delete from meeting_attendee where meeting_id = $1 and person_id = $2', [id, teacher.id])
  expect((await ask('GET', '/team/tasks', teacher)).json.tasks).toMatchObject([{ origin: 'meeting', source: null }])
})

test('two who write minutes at once lose nothing: other items join, the same one is shown with both texts', async () => {
  const id = await planned()
  const [first, second] = [await put(id, 'first'), await put(id, 'second')]
  await minute(id, [{ itemId: first, base: '', decision: 'mine' }])
  await minute(id, [{ itemId: second, base: '', decision: 'theirs' }], {}, principal)
  expect((await read(id)).items.map(({ decision }) => decision)).toEqual(['mine', 'theirs'])
  const clash = await minute(id, [{ itemId: first, base: '', decision: 'another' }], {}, principal)
  expect(clash.status).toBe(409)
  expect(clash.json.data.clashes).toEqual([{ field: first, base: '', mine: 'another', theirs: 'mine' }])
  expect((await minute(id, [{ itemId: first, base: '', decision: 'mine' }])).status).toBe(200)
})

test('what stays open is carried into the next meeting of the kind, whichever is first: its planning or the end of this one', async () => {
  const day = (days: number) => addDays(today, days)
  const first = await planned({ kind: 'psychologist', heldOn: day(-14) })
  const [open, decided, dropped] = [await put(first, 'open'), await put(first, 'decided'), await put(first, 'dropped')]
  await ask('POST', `/team/meeting-items/${dropped}/drop`, senco, { dropped: true })
  const done = await minute(first, [{ itemId: decided, base: '', decision: 'yes' }], { finish: true })
  expect(done.json).toEqual({ tasks: 0, carried: 1 })
  expect((await read(first)).state).toBe('held')
  const second = await planned({ kind: 'psychologist', heldOn: day(-7) })
  expect((await read(second)).items).toMatchObject([{ issue: { zh: 'open' }, carried: true, state: 'open' }])
  expect((await read(first)).items.find(({ id }) => id === open)?.state).toBe('carried')
  expect((await read(second)).before?.items.map(({ issue }) => issue.zh)).toEqual(['open', 'decided', 'dropped'])
  const third = await planned({ kind: 'psychologist', heldOn: day(7) })
  expect((await read(third)).items).toEqual([])
  expect((await minute(second, [], { finish: true })).json.carried).toBe(1)
  expect((await read(third)).items).toMatchObject([{ issue: { zh: 'open' }, carried: true }])
  expect((await read(second)).next?.id).toBe(third)
  const later = await read(third)
  expect(later.items[0]?.state).toBe('open')
  expect(problemsIn(await ask('POST', `/team/meeting-items/${open}/drop`, senco, { dropped: true }))).toEqual([
    'itemId: was-carried',
  ])
})

test('a member of the team plans the next meeting after the SENCO’s, and the sheet for one student’s family names nobody else', async () => {
  const held = await planned({ kind: 'team', heldOn: addDays(today, -1) })
  await put(held, 'still open')
  await minute(held, [], { finish: true })
  const next = await plan({ kind: 'team', heldOn: addDays(today, 1) }, sst)
  expect(next.status).toBe(200)
  const id = await planned({ title: 'about the Chans' })
  await ask('POST', `/team/meetings/${id}/attendees`, senco, { name: 'Mrs Chan' })
  await put(id, 'about theirs', { studentId: student })
  const sheet = await ask('GET', `/team/meetings/${id}/paper?sheet=after&onlyStudent=${student}`, senco)
  expect(JSON.stringify(sheet.json)).toContain('about theirs')
  expect(JSON.stringify(sheet.json)).not.toContain('Chan')
})

test('items keep the order that people give them; a meeting that was held is not cancelled', async () => {
  const id = await planned()
  const items = [await put(id, 'a'), await put(id, 'b'), await put(id, 'c')]
  const move = (itemId = '', direction: string) =>
    ask('POST', `/team/meeting-items/${itemId}/move`, senco, { direction })
  await move(items[2], 'up')
  await move(items[0], 'up')
  expect((await read(id)).items.map(({ issue }) => issue.zh)).toEqual(['a', 'c', 'b'])
  const { version } = await read(id)
  expect(
    (await ask('PATCH', `/team/meetings/${id}`, senco, { version, base: {}, fields: { endsAt: '09:00' } })).json.data
      .problems,
  ).toEqual([{ field: 'endsAt', problem: 'ends-before-it-begins' }])
  await minute(id, [], { finish: true })
  expect(problemsIn(await ask('POST', `/team/meetings/${id}/cancel`, senco, { cancelled: true }))).toEqual([
    'meetingId: was-held',
  ])
})

test('invitations go out through a real mail server, name no student, and are taken back when the meeting is cancelled', async () => {
  await fresh.owner.query(`update person set email = 'teacher@school.invalid' where id = $1`, [teacher.id])
  await fresh.owner.query(`update student set name_en = 'Wong Secret', name_zh = '黃秘密' where id = $1`, [student])
  const id = await planned({ kind: 'parents', title: 'about Wong Secret', studentId: student, personIds: [teacher.id] })
  await ask('POST', `/team/meetings/${id}/attendees`, senco, { name: 'Mr Wong', email: 'family@home.invalid' })
  expect(problemsIn(await ask('POST', `/team/meetings/${id}/invite`, senco, {}))).toEqual(['meetingId: no-mail-server'])
  const sent = await mailing.ask('POST', `/team/meetings/${id}/invite`, { cookie: senco.cookie, body: {} })
  expect(sent.json).toEqual({ mailed: 2, without: 1 })
  await server.arrived(2)
  expect(server.mails.flatMap(({ to }) => to).sort()).toEqual(['family@home.invalid', 'teacher@school.invalid'])
  await mailing.ask('POST', `/team/meetings/${id}/cancel`, { cookie: senco.cookie, body: { cancelled: true } })
  const mails = await server.arrived(4)
  const calendars = mails.map(({ mail }) => {
    const [file] = mail.attachments.filter(({ mimeType }) => mimeType.includes('calendar'))
    return typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content as ArrayBuffer)
  })
  const sequence = (text = '') => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
  expect(calendars[0]).toContain('METHOD:REQUEST')
  expect(calendars[3]).toContain('METHOD:CANCEL')
  expect(calendars[3]).toContain('STATUS:CANCELLED')
  expect(sequence(calendars[3])).toBeGreaterThan(sequence(calendars[0]))
  expect(new Set(calendars.map((text) => /UID:(.*)/.exec(text)?.[1])).size).toBe(1)
  for (const said of [...calendars, ...mails.map(({ mail }) => `${mail.subject} ${mail.text} ${mail.html}`)])
    expect(said).not.toMatch(/Secret|秘密/)
  const file = await ask('GET', `/team/meetings/${id}/invitation`, teacher)
  expect(file.status).toBe(200)
  expect((await ask('GET', `/team/meetings/${id}/invitation`, other)).status).toBe(404)
})

test('students to choose from stand by class and class number, ten after two; who has none, or is in no class, comes last', async () => {
  const laid: string[] = []
  for (const [number, name] of [
    ['10', 'Able'],
    ['', 'Aaron'],
    ['2', 'Baker'],
  ]) {
    const id = await school.student()
    await school.tier(id, 2)
    await fresh.owner.query('update enrolment set class_number = $2 where student_id = $1', [id, number])
    await fresh.owner.query('update student set name_en = $2 where id = $1', [id, name])
    laid.push(id)
  }
  const [ten, none, two] = laid
  const { json } = await ask('GET', '/team/meeting-choices?kind=team', senco)
  const known = json.students.map((one: { id: string }) => one.id)
  expect(known.filter((id: string) => [...laid, unknown].includes(id))).toEqual([two, ten, none, unknown])
})
