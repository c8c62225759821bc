import { afterAll, expect, test } from 'vitest'
import { dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { ConcernLine } from '../../identification/concerns/contract.ts'
import type { SessionDay } from '../../provision/sessions/contract.ts'
import type { YearAnswer } from '../../team/deadlines/contract.ts'
import type { DueThing } from '../../team/due/contract.ts'
import type { Day } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'TODAY')
const elsewhere = await laySchool(fresh, 'ELSEWHERE')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const office = await school.person('office')
const host = await school.person('administrator')
const parent = await school.person('parent')
const stranger = await elsewhere.person('senco')
const student = await school.student()
await school.tier(student, 2)
await school.teaches(teacher.id)
const today = dateInHongKong(new Date())
const read = async ({ cookie }: LaidPerson): Promise<Day> => (await api.ask('GET', '/today', { cookie })).json
const layTask = (owner: LaidPerson, about: string | null, of = school) =>
  fresh.owner.query(
    `insert into task (id, school_id, title, owner_id, made_by, made_on, due_on, student_id) values ($1, $2, 'to do', $3, $3, $4, $4, $5)`,
    [newId(), of.schoolId, owner.id, today, about],
  )

test('whoever works here has a day; families and the sponsoring body have none', async () => {
  for (const one of [senco, sst, teacher, office, host]) expect((await read(one)).on).toBe(today)
  expect((await api.ask('GET', '/today', { cookie: parent.cookie })).status).toBe(404)
  expect((await api.ask('GET', '/today')).status).toBe(401)
})

test('a specialist has three things for the students for whom they come, as a teacher has; whoever answers for the year has none here', async () => {
  const specialist = await school.person('specialist')
  const profile = [newId(), school.schoolId, student]
  await school.assign(specialist.id, student, 'specialist')
  expect((await read(specialist)).students).toEqual([])
  await fresh.owner.query(
    `insert into accommodation (id, school_id, student_id, setting, kind, words, starts_on, state)
     values ($1, $2, $3, 'class', 'other', '{"zh":"","en":"sits in front"}', current_date - 1, 'approved')`,
    profile,
  )
  for (const one of [specialist, teacher])
    expect(await read(one)).toMatchObject({ students: [{ id: student, className: '1A' }], studentCount: 1 })
  for (const one of [senco, sst, office, host]) expect((await read(one)).students).toBeNull()
})

test('a school with nobody on its roll says so', async () => {
  expect([(await read(stranger)).hasStudents, (await read(senco)).hasStudents]).toEqual([false, true])
})

test('a school that has not set up its calendar is never told that it is closed today', async () => {
  expect((await read(stranger)).isSchoolDay).toBe(true)
})

test('what is due stands with whoever has it to do, and with nobody of another school', async () => {
  await layTask(senco, student)
  await layTask(teacher, student)
  const [mine, theirs] = [await read(senco), await read(teacher)]
  const tasks = ({ due }: Day) => due.filter(({ kind }) => kind === 'task').length
  expect([tasks(mine), tasks(theirs)]).toEqual([1, 1])
  expect(mine.counts.today).toBe(1)
  expect(mine.othersDue).toBeGreaterThan(0)
  expect([theirs.othersDue, theirs.readiness]).toEqual([0, null])
  expect(tasks(await read(stranger))).toBe(0)
  expect((await read(host)).due).toEqual([])
})

