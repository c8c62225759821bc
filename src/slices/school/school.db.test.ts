import { call, ORPCError } from '@orpc/server'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { anExampleSchool, aRequestOf, type SigningIn } from '../access/examples.ts'
import type { Backup } from './backups.ts'
import { schoolRoutes } from './routes.ts'

const { database, owner } = await freshDatabase()
const school = await anExampleSchool(owner, 'ALPHA')
const other = await anExampleSchool(owner, 'BETA')
const made: Backup = { name: 'one.backup', at: '2026-11-23T04:00:00.000Z', bytes: 12 }
const routes = schoolRoutes({
  daily: true,
  keep: 14,
  restoreCommand: (name: string) => name,
  lastProblem: null,
  list: async () => [made],
  make: async () => made,
})

const as = (role: SigningIn, of = school) => ({ context: aRequestOf(database, of.people[role].token) })
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error) => (error instanceof ORPCError ? { code: error.code, ...error.data } : error),
  )
const problem = (field: string, code: string) => ({
  code: 'PROBLEMS',
  problems: [expect.objectContaining({ field, problem: code })],
})

async function aStudentIn(classId: string, yearId = school.yearId, leftOn: string | null = null): Promise<string> {
  const id = newId()
  await owner.query(
    `insert into student (id, school_id, name_en, name_zh, left_on) values ($1, $2, 'Example', '例子', $3)`,
    [id, school.id, leftOn],
  )
  await owner.query(
    'insert into enrolment (id, school_id, student_id, school_year_id, class_id) values ($1, $2, $3, $4, $5)',
    [newId(), school.id, id, yearId, classId],
  )
  return id
}

test('nobody who is not signed in learns anything of the school', async () => {
  const context = aRequestOf(database, null)
  expect(await refusal(call(routes.profile, undefined, { context }))).toMatchObject({ code: 'UNAUTHORIZED' })
})

test('who may not change the profile meets the same answer whatever they send', async () => {
  const wrong = { version: 'one' } as unknown as { version: number }
  expect(await refusal(call(routes.changeProfile, wrong, as('teacher')))).toMatchObject({ code: 'NOT_FOUND' })
  expect(await refusal(call(routes.changeProfile, wrong, as('senco')))).toMatchObject({ code: 'PROBLEMS' })
})

test('each school sees its own profile', async () => {
  expect(await call(routes.profile, undefined, as('parent'))).toMatchObject({ id: school.id, code: 'ALPHA' })
  expect(await call(routes.profile, undefined, as('teacher', other))).toMatchObject({ id: other.id, code: 'BETA' })
})

test('two people who change different fields of the profile both keep their words', async () => {
  const { version } = await call(routes.profile, undefined, as('senco'))
  await call(routes.changeProfile, { version, nameEn: 'Harbour School' }, as('principal'))
  const merged = await call(routes.changeProfile, { version, nameZh: '海港學校' }, as('senco'))
  expect(merged.version).toBe(version + 2)
  expect(await call(routes.profile, undefined, as('senco'))).toMatchObject({
    nameEn: 'Harbour School',
    nameZh: '海港學校',
    version: merged.version,
  })
})

test('two people who change the same field of the profile see both texts and the one before, and nothing is lost', async () => {
  const before = await call(routes.profile, undefined, as('senco'))
  await call(routes.changeProfile, { version: before.version, nameEn: 'Hillside School' }, as('principal'))
  const late = { version: before.version, nameEn: 'Bayview School', sponsoringBodyEn: 'Example Body' }
  expect(await refusal(call(routes.changeProfile, late, as('senco')))).toEqual({
    code: 'CLASH',
    clashes: [{ field: 'nameEn', base: 'Harbour School', mine: 'Bayview School', theirs: 'Hillside School' }],
    version: before.version + 1,
  })
  expect(await call(routes.profile, undefined, as('senco'))).toMatchObject({
    nameEn: 'Hillside School',
    sponsoringBodyEn: '',
  })
})

