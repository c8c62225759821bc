import { Pool } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { migrate, readMigrations } from '#platform/database/migrate.ts'
import { dropQuietly, freshDatabase } from '../../../../tests/harness/database.ts'

const fresh = await freshDatabase()
const name = `earlier_${process.pid}`
const connection = { ...fresh.connections.owner, database: name }
await fresh.owner.query(`create database ${name}`)
const before = (await readMigrations()).findIndex(({ name: file }) => file.startsWith('0042-'))
await migrate(connection, before)
const owner = new Pool(connection)
afterAll(async () => {
  await owner.end()
  await dropQuietly(fresh.owner, name)
})

const school = newId()
const person = newId()
const lay = async (table: string, row: Record<string, unknown>): Promise<string> => {
  const all = { id: newId(), ...(table === 'school' ? {} : { school_id: school }), ...row }
  const columns = Object.keys(all)
  await owner.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(all),
  )
  return all.id
}
const concern = (student_id: string, raised_on: string, state = 'raised') =>
  lay('concern', { student_id, raised_on, state, raised_by: person, areas: ['reading'], how_often: 'weekly' })
const tier = (student_id: string, to: number, starts_on: string) =>
  lay('tier_decision', { student_id, tier: to, starts_on })
const report = (student_id: string, reported_on: string) =>
  lay('report', { student_id, reported_on, kind: 'speech', author: 'x', filed_by: person })
const plan = (student_id: string, starts_on: string, made_on: string) =>
  lay('plan', {
    ...{ student_id, starts_on, made_on, kind: 'support', ends_on: '2027-07-31', review_on: '2027-07-01' },
    ...{ state: 'in_force', sections: '[]', made_by: person },
  })

/** What there was, the rule of the row, the day on which it was settled, and whose it is from now on. */
const cases: readonly [
  string,
  rule: string,
  settledOn: string | null,
  facts: (student: string) => Promise<string | null>,
][] = [
  ['an open one of the one concern', 'concern-answer', null, (kid) => concern(kid, '2026-11-16')],
  [
    'of two open concerns the one raised first',
    'concern-answer',
    null,
    async (kid) => {
      await concern(kid, '2026-11-17')
      return concern(kid, '2026-11-10')
    },
  ],
  [
    'a settled one of the concern that is closed, not of the one raised later',
    'concern-answer',
    '2026-10-09',
    async (kid) => {
      const first = await concern(kid, '2026-10-05', 'closed')
      await concern(kid, '2026-11-16')
      return first
    },
  ],
  ['of a concern that is gone nothing is known', 'concern-answer', '2026-10-09', async () => null],
  [
    'a settled one of the plan that there was, not of the one made later',
    'plan-end',
    '2027-01-15',
    async (kid) => {
      const first = await plan(kid, '2026-10-05', '2026-09-28')
      await plan(kid, '2027-02-01', '2027-01-20')
      return first
    },
  ],
  [
    'of tier 3 the decision with which it began',
    'new-tier3',
    '2026-11-10',
    async (kid) => {
      await tier(kid, 2, '2026-09-07')
      const began = await tier(kid, 3, '2026-10-12')
      await tier(kid, 3, '2026-11-02')
      return began
    },
  ],
  [
    'of tier 3 left and entered again the first time, when it was settled then',
    'new-tier3',
    '2026-10-20',
    async (kid) => {
      const began = await tier(kid, 3, '2026-10-12')
      await tier(kid, 2, '2026-11-02')
      await tier(kid, 3, '2026-11-16')
      return began
    },
  ],
  [
    'the newest report, by a rule that the school changed',
    'ours',
    null,
    async (kid) => {
      await report(kid, '2025-05-05')
      return report(kid, '2026-05-05')
    },
  ],
  [
    'a rule of a day of the year has none',
    'iep-start',
    '2026-10-20',
    (kid) => tier(kid, 3, '2026-09-07').then(() => null),
  ],
]

test('deadlines kept before belong to what they were counted from, with state, reason and history as they were', async () => {
  await lay('school', {
    ...{
      id: school,
      code: 'A',
      name_en: 'A',
      name_zh: '甲',
      level: 'primary',
      finance_type: 'aided',
      demo_today: '2026-11-23',
    },
  })
  await owner.query(`insert into auth."user" (id, name, email) values ('u', 'u', 'u@person.invalid')`)
  await lay('person', { id: person, user_id: 'u', staff_code: 'senco', name_en: 'A', name_zh: '甲' })
  await lay('deadline_rule', { key: 'ours', body: { counted: { by: 'fact', fact: 'report' } } })
  const rows: { id: string; fact: string | null; text: string }[] = []
  for (const [text, rule, settledOn, facts] of cases) {
    const student = await lay('student', { name_en: text, name_zh: '例' })
    const fact = await facts(student)
    const id = await lay('deadline', {
      ...{
        school_year: '2026/27',
        rule,
        student_id: student,
        due_on: '2027-03-01',
        state: settledOn ? 'exempt' : 'open',
      },
      ...{ reason: settledOn ? '已另行處理' : '', settled_by: settledOn && person, settled_on: settledOn },
    })
    if (settledOn)
      await lay('deadline_step', {
        deadline_id: id,
        student_id: student,
        what: 'exempt',
        words: '已另行處理',
        made_on: settledOn,
      })
    rows.push({ id, fact, text })
  }
  const kept = async () =>
    (
      await owner.query(
        `select d.id, d.state, d.reason, d.due_on, d.settled_on, d.settled_by, d.version, s.words from deadline d
         left join deadline_step s on s.deadline_id = d.id order by d.id`,
      )
    ).rows
  const were = await kept()
  await migrate(connection)
  expect(await kept()).toEqual(were)
  for (const { id, fact, text } of rows) {
    const { rows: found } = await owner.query('select fact_id from deadline where id = $1', [id])
    expect(found[0].fact_id, text).toBe(fact)
  }
  expect((await owner.query('select school_id from deadline_fact')).rows).toContainEqual({ school_id: school })
})
