import { expect, test } from 'vitest'
import { planFile } from '#slices/plans/model.ts'
import { demoToday } from './frame.ts'
import { makeDemoRows } from './school.ts'
import { story } from './story.ts'

const { school } = makeDemoRows()
const { rows } = school

test('the demo school is the same school every time', () => {
  const again = makeDemoRows().school.rows
  const names = (of: typeof rows) => of.student.map((student) => [student.name_zh, student.name_en, student.birth_date])
  expect(names(again)).toEqual(names(rows))
  const sessions = (of: typeof rows) =>
    of.session.map(({ held_on, period, state, minutes_held }) => [held_on, period, state, minutes_held])
  expect(sessions(again)).toEqual(sessions(rows))
})

test('it has some 640 students in 24 classes, 90 of them on the register', () => {
  const onRegister = new Set([...rows.need, ...rows.tier_decision].map((row) => row.student_id))
  expect(rows.student.length).toBeGreaterThan(620)
  expect(rows.class.filter((found) => rows.enrolment.some((one) => one.class_id === found.id))).toHaveLength(44)
  expect(Math.abs(onRegister.size - 90)).toBeLessThanOrEqual(3)
})

test('nobody has a tier before they came to the school, and no report lies in the future', () => {
  const entered = new Map(rows.student.map((student) => [student.id, String(student.entered_on)]))
  for (const decision of rows.tier_decision) {
    expect(String(decision.starts_on) >= (entered.get(String(decision.student_id)) ?? '')).toBe(true)
  }
  for (const evidence of rows.need_evidence) expect(String(evidence.report_on ?? '') <= demoToday).toBe(true)
})

test('every student on the register has a strength beside the need, and one primary need at most', () => {
  const strong = new Set(rows.strength.map((row) => row.student_id))
  const primary = rows.need.filter((need) => need.is_primary).map((need) => need.student_id)
  for (const need of rows.need) expect(strong.has(need.student_id ?? '')).toBe(true)
  expect(new Set(primary).size).toBe(primary.length)
})

test('a child has the father’s surname', () => {
  const surnames = new Map(rows.student.map((student) => [student.id, String(student.name_zh).charAt(0)]))
  const fathers = rows.guardian.filter(({ relationship }) => relationship === '父親')
  expect(fathers.length).toBeGreaterThan(100)
  for (const father of fathers) expect(String(father.name).charAt(0)).toBe(surnames.get(String(father.student_id)))
})

test('each student of the story shows another situation', () => {
  expect(new Set(story.map(({ shows }) => shows)).size).toBe(story.length)
  expect(story.length).toBeGreaterThanOrEqual(12)
})

test('every plan that was agreed has its versions, one of them with a correction to compare', () => {
  const numbers = (planId: unknown) => rows.plan_version.filter(({ plan_id }) => plan_id === planId).length
  for (const plan of rows.plan) expect(numbers(plan.id) > 0, String(plan.state)).toBe(plan.state !== 'draft')
  expect(rows.plan_version.filter(({ why }) => why === 'corrected')).toHaveLength(1)
  for (const { body } of rows.plan_version) expect(planFile.safeParse(body).error).toBeUndefined()
})
