import { afterAll, expect, test } from 'vitest'
import { dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { Answers, Team } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'TEAM')
const elsewhere = await laySchool(fresh, 'ELSEWHERE')
const senco = await school.person('senco')
const principal = await school.person('principal')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const office = await school.person('office')
const stranger = await elsewhere.person('senco')
const student = await school.student()
await school.tier(student, 2)

const ask = (method: string, path: string, { cookie }: LaidPerson, body?: unknown) =>
  api.ask(method, path, { cookie, body })
const team = async (of = senco): Promise<Team> => (await ask('GET', '/team/people', of)).json
const answers = async (of = senco): Promise<Answers> => (await ask('GET', '/team/responsible', of)).json
const problemsIn = (answer: { json: { data: { problems: { field: string; problem: string }[] } } }) =>
  answer.json.data.problems.map(({ field, problem }) => `${field}: ${problem}`)
const today = dateInHongKong(new Date())
const name = (personId: string | null, items: object[], of = senco) =>
  ask('POST', '/team/responsible', of, { items: items.map((item) => ({ ...item, personId })) })
const forStudent = (studentId: string, was: string | null = null) => ({ studentId, classId: null, was })
const forClass = (classId: string, was: string | null = null) => ({ studentId: null, classId, was })

test('a member is added with part and deputy, changed by two at once without loss, and ended', async () => {
  const fields = { part: 'support_teacher', deputyId: null, words: '', startsOn: today }
  const { memberId } = (await ask('POST', '/team/members', senco, { personId: sst.id, ...fields })).json
  expect(problemsIn(await ask('POST', '/team/members', senco, { personId: sst.id, ...fields }))).toEqual([
    'part: already-member',
  ])
  expect(problemsIn(await ask('POST', '/team/members', senco, { personId: stranger.id, ...fields }))).toEqual([
    'personId: no-such-person',
  ])
  const change = (base: object, changed: object, of = senco) =>
    ask('PATCH', `/team/members/${memberId}`, of, { version: 1, base, fields: changed })
  expect((await change({ words: '' }, { words: 'Tuesdays' })).json).toEqual({ version: 2 })
  expect((await change({ deputyId: null }, { deputyId: senco.id }, principal)).json).toEqual({ version: 3 })
  const clash = await change({ words: '' }, { words: 'Fridays' }, principal)
  expect(clash.json.data.clashes).toEqual([{ field: 'words', base: '', mine: 'Fridays', theirs: 'Tuesdays' }])
  const found = (await team(teacher)).members.find(({ id }) => id === memberId)
  expect(found).toMatchObject({ words: 'Tuesdays', deputy: { id: senco.id }, endsOn: null })
  expect((await change({ endsOn: null }, { endsOn: today })).status).toBe(200)
  expect((await team()).members.find(({ id }) => id === memberId)?.endsOn).toBe(today)
})

test('duties keep their order, are moved by one, archived and taken up again', async () => {
  const add = async (duty: string, personId: string | null = null) =>
    (await ask('POST', '/team/duties', senco, { name: duty, words: '', personId, deputyId: null })).json.dutyId
  const [first, second] = [await add('register', sst.id), await add('exams')]
  const order = async () => (await team()).duties.filter((one) => !one.archivedOn).map((one) => one.name)
  expect(await order()).toEqual(['register', 'exams'])
  await ask('POST', `/team/duties/${second}/move`, senco, { direction: 'up' })
  await ask('POST', `/team/duties/${second}/move`, senco, { direction: 'up' })
  expect(await order()).toEqual(['exams', 'register'])
  expect(
    problemsIn(
      await ask('PATCH', `/team/duties/${first}`, senco, { version: 1, base: {}, fields: { deputyId: sst.id } }),
    ),
  ).toEqual(['deputyId: own-deputy'])
  for (const archived of [true, true])
    expect((await ask('POST', `/team/duties/${first}/archive`, senco, { archived })).status).toBe(200)
  expect(await order()).toEqual(['exams'])
  await ask('POST', `/team/duties/${first}/archive`, senco, { archived: false })
  expect((await ask('POST', `/team/duties/${newId()}/archive`, senco, { archived: true })).status).toBe(404)
})

