import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { MeetingDetail } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'CARRY')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const stranger = await (await laySchool(fresh, 'ELSEWHERE')).person('senco')
const student = await school.student()
await school.tier(student, 2)
await school.teaches(teacher.id)
/** On no register and in no class: the support team does not know them. */
const unknown = await school.student(false)

const today = dateInHongKong(new Date())
/** They are over, so that they can be finished. */
let days = -60
const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
/** Each later than the one before. */
const planned = async (kind: string, of: LaidPerson, more: object = {}): Promise<string> => {
  days += 1
  const when = { heldOn: addDays(today, days), startsAt: '15:45', endsAt: '17:00', place: '' }
  return (await ask('POST', '/team/meetings', of, { kind, title: 'a meeting', ...when, personIds: [], ...more })).json
    .meetingId
}
const read = async (id: string, of = senco): Promise<MeetingDetail> =>
  (await ask('GET', `/team/meetings/${id}`, of)).json
const put = async (meetingId: string, issue: string, more: object = {}, of = senco): Promise<string> =>
  (await ask('POST', `/team/meetings/${meetingId}/items`, of, { issue, ...more })).json.itemId
const finish = async (id: string, of: LaidPerson) =>
  (await ask('POST', `/team/meetings/${id}/minutes`, of, { items: [], came: [], finish: true })).json
const issuesOf = ({ items }: MeetingDetail) => items.map(({ issue, state }) => [issue.zh, state])

test('what stays open goes on in a next meeting that whoever finishes does not know of, and tells them nothing of it', async () => {
  const first = await planned('psychologist', sst)
  const next = await planned('psychologist', senco, { personIds: [teacher.id] })
  const itemId = await put(first, 'about theirs', { studentId: student }, sst)
  await put(first, 'about one unknown to the team', { studentId: unknown })
  await put(first, 'closed', { studentId: student, closed: true })
  expect((await ask('GET', `/team/meetings/${next}`, sst)).status).toBe(404)
  const before = await read(first, sst)
  // The answer is the same as if there were no next meeting.
  expect(await finish(first, sst)).toEqual({ tasks: 0, carried: 2 })
  const after = await read(first, sst)
  expect(issuesOf(after)).toEqual(issuesOf(before))
  expect(after.next).toBeNull()
  expect((await ask('GET', `/team/meetings/${next}`, sst)).status).toBe(404)
  expect(issuesOf(await read(next))).toEqual([
    ['about theirs', 'open'],
    ['about one unknown to the team', 'open'],
    ['closed', 'open'],
  ])
  expect((await read(first)).items.map(({ state }) => state)).toEqual(['carried', 'carried', 'carried'])
  // Who comes to the next one reads of the student they know, and nothing of the meeting that it comes from.
  expect(await read(next, teacher)).toMatchObject({
    items: [{ issue: { zh: 'about theirs' }, carried: false }],
    before: null,
  })
  // Once: finished again, written again, nothing is there twice, and what goes on stays gone on.
  await finish(first, sst)
  const { version } = after.items[0] ?? { version: 0 }
  const edit = { version, base: { issue: 'about theirs' }, fields: { issue: 'about theirs still' } }
  expect((await ask('PATCH', `/team/meeting-items/${itemId}`, sst, edit)).status).toBe(200)
  expect((await read(first)).items[0]?.state).toBe('carried')
  expect((await read(next)).items.length).toBe(3)
})

test('a member who attends the SENCO’s next meeting finishes their own, and it goes on there', async () => {
  const first = await planned('case', sst, { studentId: student })
  const next = await planned('case', senco, { studentId: student, personIds: [sst.id] })
  await put(first, 'goes on', {}, sst)
  expect(await finish(first, sst)).toEqual({ tasks: 0, carried: 1 })
  expect(issuesOf(await read(next, sst))).toEqual([['goes on', 'open']])
  expect(issuesOf(await read(first, sst))).toEqual([['goes on', 'carried']])
})

