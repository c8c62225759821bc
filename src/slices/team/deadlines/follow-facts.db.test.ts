import { beforeAll, expect, test } from 'vitest'
import { openDemoApi } from '../../../../tests/harness/demo-api.ts'
import type { DueThing } from '../due/contract.ts'
import type { Deadline, YearAnswer } from './contract.ts'

const { ask, fresh } = await openDemoApi(['senco', 'principal', 'senst', 'teacher3b', 'office'])
const year = async (code: string) => (await ask(code, 'GET', '/team/deadlines?year=2026/27')).json as YearAnswer
const of = async (code: string, rule: string, name: string | null = null): Promise<Deadline | undefined> =>
  (await year(code)).deadlines.find((d) => d.rule === rule && (d.student?.nameEn ?? null) === name)
const dayOf = async (code: string, rule: string, name: string | null = null) =>
  (await of(code, rule, name))?.dueOn ?? null
const sql = (text: string, values: unknown[] = []) => fresh.owner.query(text, values)
const idOf = async (name: string) =>
  (await sql('select id from student where name_en = $1', [name])).rows[0]?.id as string
const stale = async () => Number((await sql('select count(*) as n from deadline_fact')).rows[0].n)

/** Rules of the school’s own that are counted from what the table below changes. */
const counted = (by: object) => ({ by: 'fact', term: null, key: null, count: 0, unit: 'days', ...by })
const rules: Readonly<Record<string, { audience: string; counted: object }>> = {
  'of-the-start': { audience: 'school', counted: counted({ fact: 'year-start' }) },
  'of-the-term': { audience: 'school', counted: counted({ fact: 'term-start', term: 1 }) },
  'of-school-days': { audience: 'school', counted: counted({ fact: 'year-start', count: 30, unit: 'school-days' }) },
  'of-the-tier': { audience: 'tier3', counted: counted({ fact: 'tier' }) },
  'of-the-plan': { audience: 'tiers23', counted: counted({ fact: 'plan-end' }) },
  'of-level': { audience: 'P6', counted: { by: 'day', day: '05-04' } },
}
beforeAll(async () => {
  const school = (await sql('select id from school')).rows[0].id
  for (const [key, { audience, counted: by }] of Object.entries(rules))
    await sql('insert into deadline_rule (id, school_id, key, body) values (gen_random_uuid(), $1, $2, $3)', [
      school,
      key,
      { name: { zh: key, en: '' }, audience, counted: by, moves: 'stays', source: { zh: '', en: '' } },
    ])
})

const closeSchool = (startsOn: string, endsOn: string) =>
  sql(
    `insert into calendar_day (id, school_id, starts_on, ends_on, kind, name)
      select gen_random_uuid(), id, $1, $2, 'holiday', '{"zh": "示範", "en": ""}' from school`,
    [startsOn, endsOn],
  )
