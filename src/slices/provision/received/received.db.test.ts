import { afterAll, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import { layTimetable } from '../groups/examples.db.ts'
import { someGroup } from '../groups/examples.ts'
import { countSessionsOf } from '../index.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'RECEIVED')
const laid = await layTimetable(fresh, school)
const { today, provisionId } = laid
const [senco, principal, sst, teacher, assistant, assigned, office, parent] = await Promise.all(
  (
    [
      'senco',
      'principal',
      'sst_member',
      'teacher',
      'teaching_assistant',
      'teaching_assistant',
      'office',
      'parent',
    ] as const
  ).map((role) => school.person(role)),
)
if (!senco || !principal || !sst || !teacher || !assistant || !assigned || !office || !parent)
  throw new Error('nobody is there')
await school.teaches(teacher.id)

const ask = (method: string, path: string, cookie: string, body?: unknown) => api.ask(method, path, { cookie, body })
const startsOn = addDays(today, -28)
const add = async (change = {}, ledBy: object | null = null): Promise<string> => {
  const fields = someGroup({ startsOn, endsOn: addDays(today, 60), ...change })
  return (await ask('POST', '/groups', senco.cookie, { provisionId, fields, ledBy })).json.groupId
}
const join = (groupId: string, studentId: string, change = {}) =>
  ask('POST', `/groups/${groupId}/members`, senco.cookie, {
    members: [{ studentId, startsOn, endsOn: null, targetId: null, ...change }],
  })
const meets = async (groupId: string): Promise<string> =>
  (
    await ask('POST', `/groups/${groupId}/times`, senco.cookie, {
      ...{ frameDay: 1, period: '1', minutes: 35, personId: null, roomId: null, startsOn },
    })
  ).json.timeId
const received = (student: string, cookie = senco.cookie) => ask('GET', `/students/${student}/provision`, cookie)

test('what a student receives: by whom, when, for which target, and what became of the sessions', async () => {
  const student = await school.student()
  await school.tier(student, 2)
  const targetId = await laid.target(student, 'in_force')
  const groupId = await add({ nameZh: '現時' }, { personId: assistant.id, providerId: null })
  const timeId = await meets(groupId)
  await join(groupId, student, { targetId })
  await join(await add({ nameZh: '將來', startsOn: addDays(today, 7) }), student, { startsOn: addDays(today, 7) })
  await join(await add({ nameZh: '以往' }), student, { endsOn: addDays(today, -7) })
  const plannedDays = (
    await fresh.owner.query<{ on: string }>(`select (current_date - 90 + n)::text as on from generate_series(0, 90) n
    where extract(isodow from current_date - 90 + n) < 6 order by 1`)
  ).rows
    .map(({ on }) => on)
    // The cycle begins with the frame: every fifth school day is its day 1.
    .filter((on, index) => index % 5 === 0 && on >= startsOn && on < today)
  await laid.session(groupId, plannedDays[0] ?? '', [student], timeId)
  await laid.session(groupId, plannedDays[1] ?? '', [], timeId)
  const { json } = await received(student)
  const of = (when: string) => json.received.filter((one: { when: string }) => one.when === when)
  expect([of('now'), of('planned'), of('earlier')].map((list) => list.length)).toEqual([1, 1, 1])
  expect(of('now')[0]).toMatchObject({
    ...{ groupId, name: { zh: '現時', en: '' }, startsOn, target: { zh: '能輪流說話', en: '' } },
    ...{ givers: [{ part: 'leads' }], meets: [{ frameDay: 1, period: { zh: '第1節', en: 'Period 1' } }] },
    sessions: {
      planned: plannedDays.length,
      attended: 1,
      missed: 0,
      cancelled: 0,
      unlogged: plannedDays.length - 1,
      minutes: 35,
    },
  })
  const actor = { schoolId: school.schoolId, personId: senco.id, roles: ['senco' as const], today }
  const count = (from: string, to: string) =>
    fresh.database.as(actor, { word: 'test', request: null }, (tx) =>
      countSessionsOf(tx, { studentId: student, from, to, today }),
    )
  expect(await count(startsOn, today)).toEqual({ offered: 1, attended: 1 })
  expect(await count(addDays(plannedDays[0] ?? '', 1), today)).toEqual({ offered: 0, attended: 0 })
})

test('whoever teaches the student or gives the group sees it; the rest is not there', async () => {
  const [mine, outside] = [await school.student(), await school.student(false)]
  for (const one of [mine, outside]) await school.tier(one, 2)
  await school.assign(assigned.id, outside, 'assists')
  const [given, other] = [await add({}, { personId: assistant.id, providerId: null }), await add()]
  for (const one of [mine, outside]) for (const groupId of [given, other]) await join(groupId, one)
  const count = async (student: string, cookie: string) => {
    const { status, json } = await received(student, cookie)
    return status === 200 ? json.received.length : status
  }
  for (const person of [senco, principal, sst]) expect(await count(outside, person.cookie)).toBe(2)
  expect(await count(mine, teacher.cookie)).toBe(2)
  expect(await count(outside, teacher.cookie)).toBe(404)
  // An assistant who gives one of the groups knows of that one; one who assists the student elsewhere, of none.
  expect(await count(outside, assistant.cookie)).toBe(1)
  expect(await count(outside, assigned.cookie)).toBe(0)
  for (const person of [office, parent]) expect(await count(mine, person.cookie)).toBe(404)
  const theirs = await laySchool(fresh, 'OTHERS')
  expect(await count(mine, (await theirs.person('senco')).cookie)).toBe(404)
})

test('a look at it is on record with the student', async () => {
  const student = await school.student()
  await received(student)
  await received(student, office.cookie)
  const { rows } = await fresh.owner.query('select person_id from audit.event where student_id = $1 and word = $2', [
    student,
    'provision.seen',
  ])
  expect(rows).toEqual([{ person_id: senco.id }])
})
