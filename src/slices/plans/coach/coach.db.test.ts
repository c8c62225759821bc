import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'COACH')
const senco = await school.person('senco')
const sst = await school.person('sst_member')
const teacher = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const specialist = await school.person('specialist')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)
await school.assign(assistant.id, student, 'assists')
await school.assign(specialist.id, student, 'specialist')

async function layPlan(of: string, state = 'draft'): Promise<string> {
  const planId = newId()
  await fresh.owner.query(
    `insert into plan (id, school_id, student_id, kind, starts_on, ends_on, review_on, state, sections, made_by, made_on)
     values ($1, $2, $3, 'iep', current_date - 30, current_date + 100, current_date + 90, $4, '[]', $5, current_date - 30)`,
    [planId, school.schoolId, of, state, senco.id],
  )
  return planId
}
const planId = await layPlan(student)
const hint = { rule: 'all-of-everything', about: newId(), reason: '過馬路必須每次做到' }

const path = (plan = planId, of = student) => `/students/${of}/plans/${plan}/hints`
const read = (cookie: string, at = path()) => api.ask('GET', at, { cookie })
const dismiss = (cookie: string, body: object = hint, at = path()) => api.ask('POST', at, { cookie, body })
const takeBack = (cookie: string, dismissalId: string, at = path()) =>
  api.ask('DELETE', `${at}/${dismissalId}`, { cookie })

test('a hint is dismissed with its reason, stays listed with who dismissed it, and is taken back', async () => {
  const { json } = await dismiss(senco.cookie)
  const listed = (await read(sst.cookie)).json
  expect(listed).toEqual([
    { id: json.dismissalId, ...hint, by: { nameEn: 'Example Person', nameZh: '例子' }, on: expect.any(String) },
  ])
  expect((await takeBack(sst.cookie, json.dismissalId)).status).toBe(200)
  expect((await read(senco.cookie)).json).toEqual([])
  expect((await takeBack(sst.cookie, json.dismissalId)).status).toBe(404)
})

test('dismissing the same hint again keeps one dismissal, with the later reason', async () => {
  await dismiss(senco.cookie)
  await dismiss(sst.cookie, { ...hint, reason: '家長要求' })
  expect((await read(senco.cookie)).json.map((one: { reason: string }) => one.reason)).toEqual(['家長要求'])
})

test('a dismissal has a reason and a rule that the coach knows', async () => {
  for (const body of [
    { ...hint, reason: ' ' },
    { ...hint, rule: 'gossip' },
    { ...hint, about: '例子學生' },
  ])
    expect((await dismiss(senco.cookie, body)).status).toBe(422)
})

test('teachers, assistants and specialists of the student meet no hints, even of a plan in force', async () => {
  const at = path(await layPlan(student, 'in_force'))
  for (const { cookie } of [teacher, assistant, specialist]) {
    expect((await read(cookie, at)).status).toBe(404)
    expect((await dismiss(cookie, hint, at)).status).toBe(404)
  }
})

test('a plan is not reached through another student, nor from another school, nor by a team member for a student who is not on the register', async () => {
  const other = await school.student()
  await school.tier(other, 2)
  const outside = await school.student(false)
  const outsidePlan = await layPlan(outside)
  const { cookie } = await (await laySchool(fresh, 'ELSEWHERE')).person('senco')
  const [kept] = (await read(senco.cookie)).json
  for (const [who, at] of [
    [senco.cookie, path(planId, other)],
    [cookie, path()],
    [sst.cookie, path(outsidePlan, outside)],
  ] as const) {
    expect((await read(who, at)).status).toBe(404)
    expect((await dismiss(who, hint, at)).status).toBe(404)
    expect((await takeBack(who, kept.id, at)).status).toBe(404)
  }
})
