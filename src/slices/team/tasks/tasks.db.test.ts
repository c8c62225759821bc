import { afterAll, expect, test } from 'vitest'
import { dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { Task, TaskStep } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'TASKS')
const elsewhere = await laySchool(fresh, 'ELSEWHERE')
const senco = await school.person('senco')
const principal = await school.person('principal')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const other = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const office = await school.person('office')
const host = await school.person('administrator')
const parent = await school.person('parent')
const stranger = await elsewhere.person('senco')
const student = await school.student()
await school.tier(student, 2)
await school.teaches(teacher.id)
/** On the register, and in no class: the teachers do not know them. */
const unknown = await school.student(false)
await school.tier(unknown, 3)

const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const tasks = async (of: LaidPerson, query = ''): Promise<Task[]> =>
  (await ask('GET', `/team/tasks${query}`, of)).json.tasks
const task = async (id: string, of = senco) => (await tasks(of)).find((one) => one.id === id)
const problemsIn = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field}: ${problem}`)
const today = dateInHongKong(new Date())
const give = (body: object, of = senco) => ask('POST', '/team/tasks', of, { title: 'to do', ownerId: of.id, ...body })
const given = async (body: object = {}, of = senco): Promise<string> => (await give(body, of)).json.taskId
const settle = (items: object[], state: string, of = senco, reason = '') =>
  ask('POST', '/team/tasks/settle', of, { items, state, reason })
const hand = (items: object[], ownerId: string, of = senco) => ask('POST', '/team/tasks/hand', of, { items, ownerId })
const move = (items: object[], dueOn: string | null, of = senco) =>
  ask('POST', '/team/tasks/move', of, { items, dueOn })

/** Lays a meeting with one item; `about` is the item's student. */
async function layItem(about: string | null): Promise<string> {
  const [meeting, item] = [newId(), newId()]
  await fresh.owner.query(
    `insert into meeting (id, school_id, kind, title, held_on, starts_at, ends_at, made_by)
     values ($1, $2, 'team', 'meeting', current_date, '15:00', '16:00', $3)`,
    [meeting, school.schoolId, senco.id],
  )
  await fresh.owner.query(
    `insert into meeting_item (id, school_id, meeting_id, position, student_id, issue) values ($1, $2, $3, 0, $4, 'the issue')`,
    [item, school.schoolId, meeting, about],
  )
  return item
}

test('a day before this school year is given to no task; one that has it keeps it', async () => {
  const day = '0202-11-30'
  expect(problemsIn(await give({ dueOn: day }))).toEqual(['dueOn: before-this-year'])
  const taskId = await given({ dueOn: today })
  const change = (base: object, fields: object) =>
    ask('PATCH', `/team/tasks/${taskId}`, senco, { version: 1, base, fields })
  expect(problemsIn(await change({ dueOn: today }, { dueOn: day }))).toEqual(['dueOn: before-this-year'])
  expect(problemsIn(await move([{ taskId, was: today }], day))).toEqual(['dueOn: before-this-year'])
  await fresh.owner.query('update task set due_on = $2 where id = $1', [taskId, day])
  expect((await change({ words: '' }, { words: 'more' })).status).toBe(200)
  expect((await move([{ taskId, was: day }], null)).status).toBe(200)
})

test('a task stands with its owner, with who gave it and with the team, and with nobody else', async () => {
  const id = await given({ ownerId: assistant.id, dueOn: today, words: 'how' })
  for (const one of [senco, principal, sst, assistant])
    expect(await task(id, one)).toMatchObject({ owner: { id: assistant.id }, madeBy: { id: senco.id }, state: 'open' })
  for (const one of [teacher, office, host, stranger]) expect(await task(id, one)).toBeUndefined()
  for (const [path, body] of [
    ['settle', { items: [{ taskId: id, was: 'open' }], state: 'done' }],
    ['move', { items: [{ taskId: id, was: today }], dueOn: null }],
    ['hand', { items: [{ taskId: id, was: assistant.id }], ownerId: assistant.id }],
  ] as const)
    for (const one of [teacher, office, stranger, parent])
      expect((await ask('POST', `/team/tasks/${path}`, one, body)).status).toBe(404)
  expect((await ask('PATCH', `/team/tasks/${id}`, teacher, { version: 1, base: {}, fields: {} })).status).toBe(404)
  expect((await ask('GET', `/team/tasks/${id}/steps`, teacher)).status).toBe(404)
  expect((await ask('GET', '/team/tasks', parent)).status).toBe(404)
})

test('nothing about a student is given to somebody who does not know them, nor given by one', async () => {
  expect(problemsIn(await give({ studentId: unknown, ownerId: teacher.id }))).toEqual(['ownerId: does-not-know'])
  expect(problemsIn(await give({ studentId: student, ownerId: office.id }))).toEqual(['ownerId: does-not-know'])
  expect((await give({ studentId: student, ownerId: teacher.id })).status).toBe(200)
  for (const one of [other, office, host, stranger]) expect((await give({ studentId: student }, one)).status).toBe(404)
  expect((await give({ studentId: newId() })).status).toBe(404)
  expect(problemsIn(await give({ ownerId: stranger.id }))).toEqual(['ownerId: no-such-person'])
  expect(problemsIn(await give({ ownerId: parent.id }))).toEqual(['ownerId: no-such-person'])
  await fresh.owner.query('update person set active = false where id = $1', [other.id])
  expect(problemsIn(await give({ ownerId: other.id }))).toEqual(['ownerId: has-left'])
  await fresh.owner.query('update person set active = true where id = $1', [other.id])
})

test('a task of a meeting’s item is about the item’s student, and of nothing that its giver cannot see', async () => {
  const [ofStudent, ofAll] = [await layItem(student), await layItem(null)]
  const id = await given({ itemId: ofStudent })
  expect(await task(id)).toMatchObject({
    student: { id: student },
    origin: 'meeting',
    source: { title: { zh: 'the issue', en: 'the issue' } },
  })
  expect(problemsIn(await give({ itemId: ofStudent, studentId: unknown }))).toEqual(['studentId: other-student'])
  expect(problemsIn(await give({ itemId: ofAll, studentId: student }))).toEqual(['studentId: other-student'])
  expect(problemsIn(await give({ itemId: ofStudent, ownerId: other.id }))).toEqual(['ownerId: does-not-know'])
  expect(await task(await given({ itemId: ofAll }))).toMatchObject({ student: null, origin: 'meeting' })
  expect(problemsIn(await give({ itemId: ofStudent, planId: newId() }))).toEqual(['planId: one-source'])
  for (const source of ['itemId', 'planId', 'deadlineId']) expect((await give({ [source]: newId() })).status).toBe(404)
  expect((await give({ itemId: ofStudent }, teacher)).status).toBe(404)
})

test('the one who was given a task works on it, and asks who gave it to hand it on', async () => {
  const id = await given({ ownerId: teacher.id, studentId: student })
  expect((await settle([{ taskId: id, was: 'open' }], 'doing', teacher)).json).toEqual({ changed: 1 })
  expect((await task(id, teacher))?.mayHand).toBe(false)
  expect(problemsIn(await hand([{ taskId: id, was: teacher.id }], sst.id, teacher))).toEqual(['ownerId: ask-giver'])
  expect((await hand([{ taskId: id, was: teacher.id }], sst.id)).status).toBe(200)
  expect(await task(id, teacher)).toBeUndefined()
  const own = await given({ studentId: student }, teacher)
  expect((await hand([{ taskId: own, was: teacher.id }], sst.id, teacher)).status).toBe(200)
  expect((await task(own, teacher))?.owner.id).toBe(sst.id)
})

test('many at once: all or none, and who changed one meanwhile is told, with both wishes', async () => {
  const [first, second, foreign] = [await given({ dueOn: today }), await given(), await given({ studentId: unknown })]
  const all = [first, second].map((taskId) => ({ taskId, was: 'open' }))
  expect((await settle([...all, { taskId: newId(), was: 'open' }], 'done')).status).toBe(404)
  expect((await settle(all, 'done')).json).toEqual({ changed: 2 })
  expect(await task(first)).toMatchObject({ state: 'done', endedOn: today })
  expect((await settle(all, 'done', sst)).json).toEqual({ changed: 0 })
  const clash = await settle(all, 'doing', sst)
  expect(clash.status).toBe(409)
  expect(clash.json.data.clashes).toContainEqual({ field: first, base: 'open', mine: 'doing', theirs: 'done' })
  const undo = [first, second].map((taskId) => ({ taskId, was: 'done' }))
  expect((await settle(undo, 'open')).json).toEqual({ changed: 2 })
  expect(await task(first)).toMatchObject({ state: 'open', endedOn: null })
  expect(problemsIn(await settle(all, 'dropped'))).toEqual(['reason: required'])
  expect((await settle(all, 'dropped', senco, 'not needed')).json).toEqual({ changed: 2 })
  expect(await task(second)).toMatchObject({ state: 'dropped', reason: 'not needed' })

  expect((await move([{ taskId: first, was: today }], '2030-01-07')).json).toEqual({ changed: 1 })
  expect((await move([{ taskId: first, was: today }], null)).status).toBe(409)
  const hands = [
    { taskId: second, was: senco.id },
    { taskId: foreign, was: senco.id },
  ]
  expect(problemsIn(await hand(hands, teacher.id))).toEqual(['ownerId: does-not-know'])
  expect((await task(second))?.owner.id).toBe(senco.id)
  expect((await hand(hands, sst.id)).json).toEqual({ changed: 2 })
})

test('two who change a task at once lose nothing, and its steps say who changed what', async () => {
  const id = await given({ title: 'before', ownerId: teacher.id, studentId: student })
  const change = (base: object, fields: object, of: LaidPerson) =>
    ask('PATCH', `/team/tasks/${id}`, of, { version: 1, base, fields })
  expect((await change({ title: 'before' }, { title: 'after' }, senco)).json).toEqual({ version: 2 })
  expect((await change({ dueOn: null }, { dueOn: '2030-01-07' }, teacher)).json).toEqual({ version: 3 })
  const clash = await change({ title: 'before' }, { title: 'other' }, sst)
  expect(clash.json.data.clashes).toEqual([{ field: 'title', base: 'before', mine: 'other', theirs: 'after' }])
  await settle([{ taskId: id, was: 'open' }], 'done', teacher)
  const { steps }: { steps: TaskStep[] } = (await ask('GET', `/team/tasks/${id}/steps`, teacher)).json
  expect(steps.map(({ by, made, title, dueOn, state }) => [by?.id, made, title, dueOn, state])).toEqual([
    [senco.id, true, 'before', null, 'open'],
    [senco.id, false, 'after', undefined, null],
    [teacher.id, false, null, '2030-01-07', null],
    [teacher.id, false, null, undefined, 'done'],
  ])
})

test('a task whose owner has left, or does not know the student any more, is never lost: it asks for a new owner', async () => {
  const [left, blind] = [
    await given({ ownerId: assistant.id }),
    await given({ ownerId: teacher.id, studentId: student }),
  ]
  expect(await task(blind)).toMatchObject({ trouble: null })
  await fresh.owner.query('update person set active = false where id = $1', [assistant.id])
  await fresh.owner.query('delete from teaching where person_id = $1', [teacher.id])
  expect(await task(left)).toMatchObject({ trouble: 'left' })
  expect(await task(blind)).toMatchObject({ trouble: 'unknown' })
  expect(await task(blind, teacher)).toBeUndefined()
  await settle([{ taskId: blind, was: 'open' }], 'done')
  expect(await task(blind)).toMatchObject({ trouble: null })
  expect((await hand([{ taskId: left, was: assistant.id }], sst.id)).status).toBe(200)
  expect(await task(left)).toMatchObject({ trouble: null })
  await fresh.owner.query('update person set active = true where id = $1', [assistant.id])
  await school.teaches(teacher.id)
})

test('a student’s tasks, those that ended long ago as well, are read by those who know the student', async () => {
  const id = await given({ studentId: student, ownerId: teacher.id })
  await fresh.owner.query(`update task set state = 'done', ended_on = current_date - 90 where id = $1`, [id])
  const ids = async (of: LaidPerson) =>
    (await ask('GET', `/students/${student}/tasks`, of)).json.tasks.map((one: Task) => one.id)
  expect(await ids(teacher)).toContain(id)
  expect(await ids(senco)).toContain(id)
  expect(await task(id)).toBeUndefined()
  expect((await tasks(senco, '?ended=ever')).map((one) => one.id)).toContain(id)
  for (const one of [other, office, host, stranger])
    expect((await ask('GET', `/students/${student}/tasks`, one)).status).toBe(404)
})

test('whom a task may be about: only whom one knows by one’s work, the office nobody', async () => {
  const known = async (of: LaidPerson) =>
    (await ask('GET', '/team/task-subjects', of)).json.students.map((one: { id: string }) => one.id)
  expect(await known(senco)).toEqual(expect.arrayContaining([student, unknown]))
  expect(await known(teacher)).toEqual([student])
  for (const one of [other, office, host, stranger]) expect(await known(one)).toEqual([])
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
  const { json } = await ask('GET', '/team/task-subjects', senco)
  const known = json.students.map((one: { id: string }) => one.id)
  expect(known.filter((id: string) => [...laid, unknown].includes(id))).toEqual([two, ten, none, unknown])
})
