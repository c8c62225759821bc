import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { openApi } from '../../../../tests/harness/api.ts'
import { freshDatabase } from '../../../../tests/harness/database.ts'
import { laySchool } from '../../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'CARDS')
const senco = await school.person('senco')
const teacher = await school.person('teacher')
const other = await school.person('teacher')
const assistant = await school.person('teaching_assistant')
const office = await school.person('office')
await school.teaches(teacher.id)
const student = await school.student()
await school.tier(student, 3)
await school.assign(assistant.id, student, 'assists')

async function layPlan(state: string, words: string, onCard: number | null) {
  const planId = newId()
  await fresh.owner.query(
    `insert into plan (id, school_id, student_id, kind, starts_on, ends_on, review_on, state, sections, made_by, made_on)
     values ($1, $2, $3, 'iep', current_date - 30, current_date + 100, current_date + 90, $4, '[]', $5, current_date - 30)`,
    [planId, school.schoolId, student, state, senco.id],
  )
  await fresh.owner.query(
    `insert into strategy (id, school_id, student_id, plan_id, position, place, words, on_card) values ($1, $2, $3, $4, 1, 'class', $5, $6)`,
    [newId(), school.schoolId, student, planId, { zh: words, en: '' }, onCard],
  )
}
await layPlan('in_force', '一次一個指示', 1)
await layPlan('draft', '草稿中的策略', null)
await layPlan('archived', '去年的策略', null)

const cards = async (cookie: string, query = '') => (await api.ask('GET', `/cards${query}`, { cookie })).json
const thingsSeen = (answer: { classes: { students: { things: { words: { zh: string } }[] }[] }[] }) =>
  answer.classes.flatMap((one) => one.students.flatMap(({ things }) => things.map(({ words }) => words.zh)))

test('a teacher and an assistant find what to do with their students, of the plan in force and of no other', async () => {
  for (const person of [teacher, assistant]) expect(thingsSeen(await cards(person.cookie))).toEqual(['一次一個指示'])
})

test('a teacher of another class finds nothing, not even by the name of the class', async () => {
  const [{ name } = { name: '' }] = (
    await fresh.owner.query('select name from class where school_id = $1', [school.schoolId])
  ).rows
  for (const query of ['', `?className=${encodeURIComponent(name)}`])
    expect(await cards(other.cookie, query)).toEqual({ classes: [], others: [] })
})

test('the SENCO may look at the cards of any class', async () => {
  const { others } = await cards(senco.cookie)
  expect(others).toHaveLength(1)
  expect(thingsSeen(await cards(senco.cookie, `?className=${encodeURIComponent(others[0])}`))).toEqual(['一次一個指示'])
})

test('the trail keeps once of which classes and students somebody looked at the cards, or took the sheet along', async () => {
  const [{ name } = { name: '' }] = (
    await fresh.owner.query('select name from class where school_id = $1', [school.schoolId])
  ).rows
  const kept = async (word: string, person: string) =>
    (
      await fresh.owner.query(
        `select student_id, after from audit.event where word = $1 and person_id = $2 order by id desc limit 2`,
        [word, person],
      )
    ).rows
  const before = (await kept('sheet.made', senco.id)).length
  await api.file(`/cards/document?language=zh&className=${encodeURIComponent(name)}`, senco.cookie)
  const looker = await school.person('senco')
  await cards(looker.cookie, `?className=${encodeURIComponent(name)}`)
  const details = { student_id: null, after: { classes: name, students: 1, studentIds: [student] } }
  expect([before, await kept('sheet.made', senco.id)]).toEqual([0, [details]])
  expect(await kept('cards.listed', looker.id)).toEqual([details])
  const stranger = await school.person('teacher')
  await cards(stranger.cookie)
  expect(await kept('cards.listed', stranger.id)).toEqual([
    { student_id: null, after: { classes: '', students: 0, studentIds: [] } },
  ])
})

test('the office has no such page', async () => {
  expect((await api.ask('GET', '/cards', { cookie: office.cookie })).status).toBe(404)
})
