import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { anExampleSchool, aSignedInPerson, type ExampleSchool } from '../access/examples.ts'
import {
  aClass,
  aGuardian,
  aNeed,
  anAssignment,
  anEnrolment,
  aStrength,
  aStudent,
  aTeaching,
  aTierDecision,
} from './examples.ts'

const { database, owner } = await freshDatabase()
const TODAY = '2026-11-23'

/** Three students of one class: on the register by a tier, by a need only, not on it; one in another class on the register; one in Primary 1 not on it. */
const children = ['tier', 'need', 'none', 'elsewhere', 'first year'] as const
type Child = (typeof children)[number]

const tables = [
  'student',
  'enrolment',
  'guardian',
  'need',
  'need_evidence',
  'strength',
  'tier_decision',
  'assignment',
] as const
type Table = (typeof tables)[number]

let school: ExampleSchool
let student: Record<Child, string>
const people: Record<string, { id: string; roles: string[]; schoolId: string }> = {}

beforeAll(async () => {
  school = await anExampleSchool(owner, 'ALPHA')
  const other = await anExampleSchool(owner, 'BETA')
  const schoolId = school.id
  const yearId = school.yearId
  const [classId, otherClassId, firstYearId] = [
    await aClass(owner, { schoolId, yearId, name: '3A', level: 'P3' }),
    await aClass(owner, { schoolId, yearId, name: '4A', level: 'P4' }),
    await aClass(owner, { schoolId, yearId, name: '1A', level: 'P1' }),
  ]
  student = {} as Record<Child, string>
  for (const child of children) {
    const studentId = await aStudent(owner, schoolId, { nameEn: child.toUpperCase() })
    student[child] = studentId
    const of = { schoolId, studentId }
    const classOf: Partial<Record<Child, string>> = { elsewhere: otherClassId, 'first year': firstYearId }
    await anEnrolment(owner, { ...of, yearId, classId: classOf[child] ?? classId })
    await aGuardian(owner, of)
    await aStrength(owner, of)
    if (child === 'tier' || child === 'elsewhere') await aTierDecision(owner, of)
    if (child === 'need') await aTierDecision(owner, { ...of, tier: null })
    // Somebody who has no need any more still has their old one in the file.
    await aNeed(owner, { ...of, reportOn: '2026-01-15', endedOn: child === 'need' ? null : '2026-06-30' })
  }
  const lay = async (name: string, roles: Parameters<typeof aSignedInPerson>[1]['roles'], of = schoolId) => {
    const { id } = await aSignedInPerson(owner, { schoolId: of, code: `${name}-${of.slice(-4)}`, roles })
    people[name] = { id, roles: [...roles], schoolId: of }
    return id
  }
  for (const role of ['senco', 'principal', 'sst_member', 'office', 'administrator', 'parent', 'sponsor'] as const)
    await lay(role, [role])
  await aTeaching(owner, { schoolId, classId, personId: await lay('teacher of the class', ['teacher']) })
  await aTeaching(owner, {
    schoolId,
    classId: otherClassId,
    personId: await lay('teacher of another class', ['teacher']),
  })
  await lay('teacher of no class', ['teacher'])
  // Assigned and teaching, but without the role that opens the way.
  const without = await lay('office that once taught', ['office'])
  await aTeaching(owner, { schoolId, classId, personId: without })
  const assigned = { schoolId, studentId: student.none }
  await anAssignment(owner, {
    ...assigned,
    personId: await lay('assistant assigned', ['teaching_assistant']),
    kind: 'assists',
  })
  await lay('assistant not assigned', ['teaching_assistant'])
  await anAssignment(owner, {
    ...assigned,
    personId: await lay('assistant of last year', ['teaching_assistant']),
    kind: 'assists',
    endsOn: '2026-11-22',
  })
  await anAssignment(owner, {
    ...assigned,
    personId: await lay('specialist assigned', ['specialist']),
    kind: 'specialist',
  })
  await anAssignment(owner, {
    ...assigned,
    personId: await lay('specialist of next week', ['specialist']),
    kind: 'specialist',
    startsOn: '2026-11-30',
  })
  await lay('specialist not assigned', ['specialist'])
  await lay('senco of another school', ['senco'], other.id)
})

const all: Child[] = [...children]
const onRegister: Child[] = ['tier', 'need', 'elsewhere']
const inClass: Child[] = ['tier', 'need', 'none']
const nobody: Child[] = []

/** Whose rows a person sees in each table; what is not named is nothing. `assignment`: whose assignments, of the one assigned child. */
const expected: Record<string, Partial<Record<Table, Child[]>>> = {
  senco: everything(all),
  principal: everything(all),
  // Of this year's Primary 1 pupils the team sees that they are there, for the programme, and nothing of their support.
  sst_member: {
    ...everything(onRegister),
    student: [...onRegister, 'first year'],
    enrolment: [...onRegister, 'first year'],
    assignment: nobody,
  },
  'teacher of the class': { ...withNeeds(inClass) },
  'teacher of another class': { ...withNeeds(['elsewhere']) },
  'teacher of no class': {},
  'assistant assigned': { ...daily(['none']), assignment: ['none'] },
  'assistant not assigned': {},
  'assistant of last year': { assignment: ['none'] },
  'specialist assigned': { ...withNeeds(['none']), need_evidence: ['none'], assignment: ['none'] },
  'specialist of next week': { assignment: ['none'] },
  'specialist not assigned': {},
  office: { student: all, enrolment: all, guardian: all },
  'office that once taught': { student: all, enrolment: all, guardian: all },
  administrator: {},
  parent: {},
  sponsor: {},
  'senco of another school': {},
}