const ofStudent = (text: string, name: string) => async () => sql(text, [await idOf(name)])
/** A fact that changes, the rule that is counted from it, and whose deadline it is. */
const changes: readonly [string, rule: string, name: string | null, change: () => Promise<unknown>][] = [
  [
    'the school year’s first day',
    'of-the-start',
    null,
    () => sql(`update school_year set starts_on = '2026-09-02' where label = '2026/27'`),
  ],
  [
    'a term’s first day',
    'of-the-term',
    null,
    () =>
      sql(`update term set starts_on = '2026-09-03' where id = (select t.id from term t join school_year y on y.id = t.school_year_id
      where y.label = '2026/27' order by t.starts_on limit 1)`),
  ],
  ['a day on which the school is closed', 'of-school-days', null, () => closeSchool('2026-09-08', '2026-09-09')],
  [
    'a general holiday',
    'semis-november',
    null,
    () =>
      sql(
        `insert into general_holiday (id, school_id, held_on, name) select gen_random_uuid(), id, '2026-11-30', '示範' from school`,
      ),
  ],
  [
    'a general holiday taken away',
    'semis-november',
    null,
    () => sql(`delete from general_holiday where held_on = '2026-11-30'`),
  ],
  ['a holiday of the school’s own', 'semis-november', null, () => closeSchool('2026-11-30', '2026-11-30')],
  [
    'a holiday of the school’s own that becomes a day with other bells',
    'semis-november',
    null,
    () => sql(`update calendar_day set kind = 'other_bells', schedule = 'half' where starts_on = '2026-11-30'`),
  ],
  [
    'the dates of identification',
    'p1-summary',
    null,
    () => sql(`update dated_rule set ends_on = '2026-10-29' where key = 'p1-summary'`),
  ],
  [
    'a rule',
    'of-level',
    null,
    () => sql(`update deadline_rule set body = jsonb_set(body, '{audience}', '"school"') where key = 'of-level'`),
  ],
  ['a rule put away', 'of-level', null, () => sql(`update deadline_rule set away = true where key = 'of-level'`)],
  [
    'a joiner’s day',
    'transfer-in',
    'Cheng Yan Tung',
    ofStudent(`update student set entered_on = '2026-10-26' where id = $1`, 'Cheng Yan Tung'),
  ],
  [
    'a leaver',
    'transfer-out',
    'Lee Chi Yiu',
    ofStudent(`update student set left_on = '2026-11-20' where id = $1`, 'Lee Chi Yiu'),
  ],
  [
    'a leaver who stays after all',
    'iep-middle',
    'Lee Chi Yiu',
    ofStudent('update student set left_on = null where id = $1', 'Lee Chi Yiu'),
  ],
  [
    'a tier',
    'of-the-tier',
    'Cheng Yan Tung',
    ofStudent(
      `insert into tier_decision (id, school_id, student_id, tier, starts_on, recorded_at) select gen_random_uuid(), school_id, id, 3, '2026-11-16', now() from student where id = $1`,
      'Cheng Yan Tung',
    ),
  ],
  [
    'a tier withdrawn',
    'of-the-tier',
    'Cheng Yan Tung',
    ofStudent(
      `update tier_decision set withdrawn_at = now(), withdrawn_reason = 'x' where student_id = $1 and starts_on = '2026-11-16'`,
      'Cheng Yan Tung',
    ),
  ],
  [
    'a plan’s last day',
    'of-the-plan',
    'Lee Chi Yiu',
    ofStudent(
      `update plan set ends_on = '2027-06-18' where student_id = $1 and starts_on >= '2026-09-01'`,
      'Lee Chi Yiu',
    ),
  ],
]

test.each(changes)('%s: whoever reads next has the deadlines anew', async (_, rule, name, change) => {
  await year('senco')
  const before = await dayOf('senst', rule, name)
  expect(await stale()).toBe(0)
  await change()
  expect(await stale()).toBeGreaterThan(0)
  // A member of the team, who cannot keep the rules, is the first who reads.
  expect(await dayOf('senst', rule, name)).not.toBe(before)
  expect(await stale()).toBe(0)
})

test('a report, a concern, a need and a class are marked when they come, change or go', async () => {
  await year('senco')
  for (const [table, change] of [
    ['report', 'update report set reported_on = reported_on where false'],
    ['concern', 'update concern set state = state where false'],
    ['need', 'update need set ended_on = ended_on where false'],
    ['enrolment', 'update enrolment set class_id = class_id where false'],
    ['class', 'update class set level = level where false'],
    ['school', 'update school set level = level where false'],
    ['timetable_frame', 'update timetable_frame set days = days where false'],
    ['working_week', 'update working_week set saturdays = saturdays where false'],
    ['due_setting', 'update due_setting set finishing_from = finishing_from where false'],
  ] as const) {
    await sql(change)
    expect((await sql('delete from deadline_fact returning of')).rows, table).toEqual([{ of: table }])
  }
})

test('what nothing is counted from marks nothing', async () => {
  await year('senco')
  await sql(`update student set home_language = '粵語', version = version + 1`)
  await sql('update plan set version = version + 1, review_on = review_on')
  await sql('update concern set version = version + 1')
  await sql('update due_setting set version = version + 1')
  expect(await stale()).toBe(0)
})

test('the day itself is a fact: who joins tomorrow counts from tomorrow', async () => {
  await year('senco')
  await sql(`update deadline_day set computed_for = '2026-11-22'`)
  await year('office')
  expect((await sql('select computed_for::text from deadline_day')).rows).toEqual([{ computed_for: '2026-11-23' }])
})