test('today and the list of concerns say of the same concerns that they want triage, of nobody who has left and of none before its day', async () => {
  const own = await laySchool(fresh, 'CONCERNED')
  const [decides, stays, leaves] = [await own.person('senco'), await own.student(), await own.student()]
  const lay = async (about: string, state: string, watchedFor: number | null) => {
    const id = newId()
    await fresh.owner.query(
      `insert into concern (id, school_id, student_id, raised_by, raised_on, areas, seen, how_often, tried, words, state, watch_until)
       values ($1, $2, $3, $4, current_date - 30, '{attention}', '{}', 'weekly', '{}', 'seen', $5, $6::date + $7::int)`,
      [id, own.schoolId, about, decides.id, state, today, watchedFor],
    )
    return id
  }
  const wanted = [await lay(stays, 'raised', null), await lay(stays, 'watching', 0)]
  const watched = await lay(stays, 'watching', 3)
  const left = [await lay(leaves, 'raised', null), await lay(leaves, 'watching', 0)]
  const list = async (): Promise<ConcernLine[]> =>
    (await api.ask('GET', '/concerns', { cookie: decides.cookie })).json.concerns
  const onToday = async () => (await read(decides)).concerns.map(({ subjectId }) => subjectId).sort()
  const inList = async () =>
    (await list())
      .filter((one) => one.wantsTriage)
      .map(({ id }) => id)
      .sort()
  expect(await inList()).toEqual([...wanted, ...left].sort())
  expect((await read(decides)).concernCount).toBe(4)
  const { due } = await read(decides)
  expect(due.flatMap(({ kind, subjectId }) => (kind === 'watch' ? [subjectId] : []))).toEqual([watched])

  await fresh.owner.query('update student set left_on = $2::date - 1 where id = $1', [leaves, today])
  expect([await inList(), await onToday()]).toEqual([wanted.toSorted(), wanted.toSorted()])
  // It stays readable, and says why.
  const gone = (await list()).filter(({ id }) => left.includes(id))
  expect(gone.map(({ student: about, daysWaiting }) => [about.leftOn !== null, daysWaiting])).toEqual([
    [true, 0],
    [true, 0],
  ])
})

test('how ready the year is counts what is there, for those who answer for it', async () => {
  const { readiness } = await read(senco)
  expect(readiness?.find(({ key }) => key === 'reports')).toMatchObject({ done: 0, total: 1 })
  await fresh.owner.query(
    `insert into report (id, school_id, student_id, kind, author, reported_on, filed_by) values ($1, $2, $3, 'psychological', 'EP', current_date - 10, $4)`,
    [newId(), school.schoolId, student, senco.id],
  )
  expect((await read(senco)).readiness?.find(({ key }) => key === 'reports')).toMatchObject({ done: 1, total: 1 })
  for (const one of [teacher, office, host]) expect((await read(one)).readiness).toBeNull()
})

test('a tier counts as reviewed once a person decides it this year; what an import brought is not', async () => {
  const tiers = async () => (await read(senco)).readiness?.find(({ key }) => key === 'tiers')
  // As a list brings it: nobody decided. An earlier workbench wrote down who imported it, and why it is there.
  expect(await tiers()).toMatchObject({ done: 0, total: 1 })
  const imported = `update tier_decision set decided_by = $1, reason = 'imported' where student_id = $2`
  await fresh.owner.query(imported, [senco.id, student])
  expect(await tiers()).toMatchObject({ done: 0, total: 1 })
  const decision = { studentIds: [student], tier: 2, startsOn: today, reason: 'looked at, and it stays' }
  expect((await api.ask('POST', '/tiers', { cookie: senco.cookie, body: decision })).status).toBe(200)
  expect(await tiers()).toMatchObject({ done: 1, total: 1 })
})

test('a deadline from before the school was set up is not missing from the year; once it is settled it counts', async () => {
  const newSchool = await laySchool(fresh, 'NEW', new Date())
  const young = await newSchool.person('senco')
  expect((await read(young)).readiness).toEqual([])
  await newSchool.student()
  const deadlines = async ({ cookie }: LaidPerson): Promise<YearAnswer['deadlines']> =>
    (await api.ask('GET', '/team/deadlines', { cookie })).json.deadlines
  const counted = async (of: LaidPerson) => (await read(of)).readiness?.find(({ key }) => key === 'deadlines')
  const all = await deadlines(young)
  const before = all.filter(({ beforeSetUp }) => beforeSetUp)
  expect(before.length).toBeGreaterThan(0)
  const total = all.length - before.length
  expect((await counted(young))?.total ?? 0).toBe(total)
  expect((await counted(senco))?.total).toBe((await deadlines(senco)).length)
  const body = { deadlines: before.map(({ id, version }) => ({ id, version })), state: 'done', reason: '' }
  expect((await api.ask('POST', '/team/deadlines/settle', { cookie: young.cookie, body })).status).toBe(200)
  expect(await counted(young)).toMatchObject({ done: before.length, total: all.length })
})