test('a decision whose task is not done stands in every later meeting of the kind, with the one that decided it, until it is done', async () => {
  const kind = 'team'
  const decide = async (meetingId: string, issue: string, more: object = {}, ownerId = sst.id) => {
    const itemId = await put(meetingId, issue, more)
    const task = { title: 'closed' in more ? 'a task of its own name' : '', ownerId, dueOn: null }
    const items = [{ itemId, base: '', decision: `we do ${issue}`, task }]
    await ask('POST', `/team/meetings/${meetingId}/minutes`, senco, { items, came: [], finish: true })
    return (await read(meetingId)).items.find(({ id }) => id === itemId)?.tasks[0]?.id
  }
  const first = await planned(kind, senco, { title: 'the first', personIds: [teacher.id] })
  const taskId = await decide(first, 'what takes long')
  await decide(first, 'what the teacher does', { studentId: student }, teacher.id)
  await decide(first, 'closed', { studentId: student, closed: true })
  const settle = (state: string, was: string) =>
    ask('POST', '/team/tasks/settle', senco, { items: [{ taskId, was }], state })
  const second = await planned(kind, senco)
  await decide(second, 'what comes next')
  const third = await planned(kind, senco, { personIds: [teacher.id] })
  const inThird = async (of = senco) => {
    const { before, earlier } = await read(third, of)
    return {
      before: before?.items.map(({ issue }) => issue.zh),
      earlier: earlier.map(({ title, items }) => [title, ...items.map(({ issue }) => issue.zh)]),
    }
  }
  expect((await read(second)).earlier).toEqual([])
  const all = ['the first', 'what takes long', 'what the teacher does', 'closed']
  expect(await inThird()).toEqual({ before: ['what comes next'], earlier: [all] })
  await settle('doing', 'open')
  expect((await inThird()).earlier).toEqual([all])
  await settle('done', 'doing')
  expect((await inThird()).earlier).toEqual([['the first', 'what the teacher does', 'closed']])
  // To the teacher, who was not asked to the second, the first is the last time; later on they read of it what is theirs to read.
  expect((await inThird(teacher)).earlier).toEqual([])
  await finish(third, senco)
  const last = await planned(kind, senco, { personIds: [teacher.id] })
  expect((await read(last)).earlier.map(({ items }) => items.length)).toEqual([1, 2])
  expect((await read(last, teacher)).earlier.map(({ items }) => items.map(({ issue }) => issue.zh))).toEqual([
    ['what the teacher does'],
  ])
  const sheet = await ask('GET', `/team/meetings/${last}/paper?sheet=agenda&onlyStudent=${student}`, senco)
  expect(JSON.stringify(sheet.json)).toContain('what the teacher does')
  expect(JSON.stringify(sheet.json)).not.toMatch(/we do (closed|what comes next)/)
})

test('what is due comes to the agenda each thing once, said in both languages; what is not due for whoever asks does not come', async () => {
  const id = await planned('psychologist', senco)
  const task = async (title: string, about: string | null = null) => {
    const given = { title, ownerId: senco.id, dueOn: today, ...(about && { studentId: about }) }
    return { kind: 'task', subjectId: (await ask('POST', '/team/tasks', senco, given)).json.taskId as string }
  }
  const [first, second, third] = [await task('one', student), await task('two'), await task('three')]
  const take = (things: object[], of = senco, meetingId = id) =>
    ask('POST', `/team/meetings/${meetingId}/due-items`, of, { things })
  expect((await take([first, second])).json).toEqual({ added: 2 })
  expect((await take([second, third, third])).json).toEqual({ added: 1 })
  expect((await take([{ kind: 'task', subjectId: newId() }])).status).toBe(404)
  expect((await read(id)).items.map(({ issue, student, due }) => [issue, student?.id, due?.subjectId])).toEqual([
    [{ zh: '任務 · one', en: 'Task · one' }, student, first.subjectId],
    [{ zh: '任務 · two', en: 'Task · two' }, undefined, second.subjectId],
    [{ zh: '任務 · three', en: 'Task · three' }, undefined, third.subjectId],
  ])
  // What only the SENCO has to know is not taken over by a member of the team who guesses its number.
  const alone = await school.student(false)
  const hidden = await task('four', alone)
  expect((await take([hidden], sst, await planned('other', sst))).status).toBe(404)
})