test('a teacher who reads first after somebody left changes the SENCO’s list; the trail says that nobody in particular did', async () => {
  const kid = await idOf('Cheng Yan Tung')
  await year('senco')
  await sql(`update student set left_on = '2026-11-19' where id = $1`, [kid])
  expect((await year('teacher3b')).deadlines.some(({ student }) => student)).toBe(false)
  const { rows } = await sql(
    `select person_id, word from audit.event where table_name = 'deadline' and student_id = $1 order by id desc limit 1`,
    [kid],
  )
  expect(rows).toEqual([{ person_id: null, word: 'deadline.renewed' }])
  expect(await stale()).toBe(0)
})

test('the list of what is due and the day have a changed deadline at once', async () => {
  const things = async () => (await ask('senco', 'GET', '/team/due')).json.things as DueThing[]
  const days = async () => (await things()).filter((one) => one.kind === 'deadline').map(({ dueOn }) => dueOn)
  await sql(
    `insert into general_holiday (id, school_id, held_on, name) select gen_random_uuid(), id, '2026-11-30', '示範' from school`,
  )
  expect(await days()).not.toContain('2026-11-30')
  await sql(`delete from general_holiday where held_on = '2026-11-30'`)
  expect((await ask('senco', 'GET', '/today')).status).toBe(200)
  expect(await stale()).toBe(0)
  expect(await days()).toContain('2026-11-30')
})

test('of who has left the papers for the new school stand in the list of what is due, and nothing else; teachers have none', async () => {
  const name = 'Yip Yui Sum'
  const kid = await idOf(name)
  const things = async (code: string) =>
    ((await ask(code, 'GET', '/team/due')).json.things as DueThing[]).filter(({ student }) => student?.nameEn === name)
  await sql(
    `insert into task (id, school_id, title, owner_id, made_by, made_on, due_on, student_id)
     select gen_random_uuid(), school_id, 'Call', id, id, '2026-11-20', '2026-11-24', $1 from person where staff_code = 'senco'`,
    [kid],
  )
  expect((await things('senco')).some(({ kind }) => kind === 'task')).toBe(true)
  await sql(`update student set left_on = '2026-11-20' where id = $1`, [kid])
  expect((await things('senco')).map(({ kind, title, dueOn, mine }) => [kind, title.en, dueOn, mine])).toEqual([
    ['deadline', 'Student who left: papers and signed consent to the new school', '2026-12-18', true],
  ])
  for (const code of ['teacher3b', 'office']) expect(await things(code), code).toEqual([])
  await sql('update student set left_on = null where id = $1', [kid])
  expect((await things('senco')).some(({ kind }) => kind === 'task')).toBe(true)
})

test('a change that is not finished while somebody reads is not forgotten', async () => {
  await year('senco')
  const client = await fresh.owner.connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into general_holiday (id, school_id, held_on, name) select gen_random_uuid(), id, '2026-11-30', '示範' from school`,
    )
    // Somebody else changes a fact and reads meanwhile: that takes the marks away that can be seen.
    await sql('update need set ended_on = ended_on where false')
    expect(await dayOf('senst', 'semis-november')).toBe('2026-11-30')
    expect(await stale()).toBe(0)
    await client.query('commit')
  } finally {
    client.release()
  }
  expect(await dayOf('senst', 'semis-november')).toBe('2026-11-27')
  await sql(`delete from general_holiday where held_on = '2026-11-30'`)
})

test('twelve who read at once after a change compute it once', async () => {
  await year('senco')
  const moved = async () =>
    (
      await sql(
        `select s.id from deadline_step s join deadline d on d.id = s.deadline_id where s.what = 'moved' and d.rule = 'semis-november'`,
      )
    ).rowCount ?? 0
  const before = await moved()
  await sql(
    `insert into general_holiday (id, school_id, held_on, name) select gen_random_uuid(), id, '2026-11-30', '示範' from school`,
  )
  const codes = ['senco', 'principal', 'senst', 'teacher3b']
  const days = await Promise.all(
    Array.from({ length: 12 }, (_, index) => dayOf(codes[index % 4] ?? 'senco', 'semis-november')),
  )
  expect(new Set(days)).toEqual(new Set(['2026-11-27']))
  expect(await moved()).toBe(before + 1)
})