test('one answers for a student: a new one ends the old, and two who name at once learn of each other', async () => {
  expect((await name(sst.id, [forStudent(student)])).json).toEqual({ changed: 1 })
  expect((await name(sst.id, [forStudent(student, sst.id)])).json).toEqual({ changed: 0 })
  const clash = await name(senco.id, [forStudent(student, null)])
  expect(clash.json.data.clashes).toEqual([{ field: student, base: null, mine: senco.id, theirs: sst.id }])
  const both = await Promise.all([
    name(senco.id, [forStudent(student, sst.id)]),
    name(principal.id, [forStudent(student, sst.id)], principal),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const { rows } = await fresh.owner.query('select ends_on from responsibility where student_id = $1', [student])
  expect(rows.filter((row) => row.ends_on === null)).toHaveLength(1)
  const [row] = (await answers()).students
  expect((await name(null, [forStudent(student, row?.responsible?.person.id ?? null)])).json).toEqual({ changed: 1 })
})

test('who does not know a student is not made responsible for them, and all of a bulk is refused together', async () => {
  const other = await school.student()
  await school.tier(other, 3)
  const refused = await name(teacher.id, [forStudent(student), forStudent(other)])
  expect(refused.json.data.problems).toEqual([
    {
      ...{ field: 'personId', problem: 'does-not-know' },
      params: { count: 2, en: 'Example Student, Example Student', zh: '例子學生、例子學生' },
    },
  ])
  expect(problemsIn(await name(teacher.id, [forClass(school.classId)]))).toEqual(['personId: does-not-know-class'])
  expect(problemsIn(await name(office.id, [forStudent(student)]))).toEqual(['personId: does-not-know'])
  await school.teaches(teacher.id)
  expect((await name(teacher.id, [forStudent(student), forClass(school.classId)])).json).toEqual({ changed: 2 })
  const found = await answers()
  expect(found.students.find(({ id }) => id === student)?.responsible).toMatchObject({ knows: true })
  expect(found.classes[0]).toMatchObject({ students: 2, responsible: { person: { id: teacher.id }, knows: true } })
  await fresh.owner.query('delete from teaching where person_id = $1', [teacher.id])
  const now = await answers()
  expect(now.students.find(({ id }) => id === student)?.responsible).toMatchObject({ knows: false })
  expect(now.classes[0]?.responsible).toMatchObject({ knows: false })
})

test('a student’s file says who answers: by the student, else the class, else the SENCO, never who has left', async () => {
  const pupil = await school.student()
  await school.tier(pupil, 2)
  const read = async (of: LaidPerson = senco) =>
    (await ask('GET', `/students/${pupil}/responsible`, of)).json.responsible
  expect(await read()).toMatchObject({ by: 'class', person: { id: teacher.id } })
  await name(sst.id, [forStudent(pupil)])
  expect(await read(sst)).toMatchObject({ by: 'student', person: { id: sst.id }, since: today })
  await fresh.owner.query('update person set active = false where id = any($1)', [[sst.id, teacher.id]])
  expect(await read()).toMatchObject({ by: 'senco', person: { id: senco.id }, since: null })
  const { leavers } = await team()
  const left = (id: string) => leavers?.find(({ person }) => person.id === id)
  expect(left(sst.id)).toMatchObject({ person: { active: false }, students: 1, classes: 0 })
  expect(left(teacher.id)).toMatchObject({ students: 1, classes: 1 })
  await fresh.owner.query('update person set active = true where id = any($1)', [[sst.id, teacher.id]])
})

test('somebody is proposed only from the team, only if they know the student, and only where nobody is named', async () => {
  const pupil = await school.student()
  await school.tier(pupil, 1)
  await name(null, [forClass(school.classId, teacher.id)])
  const proposed = async () => (await answers()).students.find(({ id }) => id === pupil)?.suggestion
  expect(await proposed()).toBeNull()
  await ask('POST', '/team/members', senco, {
    ...{ personId: sst.id, part: 'support_teacher', deputyId: null, words: '', startsOn: today },
  })
  expect(await proposed()).toEqual({ personId: sst.id, because: 'classmates' })
  expect((await answers(sst)).students.find(({ id }) => id === pupil)?.suggestion).toBeNull()
})

test('a teacher learns who answers for the own students only, the office for none; how much colleagues have is for those who keep the team', async () => {
  const ids = async (of: LaidPerson) => (await answers(of)).students.map(({ id }) => id)
  expect(await ids(sst)).toContain(student)
  expect(await ids(teacher)).toEqual([])
  expect(await ids(office)).toEqual([])
  for (const one of [teacher, sst, office]) {
    expect(await team(one)).toMatchObject({ load: null, leavers: null, may: { keep: false, handOver: false } })
    expect((await answers(one)).classes.length).toBe(1)
  }
  expect((await team(principal)).load?.length).toBeGreaterThan(0)
  expect((await ask('GET', `/students/${student}/responsible`, teacher)).status).toBe(404)
  expect((await ask('GET', `/students/${student}/responsible`, office)).status).toBe(404)
})

test('who does not keep the team changes nothing, and neither does another school', async () => {
  const { members, duties } = await team()
  const [member, duty] = [members[0]?.id, duties[0]?.id]
  const before = JSON.stringify([await team(), await answers()])
  for (const one of [sst, teacher, office, stranger]) {
    expect((await name(one.id, [forStudent(student)], one)).status).toBe(404)
    expect((await name(one.id, [forClass(school.classId)], one)).status).toBe(404)
    for (const [method, path, body] of [
      ['PATCH', `/team/members/${member}`, { version: 1, base: {}, fields: { words: 'x' } }],
      ['PATCH', `/team/duties/${duty}`, { version: 1, base: {}, fields: { words: 'x' } }],
      ['POST', `/team/duties/${duty}/archive`, { archived: true }],
      ['POST', `/team/duties/${duty}/move`, { direction: 'down' }],
    ] as const)
      expect((await ask(method, path, one, body)).status).toBe(404)
  }
  expect((await ask('GET', `/students/${student}/responsible`, stranger)).status).toBe(404)
  expect((await team(stranger)).members).toEqual([])
  expect((await answers(stranger)).students).toEqual([])
  expect(problemsIn(await name(stranger.id, [forStudent(student, teacher.id)]))).toEqual(['personId: no-such-person'])
  expect(JSON.stringify([await team(), await answers()])).toBe(before)
})

test('what is neither of a student nor of a class, or of both, is not there', async () => {
  expect((await name(senco.id, [{ studentId: null, classId: null, was: null }])).status).toBe(404)
  expect((await name(senco.id, [{ studentId: student, classId: school.classId, was: null }])).status).toBe(404)
  expect((await name(senco.id, [forStudent(newId())])).status).toBe(404)
  expect((await name(senco.id, [forClass(elsewhere.classId)])).status).toBe(404)
})
