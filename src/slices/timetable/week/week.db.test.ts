import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { layDemoRows } from '../../../../tests/harness/demo-rows.ts'
import { laySchool } from '../../../../tests/harness/school.ts'
import type { Week, WeekEntry } from './contract.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const demo = await layDemoRows(fresh)
const other = await laySchool(fresh, 'OTHER')
const cookies = new Map<string, string>()
const idOf = (code: string) => demo.people.find((person) => person.code === code)?.id ?? ''
const one = async (text: string) => (await fresh.owner.query<{ id: string }>(text)).rows[0]?.id ?? ''
const week = async (code: string, path: string) => {
  const { status, json } = await api.ask('GET', path, { cookie: cookies.get(code) ?? '' })
  return { status, week: json as Week }
}
const sessions = (of: Week): WeekEntry[] => of.entries.filter(({ kind }) => kind === 'session')
let class3b = ''
let wong = ''

beforeAll(async () => {
  for (const code of ['senco', 'senst', 'teacher3b', 'teacher5c', 'assistant', 'assistant2', 'office'])
    cookies.set(code, await demo.cookieOf(code))
  class3b = await one(
    `select c.id from class c join school_year y on y.id = c.school_year_id where c.name = '3B' and y.label = '2026/27'`,
  )
  wong = await one(`select id from student where name_en = 'Wong Sze Hang'`)
})

test('a class’s week has its lessons for every colleague, and support for those who may know of it', async () => {
  const path = `/timetable/week?kind=class&of=${class3b}`
  const senco = (await week('senco', path)).week
  expect(senco.entries.filter(({ kind }) => kind === 'lesson')).toHaveLength(45)
  expect(sessions(senco).length).toBeGreaterThan(5)
  expect(sessions((await week('teacher3b', path)).week)).toHaveLength(sessions(senco).length)
  const office = (await week('office', path)).week
  expect(office.entries.filter(({ kind }) => kind === 'lesson')).toHaveLength(45)
  expect(sessions(office)).toEqual([])
  expect(sessions((await week('teacher5c', path)).week)).toEqual([])
})

test('an assistant sees the own groups with their students, and of a colleague’s none', async () => {
  const own = (await week('assistant', `/timetable/week?kind=person&of=${idOf('assistant')}`)).week
  expect(sessions(own).length).toBeGreaterThan(4)
  for (const { students } of sessions(own)) expect(students.length).toBeGreaterThan(0)
  const others = (await week('assistant', `/timetable/week?kind=person&of=${idOf('assistant2')}`)).week
  expect(sessions(others)).toEqual([])
})

test('a student’s week names the lessons that are missed, and stands in the file’s trail', async () => {
  const { week: seen } = await week('teacher3b', `/students/${wong}/week`)
  expect(sessions(seen).some(({ misses }) => misses !== null)).toBe(true)
  for (const { students } of sessions(seen)) expect(students).toEqual([])
  const trail = await fresh.owner.query(
    `select from audit.event where word = 'student-week.seen' and student_id = $1 and person_id = $2`,
    [wong, idOf('teacher3b')],
  )
  expect(trail.rowCount).toBe(1)
})

test('who may not see the student, or asks for a class of another school, finds nothing there', async () => {
  const notFound = await api.ask('GET', `/students/${other.yearId}/week`, { cookie: cookies.get('senco') ?? '' })
  for (const code of ['teacher5c', 'assistant2', 'office'])
    expect((await api.ask('GET', `/students/${wong}/week`, { cookie: cookies.get(code) ?? '' })).text).toBe(
      notFound.text,
    )
  expect((await week('senco', `/timetable/week?kind=class&of=${other.classId}`)).status).toBe(404)
  expect((await week('senco', `/timetable/week?kind=room&of=${class3b}`)).status).toBe(404)
})

test('earlier weeks show what was, with what was cancelled', async () => {
  const seen = await Promise.all(
    ['2026-10-05', '2026-10-19', '2026-11-02', '2026-11-09'].map((from) =>
      week('senco', `/timetable/week?kind=person&of=${idOf('senst')}&from=${from}`),
    ),
  )
  const states = new Set(seen.flatMap((one) => sessions(one.week).map(({ state }) => state)))
  expect(states).toContain('done')
  expect(states).toContain('cancelled')
})