test('a deadline that does not apply is neither met nor missing', async () => {
  const counted = async () => (await read(senco)).readiness?.find(({ key }) => key === 'deadlines')
  const { deadlines }: YearAnswer = (await api.ask('GET', '/team/deadlines', { cookie: senco.cookie })).json
  const before = await counted()
  const [one] = deadlines.filter(({ state }) => state === 'open')
  const body = { deadlines: [{ id: one?.id, version: one?.version }], state: 'exempt', reason: 'no such class here' }
  expect((await api.ask('POST', '/team/deadlines/settle', { cookie: senco.cookie, body })).status).toBe(200)
  expect(await counted()).toEqual({ ...before, total: (before?.total ?? 0) - 1 })
})

test('sessions that nobody logs keep counting all year, the same for everybody who answers for it, in what is due and in the list to be logged', async () => {
  const own = await freshDatabase()
  const demo = openApi(own)
  const { cookieOf, schoolId } = await layDemoRows(own)
  await own.owner.query('analyze')
  const cookies = new Map<string, string>()
  for (const code of ['senco', 'senst', 'principal']) cookies.set(code, await cookieOf(code))
  const ask = async (path: string, code: string) =>
    (await demo.ask('GET', path, { cookie: cookies.get(code) ?? '' })).json
  const sessions = async (code: string) =>
    ((await ask('/today', code)) as Day).readiness?.find(({ key }) => key === 'sessions')
  const toLog = async (): Promise<number> =>
    ((await ask('/team/due', 'senco')).things as DueThing[])
      .filter(({ kind }) => kind === 'session')
      .reduce((sum, { count }) => sum + (count ?? 0), 0)
  const before = await sessions('senco')
  const logged = before?.done ?? 0
  expect(logged).toBeGreaterThan(200)
  let [total, due] = [before?.total ?? 0, await toLog()]
  for (const day of ['2026-12-07', '2027-01-11', '2027-04-12', '2027-07-14', '2027-08-31']) {
    await own.owner.query('update school set demo_today = $1 where id = $2', [day, schoolId])
    const found = await sessions('senco')
    expect(found, day).toMatchObject({ done: logged })
    expect(found?.total, day).toBeGreaterThanOrEqual(total)
    for (const code of ['senst', 'principal'])
      expect((await sessions(code))?.total, `${code} ${day}`).toBe(found?.total)
    expect(await toLog(), day).toBeGreaterThanOrEqual(due)
    ;[total, due] = [found?.total ?? 0, await toLog()]
  }
  expect(total).toBeGreaterThan(logged * 1.5)
  // Long after the last session all are told, one line for each group, and each leads to what is to be logged.
  expect(due).toBe(total - logged)
  const page: SessionDay = await ask('/provision/sessions', 'senco')
  const { earlier } = page
  expect(earlier.reduce((sum, { missing }) => sum + missing, page.unlogged.length)).toBe(due)
  const [most] = earlier
  const log = await ask(`/provision/groups/${most?.group.id}/sessions`, 'senco')
  expect(log.counts.unlogged).toBe(most?.missing)

  // A school that began with the workbench later owes nothing of before; a new year owes nothing of the last.
  await own.owner.query('update school_year set starts_on = $1 where school_id = $2 and starts_on = $3', [
    ...['2027-01-01', schoolId, '2026-09-01'],
  ])
  expect((await sessions('senco'))?.total).toBeLessThan(total / 2)
  await demo.close()
})

test('who is away today is told to those who note it, and to nobody else', async () => {
  await fresh.owner.query(
    'insert into away (id, school_id, person_id, away_on, noted_by) values ($1, $2, $3, $4, $5)',
    [newId(), school.schoolId, teacher.id, today, office.id],
  )
  expect((await read(office)).away).toEqual([{ nameEn: 'Example Person', nameZh: '例子' }])
  expect((await read(teacher)).away).toBeNull()
  expect((await read(stranger)).away).toEqual([])
})

test('a meeting of today stands in the day of whoever attends', async () => {
  const meeting = newId()
  await fresh.owner.query(
    `insert into meeting (id, school_id, kind, title, held_on, starts_at, ends_at, made_by) values ($1, $2, 'other', 'about books', $3, '15:00', '16:00', $4)`,
    [meeting, school.schoolId, today, senco.id],
  )
  await fresh.owner.query(
    'insert into meeting_attendee (id, school_id, meeting_id, person_id) values ($1, $2, $3, $4)',
    [newId(), school.schoolId, meeting, teacher.id],
  )
  expect((await read(teacher)).meetings).toMatchObject([{ id: meeting, startsAt: '15:00' }])
  expect((await read(sst)).meetings).toEqual([])
})