test('a form that sends every field takes nothing back that somebody else changed', async () => {
  const before = await call(routes.profile, undefined, as('senco'))
  await call(routes.changeProfile, { version: before.version, financeType: 'caput' }, as('principal'))
  const { nameEn, financeType } = before
  await call(routes.changeProfile, { version: before.version, nameEn, nameZh: '山邊學校', financeType }, as('senco'))
  expect(await call(routes.profile, undefined, as('senco'))).toMatchObject({
    nameEn,
    nameZh: '山邊學校',
    financeType: 'caput',
  })
})

test('a save that changes nothing leaves the version and the trail alone', async () => {
  const count = async () => (await owner.query('select count(*)::int as events from audit.event')).rows[0].events
  const before = await call(routes.profile, undefined, as('senco'))
  const events = await count()
  expect(await call(routes.changeProfile, { version: before.version, nameEn: before.nameEn }, as('senco'))).toEqual({
    version: before.version,
  })
  expect(await count()).toBe(events)
})

test('a school year is added with its terms, and the one of today is marked', async () => {
  const terms = [
    { nameEn: 'First term', nameZh: '上學期', startsOn: '2025-09-01', endsOn: '2026-01-31' },
    { nameEn: 'Second term', nameZh: '下學期', startsOn: '2026-02-01', endsOn: '2026-08-31' },
  ]
  await call(routes.saveYear, { label: '2025/26', startsOn: '2025-09-01', endsOn: '2026-08-31', terms }, as('office'))
  const years = await call(routes.years, undefined, as('teacher'))
  expect(years.map((year) => [year.label, year.isCurrent, year.terms.length])).toEqual([
    ['2026/27', true, 0],
    ['2025/26', false, 2],
  ])
})

test('a school year that overlaps another is refused, and one that is there is not added again', async () => {
  const wrong = { label: '2025/26', startsOn: '2025-09-01', endsOn: '2026-09-05', terms: [], version: 1 }
  expect(await refusal(call(routes.saveYear, wrong, as('senco')))).toEqual(problem('startsOn', 'overlaps-year'))
  const again = { label: '2025/26', startsOn: '2025-09-01', endsOn: '2026-08-31', terms: [] }
  expect(await refusal(call(routes.saveYear, again, as('senco')))).toEqual(problem('label', 'already-there'))
})

test('changing one term leaves the other as it is, and a late save of the year clashes', async () => {
  const before = (await call(routes.years, undefined, as('senco'))).find((year) => year.label === '2025/26')
  const days = { label: '2025/26', startsOn: '2025-09-01', endsOn: '2026-08-31' }
  const terms = (before?.terms ?? []).map(({ id: _, ...term }, index) =>
    index === 0 ? { ...term, endsOn: '2026-01-15' } : term,
  )
  await call(routes.saveYear, { ...days, terms, version: 1 }, as('senco'))
  const after = (await call(routes.years, undefined, as('senco'))).find((year) => year.label === '2025/26')
  expect(after).toMatchObject({ version: 2, terms: [{ endsOn: '2026-01-15' }, { id: before?.terms[1]?.id }] })
  const late = refusal(call(routes.saveYear, { ...days, terms: [], version: 1 }, as('office')))
  expect(await late).toMatchObject({ code: 'CLASH', version: 2, clashes: [{ field: 'terms' }] })
})

test('a class is added once, at a level of this kind of school', async () => {
  const added = await call(routes.addClass, { year: '2026/27', name: ' ３A ', level: 'P3' }, as('office'))
  expect(await call(routes.classes, {}, as('teacher'))).toEqual([
    { id: added.id, name: '3A', level: 'P3', students: 0, classTeachers: [] },
  ])
  expect(await refusal(call(routes.addClass, { year: '2026/27', name: '3a', level: 'S3' }, as('office')))).toEqual({
    code: 'PROBLEMS',
    problems: [
      { field: 'name', problem: 'already-used' },
      { field: 'level', problem: 'level-of-other-school' },
    ],
  })
  expect(await refusal(call(routes.addClass, { year: '2030/31', name: '3B', level: 'P3' }, as('office')))).toEqual(
    problem('year', 'unknown-year'),
  )
})

