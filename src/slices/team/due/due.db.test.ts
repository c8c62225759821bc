import { afterAll, expect, test } from 'vitest'
import { addDays, dateInHongKong, daysBetween } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { YearAnswer } from '../deadlines/contract.ts'
import type { DueThing } from './contract.ts'
import { dueKinds } from './model.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'DUE')
const elsewhere = await laySchool(fresh, 'ELSEWHERE')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const principal = await school.person('principal')
const teacher = await school.person('teacher')
const office = await school.person('office')
const strangers = await elsewhere.person('senco')
const student = await school.student()
await school.tier(student, 2)
const outside = await school.student(false)
const today = dateInHongKong(new Date())

const ask = (method: string, path: string, { cookie }: { cookie: string }, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const due = async (of: { cookie: string }): Promise<DueThing[]> => (await ask('GET', '/team/due', of)).json.things
const one = async (of: LaidPerson, subjectId: string) => (await due(of)).find((thing) => thing.subjectId === subjectId)

async function concern(about = student, state = 'raised', watchUntil: string | null = null): Promise<string> {
  const id = newId()
  await fresh.owner.query(
    `insert into concern (id, school_id, student_id, raised_by, raised_on, areas, seen, how_often, tried, words, state, watch_until)
     values ($1, $2, $3, $4, current_date - 3, '{literacy}', '{}', 'weekly', '{}', 'reads slowly', $5, $6)`,
    [id, school.schoolId, about, teacher.id, state, watchUntil],
  )
  return id
}
async function task(ownerId: string, dueOn: string | null, about: string | null = student): Promise<string> {
  const id = newId()
  await fresh.owner.query(
    `insert into task (id, school_id, title, owner_id, made_by, made_on, due_on, student_id) values ($1, $2, 'Call', $3, $4, current_date, $5, $6)`,
    [id, school.schoolId, ownerId, senco.id, dueOn, about],
  )
  return id
}
const thing = (kind: string, subjectId: string, version = 0) => ({ kind, subjectId, version })
const putOff = (things: object[], until = addDays(today, 3), of: LaidPerson = senco) =>
  ask('POST', '/team/due/put-off', of, { things, until, words: 'wait' })
const handOn = (things: object[], personId: string, of: LaidPerson = senco) =>
  ask('POST', '/team/due/hand-on', of, { things, personId, words: 'please' })
const problemsOf = (answer: { json: { data: { problems: { problem: string }[] } } }) =>
  answer.json.data.problems.map(({ problem }) => problem)

test('a concern waits for the SENCO, who answers for it; the teacher who raised it and another school have nothing', async () => {
  const id = await concern()
  expect(await one(senco, id)).toMatchObject({
    ...{ kind: 'concern', standing: 'overdue', mine: true, action: 'triage', part: 'open', from: null, version: 0 },
    ...{ responsible: { id: senco.id }, student: { id: student, className: '1A' } },
  })
  expect(await one(sst, id)).toMatchObject({ mine: false })
  for (const who of [teacher, office, strangers]) expect(await one(who, id)).toBeUndefined()
  await fresh.owner.query(`update concern set state = 'watching', watch_until = current_date + 30 where id = $1`, [id])
  expect(await one(senco, id)).toBeUndefined()
  await fresh.owner.query('update concern set watch_until = current_date where id = $1', [id])
  expect(await one(senco, id)).toMatchObject({ kind: 'watch', standing: 'today', action: 'triage' })
})

test('a task is its owner’s, and nothing of a student who has left is due', async () => {
  const id = await task(sst.id, addDays(today, -1))
  expect(await one(sst, id)).toMatchObject({ mine: true, standing: 'overdue', title: { zh: 'Call', en: 'Call' } })
  expect(await one(senco, id)).toMatchObject({ mine: false, responsible: { id: sst.id } })
  await fresh.owner.query('update student set left_on = current_date - 1 where id = $1', [student])
  expect(await one(sst, id)).toBeUndefined()
  await fresh.owner.query('update student set left_on = null where id = $1', [student])
})

test('what is due says which one it is, in both languages', async () => {
  const [time, breaks] = [newId(), newId()]
  for (const [id, kind, amount, words] of [
    [time, 'extra-time', 25, { zh: '', en: '' }],
    [breaks, 'rest-breaks', null, { zh: '', en: 'after 30 minutes' }],
  ])
    await fresh.owner.query(
      `insert into accommodation (id, school_id, student_id, setting, kind, amount, words, starts_on) values ($1, $2, $3, 'assessment', $4, $5, $6, current_date)`,
      [id, school.schoolId, student, kind, amount, words],
    )
  expect(await one(senco, time)).toMatchObject({
    title: { zh: expect.stringContaining('25%'), en: 'Extra time 25%' },
  })
  expect((await one(senco, breaks))?.title.en).toBe('Supervised rest breaks')
  expect(await one(teacher, time)).toBeUndefined()
  const body = {
    ...{ name: { zh: '', en: 'Our own day' }, audience: 'school', moves: 'stays', source: { zh: '', en: '' } },
    counted: { by: 'day', day: addDays(today, 2).slice(5) },
  }
  await fresh.owner.query(`insert into deadline_rule (id, school_id, key, body) values ($1, $2, 'ours', $3)`, [
    newId(),
    school.schoolId,
    body,
  ])
  const deadlines = (await due(senco)).filter(({ kind }) => kind === 'deadline')
  expect(deadlines.map(({ title }) => title)).toContainEqual({ zh: 'Our own day', en: 'Our own day' })
})

test('who is named for a student answers for what is due of them, and the SENCO for the others', async () => {
  const [one1, other] = [newId(), newId()]
  const further = await school.student()
  await school.tier(further, 2)
  for (const [id, about] of [
    [one1, student],
    [other, further],
  ])
    await fresh.owner.query(
      `insert into referral (id, school_id, student_id, service, why, referred_on, state, state_since, expected_on, referred_by)
       values ($1, $2, $3, 'audiology', 'hearing', current_date - 40, 'sent', current_date - 40, current_date - 2, $4)`,
      [id, school.schoolId, about, sst.id],
    )
  await fresh.owner.query(
    `insert into responsibility (id, school_id, person_id, student_id, starts_on) values ($1, $2, $3, $4, current_date - 9)`,
    [newId(), school.schoolId, sst.id, student],
  )
  const [ofSst, ofSenco] = [await due(sst), await due(senco)]
  expect(ofSst.find((found) => found.subjectId === one1)).toMatchObject({ mine: true, responsible: { id: sst.id } })
  expect(ofSenco.find((found) => found.subjectId === one1)).toMatchObject({ mine: false })
  expect(ofSenco.find((found) => found.subjectId === other)).toMatchObject({ mine: true })
  // Somebody is named for one student: now it is told that nobody is for the others.
  expect(ofSenco.find(({ kind }) => kind === 'nobody_answers')).toMatchObject({ count: 1, standing: 'later' })
})

test('the review of a Primary 1 pupil stays due when the school year is over, with the SENCO, until it is held or decided anew', async () => {
  const before = newId()
  const decide = (id: string, year: string) =>
    fresh.owner.query(
      `insert into p1_decision (id, school_id, student_id, school_year, degree, met_on, decided_by, review_on)
       values ($1, $2, $3, $4, 'mild', current_date - 300, $5, current_date - 120)`,
      [id, school.schoolId, outside, year, senco.id],
    )
  const { rows } = await fresh.owner.query('select label from school_year where id = $1', [school.yearId])
  const [year] = rows.map(({ label }) => label)
  await decide(before, '2019/20')
  expect(await one(senco, before)).toMatchObject({
    ...{ kind: 'p1_review', standing: 'overdue', mine: true },
    href: `/students/${outside}/identification/first-year?year=2019%2F20`,
  })
  const repeated = newId()
  await decide(repeated, year)
  expect([await one(senco, before), (await one(senco, repeated))?.standing]).toEqual([undefined, 'overdue'])
  await fresh.owner.query('update p1_decision set reviewed_on = current_date where id = $1', [repeated])
  expect([await one(senco, before), await one(senco, repeated)]).toEqual([undefined, undefined])
})

test('what is put off stands apart for who did it only, and comes back on its day', async () => {
  const id = await task(senco.id, today)
  expect((await putOff([thing('task', id)])).json).toEqual({ marked: 1, gone: 0 })
  expect(await one(senco, id)).toMatchObject({ part: 'put_off', version: 1, mark: { putOffUntil: addDays(today, 3) } })
  expect(await one(principal, id)).toMatchObject({ part: 'open', mark: null })
  await fresh.owner.query('update due_mark set put_off_until = current_date where subject_id = $1', [id])
  expect(await one(senco, id)).toMatchObject({ part: 'open' })
  expect((await ask('POST', '/team/due/take-back', senco, { things: [thing('task', id, 1)] })).status).toBe(200)
  expect(await one(senco, id)).toMatchObject({ mark: null, version: 0 })
  expect(problemsOf(await putOff([thing('task', id)], today))).toEqual(['not-ahead'])
})

test('what is handed on stands in the colleague’s list with the word, and with the giver until it is settled', async () => {
  const id = await concern()
  const other = await school.person('senco')
  const { json } = await ask('GET', `/team/due/concern/${id}/receivers`, senco)
  expect(json.map((person: { id: string }) => person.id)).toEqual([other.id])
  expect((await handOn([thing('concern', id)], other.id)).json).toEqual({ marked: 1, gone: 0 })
  expect(await one(senco, id)).toMatchObject({
    part: 'with_other',
    mark: { handedTo: { id: other.id }, words: 'please' },
  })
  expect(await one(other, id)).toMatchObject({
    part: 'open',
    mine: true,
    from: { person: { id: senco.id }, words: 'please' },
  })
  await fresh.owner.query('update person set active = false where id = $1', [other.id])
  expect(await one(senco, id)).toMatchObject({ part: 'open' })
  await fresh.owner.query(`update concern set state = 'closed' where id = $1`, [id])
  expect(await one(senco, id)).toBeUndefined()
})

async function review(): Promise<string> {
  const id = newId()
  await fresh.owner.query(
    `insert into plan (id, school_id, student_id, kind, state, starts_on, ends_on, review_on, sections, made_by, made_on)
     values ($1, $2, $3, 'support', 'in_force', current_date - 90, current_date + 60, current_date - 2, '[]', $4, current_date - 90)`,
    [id, school.schoolId, student, senco.id],
  )
  return id
}

test('what is handed back, or goes round a circle of colleagues, is open with whoever received it last', async () => {
  const third = await school.person('sst_member')
  for (const circle of [
    [senco, sst],
    [senco, sst, third],
  ]) {
    const id = await review()
    const pass = async (giver: LaidPerson, receiver: LaidPerson) => {
      const version = (await one(giver, id))?.version
      expect((await handOn([thing('review', id, version)], receiver.id, giver)).json).toEqual({ marked: 1, gone: 0 })
      expect(await one(receiver, id)).toMatchObject({ mine: true, part: 'open', from: { person: { id: giver.id } } })
      expect(await one(giver, id)).toMatchObject({ part: 'with_other', mark: { handedTo: { id: receiver.id } } })
    }
    // Twice round, so that nothing of the first round is in the way.
    for (const [at, giver] of [...circle, ...circle].entries())
      await pass(giver, circle[(at + 1) % circle.length] as LaidPerson)
  }
})

test('what somebody put off is open again with them when a colleague hands it to them', async () => {
  const id = await review()
  await putOff([thing('review', id)], addDays(today, 9), sst)
  expect(await one(sst, id)).toMatchObject({ part: 'put_off' })
  await handOn([thing('review', id)], sst.id)
  expect(await one(sst, id)).toMatchObject({ part: 'open', version: 0, from: { words: 'please' } })
  const { rows } = await fresh.owner.query(
    `select word, person_id from audit.event where table_name = 'due_mark' and before ->> 'person_id' = $1 and after is null order by id desc limit 1`,
    [sst.id],
  )
  expect(rows).toEqual([{ word: 'due.handed-on', person_id: senco.id }])
})

test('two who hand the same thing to each other at once: it is open with one of them', async () => {
  const id = await review()
  await Promise.all([handOn([thing('review', id)], sst.id, senco), handOn([thing('review', id)], senco.id, sst)])
  const parts = [(await one(senco, id))?.part, (await one(sst, id))?.part]
  expect(parts.sort()).toEqual(['open', 'with_other'])
})

test('nothing is handed to oneself, to somebody who could not settle it, or who does not know the student', async () => {
  const [about, own] = [await concern(), await task(senco.id, today, outside)]
  expect(problemsOf(await handOn([thing('concern', about)], senco.id))).toEqual(['not-to-oneself'])
  expect(problemsOf(await handOn([thing('concern', about)], sst.id))).toEqual(['cannot-settle'])
  expect(problemsOf(await handOn([thing('concern', about)], strangers.id))).toEqual(['no-such-person'])
  expect(problemsOf(await handOn([thing('task', own)], sst.id))).toEqual(['does-not-know'])
})

test('what a colleague settled meanwhile is told as gone and the others are marked; what is not theirs to know is not there', async () => {
  const [settled, open] = [await task(senco.id, today), await task(senco.id, today)]
  await fresh.owner.query(`update task set state = 'done', ended_on = current_date where id = $1`, [settled])
  expect((await putOff([thing('task', settled), thing('task', open)])).json).toEqual({ marked: 1, gone: 1 })
  for (const things of [[thing('task', settled)], [thing('task', newId())]])
    expect((await putOff(things)).status).toBe(404)
  for (const who of [teacher, office, strangers]) {
    expect((await putOff([thing('task', open)], addDays(today, 2), who)).status).toBe(404)
    expect((await ask('GET', `/team/due/task/${open}/receivers`, who)).status).toBe(404)
  }
})

test('two tabs that mark the same thing otherwise: the later one is told, and the first mark stays', async () => {
  const id = await task(senco.id, today)
  expect((await putOff([thing('task', id)])).status).toBe(200)
  const clash = await putOff([thing('task', id)], addDays(today, 9))
  expect([clash.status, clash.json.data.clashes[0].theirs.putOffUntil]).toEqual([409, addDays(today, 3)])
  expect((await putOff([thing('task', id)])).status).toBe(200)
  expect(await one(senco, id)).toMatchObject({ mark: { putOffUntil: addDays(today, 3) } })
})

test('the demo school’s Monday: nobody sees a thing of a student whom they may not see, and the team’s list has most kinds', async () => {
  const database = await freshDatabase()
  const demo = openApi(database)
  const { people, cookieOf } = await layDemoRows(database)
  const list = async (code: string): Promise<DueThing[]> =>
    (await demo.ask('GET', '/team/due', { cookie: await cookieOf(code) })).json.things
  const [ofSenco, ofTeacher, ofHost] = [await list('senco'), await list('teacher3b'), await list('host')]
  const kinds = new Set(ofSenco.map(({ kind }) => kind))
  expect(dueKinds.filter((kind) => !kinds.has(kind)).length).toBeLessThan(5)
  const silent = ofSenco.filter(({ kind }) => kind === 'session')
  expect(silent.length).toBeGreaterThan(0)
  for (const { title, dueOn, count } of silent) {
    const [year = 0, month = 0, first = 0] = (dueOn ?? '').split('-').map(Number)
    expect(year).toBe(2026)
    // The first of the days is the day on which it was due; no more days than sessions.
    expect(title.zh).toMatch(new RegExp(`^${month}月${first}[、日]`))
    expect(title.en).toMatch(new RegExp(`^${first}\\b.*[A-Z][a-z]{2}…?$`))
    expect(title.en.match(/\d+/g)?.length).toBeLessThanOrEqual(count ?? 0)
  }
  expect(ofTeacher.length).toBeGreaterThan(0)
  expect(ofTeacher.every(({ mine }) => mine)).toBe(true)
  expect(ofHost).toEqual([])
  const { rows } = await database.owner.query<{ student_id: string }>(
    `select e.student_id from enrolment e join teaching t on t.class_id = e.class_id where t.person_id = $1`,
    [people.find(({ code }) => code === 'teacher3b')?.id],
  )
  const known = new Set(rows.map((row) => row.student_id))
  expect(ofTeacher.flatMap(({ student: about }) => about?.id ?? []).filter((id) => !known.has(id))).toEqual([])
  await demo.close()
})

test('a deadline whose day passed before the school was set up is no duty; it stands in the year, said so, and can be settled', async () => {
  const before = async (of: { cookie: string }) =>
    ((await ask('GET', '/team/deadlines', of)).json as YearAnswer).deadlines.find(({ rule }) => rule === 'p1-reports')
  const isDue = async (of: { cookie: string }, subjectId = '') =>
    (await due(of)).some((one) => one.subjectId === subjectId)
  const young = await (await laySchool(fresh, 'NEW', new Date())).person('senco')
  const theirs = await before(young)
  expect(theirs).toMatchObject({ state: 'open', beforeSetUp: true })
  expect(await isDue(young, theirs?.id)).toBe(false)
  const ours = await before(senco)
  expect(ours).toMatchObject({ state: 'open', beforeSetUp: false, dueOn: theirs?.dueOn })
  expect((await due(senco)).find((one) => one.subjectId === ours?.id)).toMatchObject({ standing: 'overdue' })

  // What is due on the very day of the set-up is.
  const { year } = (await ask('GET', '/team/deadlines', young)).json as YearAnswer
  const counted = { by: 'fact', fact: 'year-start', term: null, key: null, count: daysBetween(year.startsOn, today) }
  const words = { zh: '今天', en: 'today' }
  const body = { name: words, audience: 'school', counted: { ...counted, unit: 'days' }, moves: 'stays', source: words }
  const { key } = (await ask('POST', '/team/deadlines/rules', young, { fields: { ...body, checked: false } })).json
  const { deadlines } = (await ask('GET', '/team/deadlines', young)).json as YearAnswer
  const now = deadlines.find(({ rule }) => rule === key)
  expect([now?.dueOn, now?.beforeSetUp, await isDue(young, now?.id)]).toEqual([today, false, true])

  const settled = { deadlines: [{ id: theirs?.id, version: theirs?.version }], state: 'done', reason: '' }
  expect((await ask('POST', '/team/deadlines/settle', young, settled)).status).toBe(200)
  expect(await before(young)).toMatchObject({ state: 'done' })
})
