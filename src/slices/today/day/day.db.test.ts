import { afterAll, expect, test } from 'vitest'
import { dateInHongKong } from '#kernel/dates.ts'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { type LaidPerson, laySchool } from '../../../../tests/harness/school.ts'
import type { YearAnswer } from '../../team/deadlines/contract.ts'
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
  const young = await (await laySchool(fresh, 'NEW', new Date())).person('senco')
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
