import { afterAll, expect, test } from 'vitest'
import { openApi } from '../../../tests/harness/api.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { laySchool } from '../../../tests/harness/school.ts'

const fresh = await freshDatabase()
const api = openApi(fresh)
afterAll(() => api.close())
const school = await laySchool(fresh, 'OURS')

const [pupil, classmate] = [await school.student(), await school.student()]
await school.tier(pupil, 2)
await fresh.owner.query(
  `insert into tier_decision (id, school_id, student_id, tier, starts_on, reason, withdrawn_at, withdrawn_reason)
   values (gen_random_uuid(), $1, $2, 3, current_date - 20, 'dyslexia assessed', now(), 'dyslexia of another')`,
  [school.schoolId, pupil],
)
await school.need(pupil)
const people = {
  office: await school.person('office'),
  assistant: await school.person('teaching_assistant'),
  teacher: await school.person('teacher'),
  specialist: await school.person('specialist'),
  senco: await school.person('senco'),
  team: await school.person('sst_member'),
}
await school.teaches(people.teacher.id)
for (const student of [pupil, classmate]) {
  await school.assign(people.assistant.id, student, 'assists')
  await school.assign(people.specialist.id, student, 'specialist')
}
type Who = keyof typeof people
const found = async (who: Who, query: string): Promise<string[]> => {
  const { json } = await api.ask('GET', `/students?who=all&${query}`, { cookie: people[who].cookie })
  return json.rows.map((row: { id: string }) => row.id).sort()
}
const everybody = [pupil, classmate].sort()

test.each([
  ['types=ASD', [], [], [pupil]],
  ['certainty=confirmed', [], [], [pupil]],
  ['tiers=2', [], [pupil], [pupil]],
  ['tiers=none', [], [], []],
  ['reportBefore=2999-01-01', [], [], []],
] as const)(
  'searching by %s finds nothing for the office, and for assistant and teacher no more than their file tells',
  async (query, office, assistant, teacher) => {
    expect(await found('office', query)).toEqual(office)
    expect(await found('assistant', query)).toEqual(assistant)
    expect(await found('teacher', query)).toEqual(teacher)
    expect(await found('office', '')).toEqual(everybody)
  },
)

test('no order of the list tells the office who has a tier, a need or a report', async () => {
  const ordered = async (sort: string, direction: string) => {
    const { json } = await api.ask('GET', `/students?who=all&sort=${sort}&direction=${direction}`, {
      cookie: people.office.cookie,
    })
    return json.rows.map((row: { id: string }) => row.id)
  }
  const byClass = await ordered('class', 'up')
  for (const sort of ['tier', 'tierSince', 'report'])
    for (const direction of ['up', 'down']) expect(await ordered(sort, direction), sort).toEqual(byClass)
})

test('why a tier was decided is told to those who may know reports: it names what was found', async () => {
  const told = async (who: Who) => {
    const of = { cookie: people[who].cookie }
    const file = await api.ask('GET', `/students/${pupil}`, of)
    const timeline = await api.ask('GET', `/students/${pupil}/timeline`, of)
    expect(file.json.tiers.map(({ tier }: { tier: number }) => tier)).toEqual([3, 2])
    return ['assessment', 'dyslexia'].map((word) => [file.text, timeline.text].map((text) => text.includes(word)))
  }
  const [everything, nothing] = [
    [
      [true, true],
      [true, true],
    ],
    [
      [false, false],
      [false, false],
    ],
  ]
  for (const who of ['senco', 'specialist'] as const) expect(await told(who), who).toEqual(everything)
  for (const who of ['teacher', 'assistant'] as const) expect(await told(who), who).toEqual(nothing)
})

test('an assistant reads no need’s name in file, list, timeline or search', async () => {
  const cookie = people.assistant.cookie
  for (const path of [`/students/${pupil}`, `/students/${pupil}/timeline`, '/students?who=all', '/students'])
    expect((await api.ask('GET', path, { cookie })).text, path).not.toMatch(/"ASD"|psychologist/)
})

test('a file that somebody read for an import is theirs alone, and its cells are forgotten', async () => {
  const batch = '01a20ba7-7ca5-7bb8-9d1d-235cc39cdc7f'
  await fresh.owner.query(
    `insert into import_batch (id, school_id, kind, file_name, created_by, cells) values ($1, $2, 'students', 'with-needs.xlsx', $3, '{}')`,
    [batch, school.schoolId, people.senco.id],
  )
  for (const who of ['office', 'assistant'] as const)
    expect((await api.ask('GET', `/imports/${batch}`, { cookie: people[who].cookie })).status, who).toBe(404)
  const kept = async (times: string) => {
    await fresh.owner.query(`update import_batch set cells = '{}', ${times}`)
    await fresh.database.asNobody((tx) => tx.execute('select app.forget_imports()'))
    return (await fresh.owner.query('select cells is not null as kept from import_batch')).rows[0].kept
  }
  expect(await kept(`created_at = now() - interval '23 hours'`)).toBe(true)
  expect(await kept(`applied_at = now() - interval '2 hours'`)).toBe(false)
  expect(await kept(`applied_at = null, created_at = now() - interval '25 hours'`)).toBe(false)
})

type Form = { form: string; which?: string }
const sayHere = (who: Who, student: string, body: Form) =>
  api.ask('POST', `/students/${student}/here`, { cookie: people[who].cookie, body })

test('who has a form open is told to those who have the same form of the same student open, also after going from student to student', async () => {
  const here = async (who: Who, student: string, which = '') => {
    const { json } = await sayHere(who, student, { form: 'profile', which })
    return json.others.map(({ id }: { id: string }) => id)
  }
  expect(await here('senco', pupil)).toEqual([])
  expect(await here('senco', classmate)).toEqual([])
  expect(await here('teacher', classmate)).toEqual([people.senco.id])
  expect(await here('teacher', pupil)).toEqual([people.senco.id])
  expect(await here('teacher', pupil, 'another')).toEqual([])
})

test('who has a form open is told to nobody who may not open it, and of no form that there is not', async () => {
  const forms: Form[] = [
    { form: 'profile' },
    { form: 'plan', which: pupil },
    { form: 'review', which: pupil },
    { form: 'first year', which: '2026/27' },
  ]
  const answered = async (who: Who, of = pupil) => {
    const answers = await Promise.all(forms.map((form) => sayHere(who, of, form)))
    return forms.filter((_, index) => answers[index]?.status === 200).map(({ form }) => form)
  }
  expect(await answered('senco')).toEqual(['profile', 'plan', 'review', 'first year'])
  expect(await answered('teacher')).toEqual(['profile', 'first year'])
  expect(await answered('specialist')).toEqual(['first year'])
  // A member of the team meets a Primary 1 pupil who is not on the register in the programme, and nowhere else.
  expect(await answered('team')).toEqual(['profile', 'plan', 'review', 'first year'])
  expect(await answered('team', classmate)).toEqual(['first year'])
  for (const who of ['assistant', 'office'] as const) expect(await answered(who), who).toEqual([])
  const missing = await api.ask('GET', '/students/01a20ba7-7ca5-7bb8-9d1d-235cc39cdc7f', {
    cookie: people.senco.cookie,
  })
  expect((await sayHere('assistant', pupil, forms[1] ?? { form: 'plan' })).text).toBe(missing.text)
  expect((await sayHere('senco', pupil, { form: 'note' })).status).toBe(422)
})