test('the administrator sees how many students a class has, and no student', async () => {
  const [first] = await call(routes.classes, {}, as('office'))
  const student = await aStudentIn(first?.id ?? '')
  await aStudentIn(first?.id ?? '', school.yearId, '2026-10-01')
  expect((await call(routes.classes, { year: '2026/27' }, as('administrator')))[0]?.students).toBe(1)
  expect((await call(routes.years, undefined, as('administrator')))[0]).toMatchObject({ classes: 1, students: 1 })
  const actor = { schoolId: school.id, personId: null, roles: ['administrator'], today: '2026-11-23' }
  const seen = await database.as(actor, { word: 'test', request: null }, (tx) => tx.execute('select id from student'))
  expect(seen.rows).toEqual([])
  expect(student).toBeTruthy()
})

test('a class that has students is not removed, also by one who cannot see them; an empty one is', async () => {
  const [first] = await call(routes.classes, {}, as('office'))
  expect(await refusal(call(routes.removeClass, { id: first?.id ?? '' }, as('administrator')))).toEqual(
    problem('id', 'class-not-empty'),
  )
  const { id } = await call(routes.addClass, { year: '2026/27', name: '3B', level: 'P3' }, as('office'))
  await call(routes.changeClass, { id, name: '3C', level: 'P3' }, as('office'))
  await call(routes.removeClass, { id }, as('office'))
  expect(await refusal(call(routes.removeClass, { id }, as('office')))).toMatchObject({ code: 'NOT_FOUND' })
})

test('nobody reaches a class of another school', async () => {
  const [first] = await call(routes.classes, {}, as('office'))
  const change = { id: first?.id ?? '', name: '1A', level: 'P1' } as const
  expect(await refusal(call(routes.changeClass, change, as('senco', other)))).toMatchObject({ code: 'NOT_FOUND' })
})

test('a person is down for a class and subject once, and class teachers stand with their class', async () => {
  const [first] = await call(routes.classes, {}, as('office'))
  const row = { classId: first?.id ?? '', personId: school.people.teacher.id, subject: '中文', isClassTeacher: true }
  const { id } = await call(routes.addTeaching, row, as('office'))
  expect(await refusal(call(routes.addTeaching, row, as('office')))).toEqual(problem('subject', 'already-teaches'))
  expect((await call(routes.classes, {}, as('office')))[0]?.classTeachers).toMatchObject([{ id: row.personId }])
  expect(await call(routes.teaching, {}, as('teacher'))).toMatchObject([
    { id, className: '3A', person: { id: row.personId, staffCode: 'ALPHA-teacher' }, subject: '中文' },
  ])
  const elsewhere = { ...row, personId: other.people.teacher.id, subject: '數學' }
  expect(await refusal(call(routes.addTeaching, elsewhere, as('office')))).toEqual(
    problem('personId', 'unknown-person'),
  )
  await call(routes.removeTeaching, { id }, as('office'))
  expect(await call(routes.teaching, {}, as('teacher'))).toEqual([])
})

test('a school with classes does not change from primary to secondary', async () => {
  const { version } = await call(routes.profile, undefined, as('senco'))
  expect(await refusal(call(routes.changeProfile, { version, level: 'secondary' }, as('senco')))).toEqual(
    problem('level', 'classes-of-other-level'),
  )
})

test('a backup that is made stands in the trail', async () => {
  expect(await call(routes.backups, undefined, as('principal'))).toMatchObject({
    daily: true,
    keep: 14,
    backups: [made],
  })
  expect(await call(routes.makeBackup, undefined, as('administrator'))).toEqual(made)
  const found = await owner.query(`select person_id, after from audit.event where word = 'backup.made'`)
  expect(found.rows).toEqual([{ person_id: school.people.administrator.id, after: { name: 'one.backup', bytes: 12 } }])
})