function daily(whose: Child[]) {
  return { student: whose, enrolment: whose, strength: whose, tier_decision: whose }
}
function withNeeds(whose: Child[]) {
  return { ...daily(whose), need: whose }
}
function everything(whose: Child[]) {
  return {
    ...withNeeds(whose),
    guardian: whose,
    need_evidence: whose,
    assignment: whose.filter((child) => child === 'none'),
  }
}

function asPerson<Result>(name: string, work: Parameters<typeof database.as<Result>>[2]) {
  const person = people[name]
  if (!person) throw new Error(`nobody is ${name}`)
  const actor = { personId: person.id, schoolId: person.schoolId, roles: person.roles, today: TODAY }
  return database.as(actor, { word: 'test', request: null }, work)
}

async function whoseRows(name: string, table: Table): Promise<Child[]> {
  const column = table === 'student' ? 'id' : 'student_id'
  const rows = await asPerson(
    name,
    async (tx) => (await tx.execute<Record<string, string>>(`select * from ${table}`)).rows,
  )
  const seen = new Set(rows.map((row) => row[column]))
  return children.filter((child) => seen.has(student[child]))
}

describe.each(Object.entries(expected))('%s', (name, whose) => {
  test.each(tables)('sees in %s the rows of those whom their work needs, and no others', async (table) => {
    const known =
      table === 'tier_decision'
        ? (whose[table] ?? nobody).filter((child) => child !== 'none' && child !== 'first year')
        : (whose[table] ?? nobody)
    expect(await whoseRows(name, table)).toEqual(known)
  })

  test('may see a student exactly when the student’s row is shown', async () => {
    const asked = await asPerson(name, async (tx) => {
      const { rows } = await tx.execute<{ id: string }>(
        `select id from unnest(array['${Object.values(student).join("','")}']::uuid[]) as id where app.may_see_student(id)`,
      )
      return rows.map((row) => row.id)
    })
    expect(children.filter((child) => asked.includes(student[child]))).toEqual(whose.student ?? nobody)
  })
})

/** Who may write into each table, for a student whom they see or not; everybody else is refused by the database itself. */
const writers: Record<Table, string[]> = {
  student: ['senco', 'office', 'office that once taught'],
  enrolment: ['senco', 'office', 'office that once taught'],
  guardian: ['senco', 'office', 'office that once taught'],
  need: ['senco', 'principal', 'sst_member'],
  need_evidence: ['senco', 'principal', 'sst_member'],
  strength: ['senco', 'principal', 'sst_member'],
  tier_decision: ['senco', 'principal'],
  assignment: ['senco'],
}
const touch: Record<Table, string> = {
  student: `update student set home_language = home_language where id = $id`,
  enrolment: `update enrolment set class_number = class_number where student_id = $id`,
  guardian: `update guardian set phone = phone where student_id = $id`,
  need: `update need set certainty = certainty where student_id = $id`,
  need_evidence: `update need_evidence set report_on = report_on where student_id = $id`,
  strength: `update strength set text = text where student_id = $id`,
  tier_decision: `update tier_decision set reason = reason where student_id = $id`,
  assignment: `update assignment set starts_on = starts_on where student_id = $id`,
}

describe('a write by whom it is not for changes nothing', () => {
  test.each(tables)('%s', async (table) => {
    const child: Child = table === 'assignment' ? 'none' : 'tier'
    const able: string[] = []
    for (const name of Object.keys(expected)) {
      const statement = touch[table].replace('$id', `'${student[child]}'`)
      const { rowCount } = await asPerson(name, (tx) => tx.execute(statement))
      if (rowCount) able.push(name)
    }
    expect(able).toEqual(Object.keys(expected).filter((name) => writers[table].includes(name)))
  })

  test('a member of the support team cannot write about a student who is not on the register', async () => {
    const { rowCount } = await asPerson('sst_member', (tx) =>
      tx.execute(touch.strength.replace('$id', `'${student.none}'`)),
    )
    expect(rowCount).toBe(0)
    const insert = asPerson('sst_member', (tx) =>
      tx.execute(
        `insert into need (id, school_id, student_id, type, certainty) values (gen_random_uuid(), '${school.id}', '${student.none}', 'ASD', 'suspected')`,
      ),
    )
    await expect(insert).rejects.toThrow()
  })

  test('a row cannot be written into another school', async () => {
    const stranger = people['senco of another school']
    const insert = asPerson('senco', (tx) =>
      tx.execute(
        `insert into student (id, school_id, name_en, name_zh) values (gen_random_uuid(), '${stranger?.schoolId}', 'X', '')`,
      ),
    )
    await expect(insert).rejects.toThrow()
  })
})

describe('without saying who asks', () => {
  test.each([...tables, 'draft'])('nothing of %s is visible', async (table) => {
    expect(await database.asNobody(async (tx) => (await tx.execute(`select * from ${table}`)).rows)).toEqual([])
  })
})

test('a draft is seen by the one who types it, not even by the SENCO', async () => {
  const office = people.office
  await owner.query(
    `insert into draft (id, school_id, person_id, subject, body) values (gen_random_uuid(), $1, $2, 'student', '{}')`,
    [school.id, office?.id],
  )
  const drafts = (name: string) => asPerson(name, async (tx) => (await tx.execute('select * from draft')).rows.length)
  expect([await drafts('office'), await drafts('senco')]).toEqual([1, 0])
})
