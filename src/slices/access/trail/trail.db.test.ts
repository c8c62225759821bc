import { call } from '@orpc/server'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { anExampleSchool, aRequestOf, type SigningIn } from '../examples.ts'
import { peopleRoutes as routes } from '../people/routes.ts'

const { database, owner } = await freshDatabase()
const school = await anExampleSchool(owner, 'ALPHA')
const other = await anExampleSchool(owner, 'BETA')
const as = (role: SigningIn, of = school) => ({ context: aRequestOf(database, of.people[role].token) })

const student = newId()
await owner.query(
  `insert into student (id, school_id, name_en, name_zh) values ($1, $2, 'Example Student', '例子學生')`,
  [student, school.id],
)
const doing = (word: string) =>
  database.as(
    { schoolId: school.id, personId: school.people.teacher.id, roles: ['teacher'], today: '2026-11-23' },
    { word, request: 'r' },
    async (tx) => tx.record(word, student),
  )

test('the trail says who looked at whose file, newest first', async () => {
  await doing('student.seen')
  const { events } = await call(routes.trail, { student }, as('senco'))
  expect(events[0]).toMatchObject({
    word: 'student.seen',
    person: { id: school.people.teacher.id, nameEn: 'ALPHA-teacher' },
    student: { nameEn: 'Example Student', nameZh: '例子學生' },
    table: null,
  })
  expect(events.map((event) => event.id)).toEqual(events.map((event) => event.id).toSorted((one, next) => next - one))
})

test('looking at the trail stands in the trail', async () => {
  await call(routes.trail, {}, as('principal'))
  const { events } = await call(routes.trail, { word: 'trail.seen', person: school.people.principal.id }, as('senco'))
  expect(events).toHaveLength(1)
})

test('the administrator sees what happened to accounts and nothing of students', async () => {
  const { events } = await call(routes.trail, {}, as('administrator'))
  expect(events.length).toBeGreaterThan(0)
  expect(events.filter((event) => event.studentId !== null || event.table === 'student')).toEqual([])
})

test('the trail is not for teachers, and another school’s is nobody’s', async () => {
  await expect(call(routes.trail, {}, as('teacher'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { events } = await call(routes.trail, {}, as('senco', other))
  expect(events.every((event) => event.person?.nameEn.startsWith('BETA') ?? event.studentId === null)).toBe(true)
  expect(events.filter((event) => event.studentId === student)).toEqual([])
})

test('a long trail is read page by page, each event once', async () => {
  for (let index = 0; index < 120; index += 1) await doing('student.seen-often')
  const first = await call(routes.trail, { word: 'student.seen-often' }, as('senco'))
  expect([first.events.length, first.more]).toEqual([100, true])
  const second = await call(routes.trail, { word: 'student.seen-often', before: first.events.at(-1)?.id }, as('senco'))
  expect([second.events.length, second.more]).toEqual([20, false])
  expect(new Set([...first.events, ...second.events].map((event) => event.id)).size).toBe(120)
})
