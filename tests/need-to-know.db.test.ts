import { describe, expect, test } from 'vitest'
import { demoToday } from '#demo/frame.ts'
import { newId } from '#kernel/ids.ts'
import { type Role, roles } from '#slices/access/index.ts'
import { freshDatabase } from './harness/database.ts'
import { layDemoRows } from './harness/demo-rows.ts'

/** The ways in to a student, and the roll, as the product knows them; found here by queries of the test's own. */
type Way = 'roll' | 'register' | 'first_year' | 'grouped' | 'teaching' | 'assisting' | 'giving' | 'specialist'
type Rows = {
  /** Through which ways in its rows are seen. */
  through: readonly Way[]
  /** Of those who come in by teaching or assisting: only rows of which this is true. */
  only?: string
  /** Rows that somebody sees because they are their own. `$me` is the person. */
  own?: string
  /** What is not about students alone says it whole; `knows` is that the student is known through one of the ways. */
  rows?: (knows: (...ways: Way[]) => string, held: readonly Role[]) => string
}
const ofThePlan = `plan_id in (select id from plan where state <> 'draft')`
const team: Rows = { through: ['register', 'specialist'] }
const everybody: Rows = { through: ['register', 'teaching', 'assisting', 'specialist'] }
const anyWay: Way[] = ['register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist']
/** The meetings that somebody made or attends; the support team knows those of the team. */
const myMeetings = (column: string, held: readonly Role[]) => `${column} in (select id from meeting where made_by = $me
  ${held.includes('sst_member') ? `or kind = 'team'` : ''} union select meeting_id from meeting_attendee where person_id = $me)`
const ofMyGroups = `group_id in (${groupsGivenBy('$me')})`

/** Every table about a student and who sees its rows. The SENCO and the principal see all; whoever is not named sees none. */
const tables: Readonly<Record<string, Rows>> = {
  student: { through: ['roll', 'register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'] },
  enrolment: { through: ['roll', 'register', 'first_year', 'grouped', 'teaching', 'assisting', 'specialist'] },
  guardian: { through: ['roll', 'register'] },
  need: { through: ['register', 'teaching', 'specialist'] },
  need_evidence: team,
  strength: everybody,
  tier_decision: everybody,
  assignment: { through: [], own: 'person_id = $me' },
  concern: { ...team, own: 'raised_by = $me' },
  concern_step: { ...team, own: 'concern_id in (select id from concern where raised_by = $me)' },
  input_request: { ...team, own: 'id in (select request_id from input_answer where person_id = $me)' },
  input_answer: { ...team, own: 'person_id = $me' },
  p1_observation: { through: ['register', 'first_year', 'teaching', 'specialist'] },
  p1_decision: { through: ['register', 'first_year', 'teaching', 'specialist'] },
  measurement: team,
  report: team,
  attachment: { ...everybody, only: `kept_for = 'profile'` },
  referral: team,
  restricted_note: team,
  restricted_text: {
    through: [],
    own: 'note_id in (select id from restricted_note where written_by = $me) or $me = any(readers)',
  },
  profile: everybody,
  plan: { ...everybody, only: `state <> 'draft'` },
  plan_text: { through: ['register', 'teaching', 'specialist'], only: `not closed and ${ofThePlan}` },
  target: { ...everybody, only: ofThePlan },
  strategy: { ...everybody, only: ofThePlan },
  plan_agreement: team,
  plan_version: team,
  coach_dismissal: team,
  target_try: { ...everybody, only: `target_id in (select id from target where ${ofThePlan})` },
  plan_review: team,
  accommodation: { ...everybody, only: `state in ('approved', 'ended')` },
  accommodation_evidence: team,
  group_member: { through: ['register', 'grouped', 'teaching', 'specialist'], own: ofMyGroups },
  session_attendance: { through: ['register', 'grouped', 'teaching', 'specialist'], own: ofMyGroups },
  group_score: { through: ['register', 'grouped', 'specialist'], own: ofMyGroups },
  timetable_feed: { through: [], own: 'owner_id = $me' },
  student_protected_lesson: { through: ['register', 'teaching', 'specialist'] },
  responsibility: { through: [], rows: (knows) => `student_id is null or ${knows(...anyWay)}` },
  meeting: {
    through: [],
    rows: (knows, held) => `${myMeetings('id', held)} and (student_id is null or ${knows(...anyWay)})`,
  },
  meeting_item: {
    through: [],
    rows: (knows, held) => `meeting_id in (select id from meeting where ${myMeetings('id', held)}
        and (student_id is null or ${knows(...anyWay)}))
      and (student_id is null and (not closed or ${held.includes('sst_member')} and meeting_id in (select id from meeting where made_by = $me))
        or ${knows('register', 'specialist')} or not closed and ${knows(...anyWay)})`,
  },
  deadline: { through: [], rows: (knows) => `student_id is null or ${knows('register', 'specialist')}` },
  deadline_step: { through: [], rows: (knows) => `student_id is null or ${knows('register', 'specialist')}` },
  task: {
    through: [],
    rows: (knows, held) =>
      `($me in (owner_id, made_by) or ${held.includes('sst_member')}) and (student_id is null or ${knows(...anyWay)})`,
  },
  due_mark: {
    through: [],
    rows: (knows) => `$me in (person_id, handed_to) and (student_id is null or ${knows(...anyWay)})`,
  },
  notice: {
    through: [],
    rows: (knows) => `person_id = $me and (student_id is null or ${knows(...anyWay)})
      and (group_id is null or ${ofMyGroups})`,
  },
}
/** Gone in seconds, and known to those who know the student: no demo school holds any. */
const passing = ['presence']

