import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'MILESTONES')
const senco = await school.person('senco')
const teacher = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const student = await school.student()
await school.tier(student, 3)
await school.teaches(teacher.id)
await school.assign(assistant.id, student, 'assists')

const lay = (table: string, row: Record<string, unknown>) => {
  const columns = Object.keys(row)
  return fresh.owner.query(
    `insert into ${table} (id, school_id, student_id, ${columns.join(', ')}) values ($1, $2, $3, ${columns.map((_, index) => `$${index + 4}`).join(', ')})`,
    [newId(), school.schoolId, student, ...Object.values(row)],
  )
}
const plan = (state: string) => ({
  kind: 'iep',
  starts_on: '2026-09-01',
  ends_on: '2027-01-31',
  review_on: '2027-01-15',
  state,
  sections: '[]',
  made_by: senco.id,
  made_on: '2026-08-25',
})
await lay('plan', plan('in_force'))
await lay('plan', plan('draft'))
await lay('report', { kind: 'psychological', author: 'EP', reported_on: '2026-05-01', filed_by: senco.id })
await lay('concern', { raised_by: teacher.id, raised_on: '2026-03-01', areas: ['attention'], how_often: 'daily' })

async function kindsFor(cookie: string): Promise<string[]> {
  const { json } = await api.ask('GET', `/students/${student}/milestones`, { cookie })
  return json.map(({ kind }: { kind: string }) => kind)
}

test('the SENCO sees the whole story, newest first', async () => {
  expect(await kindsFor(senco.cookie)).toEqual([
    'plan.in-force',
    'plan.made',
    'plan.made',
    'report.filed',
    'concern.raised',
  ])
})

test('a teacher sees the plan in force and the concern they raised, no draft and no report', async () => {
  expect(await kindsFor(teacher.cookie)).toEqual(['plan.in-force', 'plan.made', 'concern.raised'])
})

test('an assistant sees the plan in force and not what a teacher was worried about', async () => {
  expect(await kindsFor(assistant.cookie)).toEqual(['plan.in-force', 'plan.made'])
})