test('who changes the words of what was due changes one text, from the language that they read', async () => {
  const subjectId = (await ask('POST', '/team/tasks', senco, { title: 'one', ownerId: senco.id, dueOn: today })).json
    .taskId
  const first = await planned('other', senco)
  await ask('POST', `/team/meetings/${first}/due-items`, senco, { things: [{ kind: 'task', subjectId }] })
  const item = (await read(first)).items.find(({ due }) => due?.subjectId === subjectId)
  const said = { zh: '任務 · one', en: 'Task · one' }
  expect(item?.issue).toEqual(said)
  const change = (base: string, version: number) =>
    ask('PATCH', `/team/meeting-items/${item?.id}`, senco, {
      version,
      base: { issue: base },
      fields: { issue: 'ours' },
    })
  expect((await change('of nobody', 0)).status).toBe(409)
  expect((await change(said.en, 0)).status).toBe(200)
  expect((await read(first)).items.at(-1)?.issue).toEqual({ zh: 'ours', en: 'ours' })
})

test('a meeting fills its agenda with what is due by its day; what nobody said a word on is left, and the next one takes it while it is due', async () => {
  const about = await laidStudent()
  const due = async (title: string, dueOn: string) => {
    const { json } = await ask('POST', '/team/tasks', senco, { title, ownerId: senco.id, dueOn, studentId: about })
    return json.taskId as string
  }
  const settled = await due('settled', addDays(today, -2))
  await due('waits', addDays(today, -1))
  await due('after it', addDays(today, 1))
  const more = { studentId: about, heldOn: today, personIds: [sst.id] }
  const first = await planned('case', senco, { ...more, withDue: true })
  expect(issuesOf(await read(first))).toEqual([
    ['任務 · settled', 'open'],
    ['任務 · waits', 'open'],
  ])
  const empty = await planned('case', senco, { ...more, startsAt: '15:50' })
  expect((await read(empty)).items).toEqual([])
  await ask('POST', `/team/meetings/${empty}/cancel`, senco, { cancelled: true })

  // What people wrote goes on; so does what was due and got a task, or words of theirs.
  await due('gets a task', today)
  await due('gets other words', today)
  const later = { ...more, startsAt: '16:00', withDue: true }
  await ask('POST', `/team/meetings/${first}/cancel`, senco, { cancelled: true })
  const second = await planned('case', senco, later)
  await put(second, 'written', { studentId: about })
  const itemOf = async (issue: string) => (await read(second)).items.find((one) => one.issue.zh.endsWith(issue))
  const task = { title: 'Look', ownerId: senco.id, dueOn: null }
  const given = [{ itemId: (await itemOf('gets a task'))?.id, base: '', decision: '', task }]
  await ask('POST', `/team/meetings/${second}/minutes`, senco, { items: given, came: [] })
  const reworded = await itemOf('gets other words')
  const edit = { version: reworded?.version, base: { issue: reworded?.issue.zh }, fields: { issue: 'in other words' } }
  expect((await ask('PATCH', `/team/meeting-items/${reworded?.id}`, senco, edit)).status).toBe(200)
  const closing = await ask('POST', `/team/meetings/${second}/minutes`, senco, { items: [], came: [], finish: true })
  expect(closing.json).toEqual({ tasks: 0, carried: 3 })
  const states = async () => Object.fromEntries(issuesOf(await read(second)))
  const goOn = { '任務 · gets a task': 'open', 'in other words': 'open', written: 'open' }
  expect(await states()).toEqual({ '任務 · settled': 'left', '任務 · waits': 'left', ...goOn })

  // Opened again, all of it is open again; finished, it is left again.
  await ask('POST', `/team/meetings/${second}/reopen`, senco, {})
  expect(Object.values(await states()).every((state) => state === 'open')).toBe(true)
  await ask('POST', `/team/meetings/${second}/minutes`, senco, { items: [], came: [], finish: true })

  await ask('POST', '/team/tasks/settle', senco, { items: [{ taskId: settled, was: 'open' }], state: 'done' })
  const third = await planned('case', senco, { ...later, startsAt: '16:30' })
  const begun = issuesOf(await read(third)).map(([issue]) => issue)
  expect(begun).toEqual(['任務 · gets a task', 'in other words', 'written', '任務 · waits'])
})