const waysOf: Partial<Record<Role, readonly Way[]>> = {
  office: ['roll'],
  sst_member: ['register', 'first_year', 'grouped', 'giving'],
  teacher: ['teaching', 'giving'],
  teaching_assistant: ['assisting', 'giving'],
  specialist: ['specialist', 'giving'],
}

/** The groups that a person gives, said once more and otherwise than the policies say it. */
function groupsGivenBy(me: string): string {
  const runs = `closed_on is null and ends_on >= '${demoToday}' or closed_on >= date '${demoToday}' - 30`
  return `select g.id from support_group g where (${runs}) and (
    exists (select from group_staff s where s.group_id = g.id and s.person_id = ${me} and coalesce(s.ends_on, 'infinity') >= '${demoToday}')
    or exists (select from group_time t where t.group_id = g.id and t.person_id = ${me} and coalesce(t.ends_on, 'infinity') >= '${demoToday}'))`
}

const fresh = await freshDatabase()
const { schoolId, people } = await layDemoRows(fresh)

const rowsAs = (of: { schoolId: string; id: string | null; roles: Role[] }, table: string) =>
  fresh.database.as(
    { schoolId: of.schoolId, personId: of.id, roles: of.roles, today: demoToday },
    { word: 'test', request: null },
    async (tx) => (await tx.execute<{ id: string }>(`select id from "${table}"`)).rows.map(({ id }) => id).sort(),
  )
const rowsThat = async (table: string, condition: string) =>
  (await fresh.owner.query<{ id: string }>(`select id from "${table}" where ${condition}`)).rows
    .map(({ id }) => id)
    .sort()

/** The students behind each way in, said once more and otherwise than the policies say it. */
const studentsBy = (way: Way, me: string): string => {
  const holds = (row: string) =>
    `${row}.starts_on <= '${demoToday}' and coalesce(${row}.ends_on, 'infinity') >= '${demoToday}'`
  const assigned = (kind: string) =>
    `select student_id from assignment a where person_id = '${me}' and kind = '${kind}' and ${holds('a')}`
  return {
    roll: 'select id from student',
    register: `select student_id from need where ended_on is null union select s.id from student s where (select tier from tier_decision d
      where d.student_id = s.id and withdrawn_at is null and starts_on <= '${demoToday}' order by starts_on desc, recorded_at desc limit 1) is not null`,
    first_year: `select student_id from enrolment e join class c on c.id = e.class_id and c.level = 'P1'
      where e.school_year_id = (select id from school_year y where ${holds('y')})`,
    teaching: `select student_id from enrolment natural join (select class_id from teaching where person_id = '${me}') t
      where school_year_id = (select id from school_year y where ${holds('y')})`,
    grouped: 'select student_id from group_member',
    assisting: assigned('assists'),
    giving: `select student_id from group_member where coalesce(ends_on, 'infinity') >= '${demoToday}' and group_id in (${groupsGivenBy(`'${me}'`)})`,
    specialist: assigned('specialist'),
  }[way]
}

/** Which rows of a table a person is to see, as a condition. */
function conditionOf(table: string, me: string, held: readonly Role[]): string {
  const { through, only, own, rows } = tables[table] ?? { through: [] }
  const student = table === 'student' ? 'id' : 'student_id'
  const mine = held.flatMap((role) => waysOf[role] ?? [])
  const knows = (...ways: Way[]) => {
    const open = ways.flatMap((way): Way[] => (way === 'assisting' ? ['assisting', 'giving'] : [way]))
    return `(${
      open
        .filter((way) => mine.includes(way))
        .map((way) => `student_id in (${studentsBy(way, me)})`)
        .join(' or ') || 'false'
    })`
  }
  if (rows) return rows(knows, held).replaceAll('$me', `'${me}'`)
  // Who gives a group knows of its students what those who assist a student know.
  const byWay = through
    .flatMap((way): Way[] => (way === 'assisting' ? ['assisting', 'giving'] : [way]))
    .filter((way) => mine.includes(way))
    .map((way) => {
      const narrowed = only && (way === 'teaching' || way === 'assisting' || way === 'giving') ? ` and (${only})` : ''
      return `(${student} in (${studentsBy(way, me)})${narrowed})`
    })
  const known = mine.map((way) => `${student} in (${studentsBy(way, me)})`).join(' or ')
  const ownRows =
    own && known
      ? [
          `((${own.replaceAll('$me', `'${me}'`)}) and (${table === 'assignment' ? 'true' : `(student_id is null or ${known})`}))`,
        ]
      : []
  return [...byWay, ...ownRows].join(' or ') || 'false'
}

test('every table about a student is named here, with who sees its rows, and has rows to be kept from somebody', async () => {
  const { rows } = await fresh.owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'student_id' union select 'student'`,
  )
  expect(rows.map(({ name }) => name).sort()).toEqual([...Object.keys(tables), ...passing].sort())
  for (const table of Object.keys(tables)) expect((await rowsThat(table, 'true')).length, table).toBeGreaterThan(0)
})

const some = people.filter(({ roles }) => !roles.includes('senco') && !roles.includes('principal'))
describe.each(some.map(({ code, id, roles }) => [code, id, roles] as const))('%s', (_code, id, held) => {
  test('reads in every table the rows that their work needs, and not one more, even by hand', async () => {
    for (const table of Object.keys(tables)) {
      const seen = await rowsAs({ schoolId, id, roles: held }, table)
      expect(seen, table).toEqual(await rowsThat(table, conditionOf(table, id, held)))
    }
  })
})

test('the SENCO and the principal read every file, of a restricted note the principal reads what a reader does, and of notices both their own', async () => {
  for (const role of ['senco', 'principal'] as const) {
    const id = people.find((person) => person.roles.includes(role))?.id ?? ''
    for (const table of Object.keys(tables)) {
      const all =
        table === 'notice'
          ? `person_id = '${id}'`
          : table === 'restricted_text' && role === 'principal'
            ? `'${id}' = any(readers)`
            : 'true'
      expect(await rowsAs({ schoolId, id, roles: [role] }, table), `${role}: ${table}`).toEqual(
        await rowsThat(table, all),
      )
    }
  }
})

test('a person of another school, of no role, or nobody reads not one row of any of these tables', async () => {
  const somebody = people[0]?.id ?? null
  for (const table of Object.keys(tables)) {
    expect(await rowsAs({ schoolId: newId(), id: somebody, roles: [...roles] }, table), table).toEqual([])
    const without = await rowsAs({ schoolId, id: newId(), roles: ['administrator', 'parent', 'sponsor'] }, table)
    const aboutStudents = await rowsThat(table, table === 'student' ? 'true' : 'student_id is not null')
    expect(
      without.filter((id) => aboutStudents.includes(id)),
      table,
    ).toEqual([])
    expect((await fresh.database.asNobody((tx) => tx.execute(`select id from "${table}"`))).rows, table).toEqual([])
  }
})