test('a member of the team fills an agenda with nothing that they may not know', async () => {
  await ask('POST', '/team/tasks', senco, {
    title: 'for the SENCO',
    ownerId: senco.id,
    dueOn: addDays(today, -99),
    studentId: unknown,
  })
  const issues = async (of: LaidPerson) => {
    const id = await planned('team', of, { heldOn: today, withDue: true })
    return issuesOf(await read(id)).map(([issue]) => issue)
  }
  expect(await issues(sst)).not.toContain('任務 · for the SENCO')
  expect(await issues(senco)).toContain('任務 · for the SENCO')
})

test('a meeting before its day is not finished, and nothing goes on from it', async () => {
  const when = { heldOn: addDays(today, 1) }
  const id = await planned('psychologist', senco, when)
  await put(id, 'still to be spoken of')
  const refused = await ask('POST', `/team/meetings/${id}/minutes`, senco, { items: [], came: [], finish: true })
  expect(refused.status).toBe(422)
  expect(refused.json.data.problems).toEqual([{ field: 'meetingId', problem: 'not-yet' }])
  expect(await read(id)).toMatchObject({ state: 'planned', items: [{ state: 'open' }] })
})

test('a meeting that was finished too soon is opened again by who keeps it: what went on comes back with the words it has', async () => {
  const about = { kind: 'case', studentId: await laidStudent() }
  const first = await planned('case', sst, about)
  const itemId = await put(first, 'goes on', {}, sst)
  const next = await planned('case', senco, { ...about, heldOn: addDays(today, 1), personIds: [sst.id] })
  const reopen = (of: LaidPerson) => ask('POST', `/team/meetings/${first}/reopen`, of, {})
  const problems = async (of: LaidPerson) => (await reopen(of)).json.data.problems
  expect(await problems(sst)).toEqual([{ field: 'meetingId', problem: 'not-held' }])
  await finish(first, sst)
  for (const one of [teacher, stranger]) expect((await reopen(one)).status).toBe(404)
  const [carried] = (await read(next)).items
  const edit = { version: 1, base: { issue: 'goes on' }, fields: { issue: 'goes on, in other words' } }
  await ask('PATCH', `/team/meeting-items/${carried?.id}`, senco, edit)
  expect((await reopen(sst)).status).toBe(200)
  expect(await read(first, sst)).toMatchObject({
    state: 'planned',
    items: [{ id: itemId, issue: { zh: 'goes on, in other words' }, state: 'open' }],
    telling: [],
  })
  expect((await read(next)).items).toEqual([])
  // Finished once more, it goes on once more; with a decision there, it stays there.
  await finish(first, sst)
  const [again] = (await read(next)).items
  const items = [{ itemId: again?.id, base: '', decision: 'we do it' }]
  await ask('POST', `/team/meetings/${next}/minutes`, senco, { items, came: [] })
  for (const one of [sst, senco]) expect(await problems(one)).toEqual([{ field: 'meetingId', problem: 'went-on' }])
  expect(await read(first)).toMatchObject({ state: 'held', items: [{ state: 'carried' }] })
})

test('a meeting stays finished once a later one has begun with its items; who does not know of that one hears nothing of it', async () => {
  const about = { kind: 'case', studentId: await laidStudent() }
  const first = await planned('case', sst, about)
  await put(first, 'goes on', {}, sst)
  const next = await planned('case', senco, about)
  await finish(first, sst)
  expect(issuesOf(await read(next))).toEqual([['goes on', 'open']])
  const reopen = (of: LaidPerson) => ask('POST', `/team/meetings/${first}/reopen`, of, {})
  expect((await reopen(senco)).json.data.problems).toEqual([{ field: 'meetingId', problem: 'went-on' }])
  expect((await reopen(sst)).status).toBe(200)
  expect(issuesOf(await read(first, sst))).toEqual([['goes on', 'open']])
  expect(issuesOf(await read(next))).toEqual([['goes on', 'open']])
})

test('meetings about nobody that have nothing in common carry nothing into one that the person does not keep', async () => {
  const first = await planned('other', sst)
  const next = await planned('other', senco, { personIds: [sst.id] })
  await put(first, 'stays', {}, sst)
  await finish(first, sst)
  expect((await read(next)).items).toEqual([])
  const own = await planned('other', sst)
  expect(issuesOf(await read(own, sst))).toEqual([['stays', 'open']])
})

test('who plans the next meeting brings along what they know; the rest is offered to whoever knows both, and to nobody else', async () => {
  const attended = await planned('handover', senco, { classId: school.classId, personIds: [sst.id] })
  await put(attended, 'goes on')
  await finish(attended, senco)
  const following = await planned('handover', sst, { classId: school.classId })
  expect(issuesOf(await read(following, sst))).toEqual([['goes on', 'open']])

  const alone = await planned('parents', senco, { studentId: student })
  await put(alone, 'not theirs')
  await finish(alone, senco)
  const next = await planned('parents', sst, { studentId: student })
  expect((await read(next, sst)).items).toEqual([])
  const carry = (of: LaidPerson) => ask('POST', `/team/meetings/${next}/carry`, of, {})
  expect((await carry(sst)).json).toEqual({ carried: 0 })
  for (const one of [teacher, stranger]) expect((await carry(one)).status).toBe(404)
  expect((await read(alone)).items.map(({ state }) => state)).toEqual(['open'])
  expect((await carry(senco)).json).toEqual({ carried: 1 })
  expect((await carry(senco)).json).toEqual({ carried: 0 })
  expect(issuesOf(await read(next))).toEqual([['not theirs', 'open']])
})

test('the server’s role carries nothing out of or into a meeting that the asking person does not keep', async () => {
  const first = await planned('team', senco)
  await put(first, 'stays')
  await fresh.owner.query(`update meeting set state = 'held' where id = $1`, [first])
  const next = await planned('team', sst)
  await fresh.owner.query('delete from meeting_item where meeting_id = $1', [next])
  await fresh.owner.query(`update meeting_item set state = 'open' where meeting_id = $1`, [first])
  for (const { id, roles } of [
    { id: sst.id, roles: ['sst_member'] },
    { id: teacher.id, roles: ['teacher'] },
    { id: stranger.id, roles: ['senco'] },
  ] as const) {
    const actor = {
      schoolId: id === stranger.id ? await strangersSchool() : school.schoolId,
      personId: id,
      roles: [...roles],
      today,
    }
    await fresh.database.as(actor, { word: 'test', request: null }, (tx) =>
      tx.execute(`select app.carry_on('${first}')`),
    )
  }
  await expect(
    fresh.database.asNobody((tx) => tx.execute(`select app.carry_items('${first}', '${next}')`)),
  ).rejects.toThrow()
  expect((await read(next)).items).toEqual([])
})

/** A student of whom no meeting speaks yet. */
async function laidStudent(): Promise<string> {
  const id = await school.student()
  await school.tier(id, 2)
  return id
}

async function strangersSchool(): Promise<string> {
  const { rows } = await fresh.owner.query<{ school_id: string }>('select school_id from person where id = $1', [
    stranger.id,
  ])
  return rows[0]?.school_id ?? ''
}
