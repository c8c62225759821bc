import { call, ORPCError } from '@orpc/server'
import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { anExampleSchool, aRequestOf, type ExampleSchool, type SigningIn } from '../access/examples.ts'
import { aClass, aNeed, anEnrolment, aStudent, aTeaching, someGuardian, someParticulars } from './examples.ts'
import { importRoutes } from './import/routes.ts'
import { studentsRoutes as routes } from './routes.ts'

const { database, owner } = await freshDatabase()
let school: ExampleSchool
let id: string
let classId: string
let number = 0

beforeEach(async () => {
  number += 1
  school = await anExampleSchool(owner, `S${number}`)
  const { id: schoolId, yearId } = school
  id = await aStudent(owner, schoolId, { registerNumber: '00123' })
  classId = await aClass(owner, { schoolId, yearId, name: '3A', level: 'P3' })
  await anEnrolment(owner, { schoolId, studentId: id, yearId, classId })
  await aTeaching(owner, { schoolId, classId, personId: school.people.teacher.id, isClassTeacher: true })
})

const as = (role: SigningIn, now?: Date) => ({
  context: aRequestOf(database, school.people[role].token, now ? { now } : {}),
})
const file = (role: SigningIn = 'senco') => call(routes.student, { id }, as(role))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing was refused',
    (error) => (error instanceof ORPCError ? { code: error.code, ...error.data } : error),
  )
const problems = (...found: [field: string, problem: string][]) => ({
  code: 'PROBLEMS',
  problems: found.map(([field, problem]) => expect.objectContaining({ field, problem })),
})
const nothing = '00000000-0000-7000-8000-000000000000'
const evidence = { identifiedBy: '', identifiedOn: null, reportOn: null }

describe('a student’s file', () => {
  test('a file that is not there and one that is not yours answer the same', async () => {
    const absent = await refusal(call(routes.student, { id: nothing }, as('specialist')))
    expect(await refusal(call(routes.student, { id }, as('specialist')))).toEqual(absent)
    expect(absent).toEqual({ code: 'NOT_FOUND' })
  })

  test('every look at a file is on record, and the file shows who looked', async () => {
    await file('teacher')
    await call(routes.timeline, { id }, as('teacher'))
    const looks = await call(routes.looks, { id }, as('senco'))
    expect(looks.map(({ word, person }) => `${word} ${person?.id}`)).toEqual([
      `student.seen ${school.people.teacher.id}`,
    ])
    expect(await refusal(call(routes.looks, { id }, as('teacher')))).toEqual({ code: 'NOT_FOUND' })
  })

  test('each is shown what their work needs, and told apart from what is empty', async () => {
    await call(routes.keepGuardians, { id, base: [], guardians: [someGuardian()] }, as('office'))
    await call(
      routes.addNeed,
      { id, type: 'ASD', isPrimary: true, certainty: 'confirmed', evidence: { ...evidence, reportOn: '2026-05-04' } },
      as('senco'),
    )
    await call(
      routes.decideTier,
      { studentIds: [id], tier: 2, startsOn: '2026-10-01', reason: 'reads two years behind' },
      as('principal'),
    )
    const seenBy = async (role: SigningIn) => {
      const { guardians, needs, tier, classTeachers, may } = await file(role)
      return {
        guardians: guardians?.length ?? null,
        reports: needs.map((need) => need.evidence?.reportOn ?? null),
        tier,
        teachers: classTeachers.length,
        may,
      }
    }
    const may = { keep: true, keepSupport: true, decideTier: true, assign: true, seeTrail: true, seeSupport: true }
    expect(await seenBy('senco')).toEqual({ guardians: 1, reports: ['2026-05-04'], tier: 2, teachers: 1, may })
    expect(await seenBy('teacher')).toEqual({
      guardians: null,
      reports: [null],
      tier: 2,
      teachers: 1,
      may: { keep: false, keepSupport: false, decideTier: false, assign: false, seeTrail: false, seeSupport: true },
    })
    expect(await seenBy('office')).toMatchObject({
      guardians: 1,
      reports: [],
      tier: null,
      may: { keep: true, seeSupport: false },
    })
    expect(await seenBy('sst_member')).toMatchObject({
      guardians: 1,
      reports: ['2026-05-04'],
      may: { keepSupport: true, decideTier: false },
    })
  })
})

describe('the roll', () => {
  test('a student is added with a class, and all that is wrong is told at once', async () => {
    const particulars = someParticulars({ nameEn: 'EXAMPLE Siu Hoi', registerNumber: ' ００１２４ ' })
    const added = await call(routes.addStudent, { particulars, className: '3A', classNumber: '8' }, as('office'))
    expect(await call(routes.student, { id: added.id }, as('office'))).toMatchObject({
      particulars: { registerNumber: '00124' },
      enrolments: [{ year: '2026/27', className: '3A', classNumber: '8', level: 'P3' }],
    })
    const wrong = someParticulars({ registerNumber: '00123', birthDate: '2030-01-01' })
    expect(
      await refusal(call(routes.addStudent, { particulars: wrong, className: '9Z', classNumber: '' }, as('office'))),
    ).toEqual(
      problems(
        ['particulars.birthDate', 'in-future'],
        ['particulars.enteredOn', 'before-birth'],
        ['particulars.registerNumber', 'already-used'],
        ['className', 'unknown-class'],
      ),
    )
  })

  test('of two who give one number to two students at once, one is told that it is taken', async () => {
    const particulars = someParticulars({ registerNumber: '00500' })
    const add = () => refusal(call(routes.addStudent, { particulars, className: null, classNumber: '' }, as('office')))
    const answers = await Promise.all([add(), add()])
    expect(answers).toContain('nothing was refused')
    expect(answers).toContainEqual(problems(['particulars.registerNumber', 'already-used']))
  })

  test('two people editing the same student both keep their words', async () => {
    const { version } = await file()
    await call(
      routes.changeStudent,
      { id, version, base: { nameZh: '例小文' }, fields: { nameZh: '例小雯' } },
      as('senco'),
    )
    const second = { id, version, base: { homeLanguage: '粵語' }, fields: { homeLanguage: '英語' } }
    expect(await call(routes.changeStudent, second, as('office'))).toEqual({ version: version + 2 })
    expect((await file()).particulars).toMatchObject({ nameZh: '例小雯', homeLanguage: '英語' })
  })

  test('two different changes of one field come back with both texts, and nothing is written', async () => {
    const { version } = await file()
    await call(
      routes.changeStudent,
      { id, version, base: { nameZh: '例小文' }, fields: { nameZh: '例小雯' } },
      as('senco'),
    )
    const second = {
      id,
      version,
      base: { nameZh: '例小文', homeLanguage: '粵語' },
      fields: { nameZh: '例小汶', homeLanguage: '英語' },
    }
    expect(await refusal(call(routes.changeStudent, second, as('office')))).toEqual({
      code: 'CLASH',
      version: version + 1,
      clashes: [{ field: 'nameZh', base: '例小文', mine: '例小汶', theirs: '例小雯' }],
    })
    expect((await file()).particulars).toMatchObject({ nameZh: '例小雯', homeLanguage: '粵語' })
  })

  test('a student has one class a year; a class number is one student’s', async () => {
    const { id: schoolId, yearId } = school
    await aClass(owner, { schoolId, yearId, name: '3B', level: 'P3' })
    const other = await aStudent(owner, schoolId, {})
    await anEnrolment(owner, { schoolId, studentId: other, yearId, classId, classNumber: '1' })
    await call(routes.placeStudent, { id, year: '2026/27', className: '3B', classNumber: '5' }, as('office'))
    expect((await file()).enrolments).toEqual([{ year: '2026/27', className: '3B', classNumber: '5', level: 'P3' }])
    const place = (className: string, classNumber: string, year = '2026/27') =>
      refusal(call(routes.placeStudent, { id, year, className, classNumber }, as('office')))
    expect(await place('3A', '1')).toEqual(problems(['classNumber', 'class-number-taken']))
    expect(await place('3A', '1', '2030/31')).toEqual(problems(['year', 'unknown-year']))
    expect(await place('7Q', '1')).toEqual(problems(['className', 'unknown-class']))
  })

  test('guardians are kept in order, and two people’s changes of different ones both stay', async () => {
    const [mother, father] = [someGuardian(), someGuardian({ name: '例先生', relationship: '父親' })]
    await call(routes.keepGuardians, { id, base: [], guardians: [mother, father] }, as('office'))
    const base = [mother, father]
    await call(routes.keepGuardians, { id, base, guardians: [{ ...mother, phone: '2100 1111' }, father] }, as('office'))
    await call(routes.keepGuardians, { id, base, guardians: [mother, { ...father, language: '英語' }] }, as('senco'))
    expect((await file()).guardians).toEqual([
      { ...mother, phone: '2100 1111' },
      { ...father, language: '英語' },
    ])
    expect(await refusal(call(routes.keepGuardians, { id, base, guardians: [mother] }, as('senco')))).toMatchObject({
      code: 'CLASH',
    })
    expect((await file()).guardians).toHaveLength(2)
  })
})

describe('needs and strengths', () => {
  const add = (type: 'ASD' | 'ADHD' | 'ALA', isPrimary = false, role: SigningIn = 'senco') =>
    call(routes.addNeed, { id, type, isPrimary, certainty: 'suspected', evidence }, as(role))

  test('a student’s only need is the primary one; making another primary takes it from the first', async () => {
    const first = await add('ASD')
    expect((await file()).needs).toMatchObject([{ id: first.needId, isPrimary: true }])
    const second = await add('ADHD', true)
    expect((await file()).needs).toMatchObject([
      { id: second.needId, isPrimary: true },
      { id: first.needId, isPrimary: false },
    ])
    expect(await refusal(add('ASD'))).toEqual(problems(['type', 'need-already-open']))
  })

  test('a need is confirmed with its report, ended, and the one that is left becomes the primary one', async () => {
    const { needId } = await add('ASD')
    await add('ADHD')
    const report = { identifiedBy: 'an educational psychologist', identifiedOn: '2026-04-01', reportOn: '2026-05-04' }
    const change = { id, needId, isPrimary: true, certainty: 'confirmed' as const, evidence: report }
    const confirmed = await call(routes.changeNeed, { ...change, version: 1, endedOn: null }, as('sst_member'))
    expect((await file()).needs[0]).toMatchObject({
      certainty: 'confirmed',
      evidence: report,
      version: confirmed.version,
    })
    expect(
      await refusal(
        call(routes.changeNeed, { ...change, version: 1, certainty: 'suspected', endedOn: null }, as('senco')),
      ),
    ).toEqual({
      code: 'CLASH',
      version: confirmed.version,
      clashes: [{ field: 'certainty', base: null, mine: 'suspected', theirs: 'confirmed' }],
    })
    await call(routes.changeNeed, { ...change, version: confirmed.version, endedOn: '2026-11-20' }, as('senco'))
    expect((await file()).needs.map(({ type, isPrimary, endedOn }) => ({ type, isPrimary, endedOn }))).toEqual([
      { type: 'ADHD', isPrimary: true, endedOn: null },
      { type: 'ASD', isPrimary: false, endedOn: '2026-11-20' },
    ])
  })

  test('academic low achiever is for primary schools only', async () => {
    expect(await add('ALA')).toMatchObject({ needId: expect.any(String) })
    await owner.query(`update school set level = 'secondary' where id = $1`, [school.id])
    expect(await refusal(add('ALA'))).toEqual(problems(['type', 'primary-school-only'], ['type', 'need-already-open']))
  })

  test('a need of another student is not found under this one', async () => {
    const other = await aStudent(owner, school.id)
    const needId = await aNeed(owner, { schoolId: school.id, studentId: other })
    const change = { id, needId, version: 1, isPrimary: true, certainty: 'confirmed' as const, endedOn: null, evidence }
    expect(await refusal(call(routes.changeNeed, change, as('senco')))).toEqual({ code: 'NOT_FOUND' })
  })

  test('two who write one strength at once both see both texts; an ended one leaves the list', async () => {
    const { strengthId } = await call(routes.addStrength, { id, text: 'draws' }, as('senco'))
    const change = (text: string, ended = false, version = 1) =>
      call(routes.changeStrength, { id, strengthId, version, base: 'draws', text, ended }, as('senco'))
    expect(await change('draws what she cannot write')).toEqual({ version: 2 })
    expect(await refusal(change('paints'))).toEqual({
      code: 'CLASH',
      version: 2,
      clashes: [{ field: 'text', base: 'draws', mine: 'paints', theirs: 'draws what she cannot write' }],
    })
    await change('draws', true)
    expect((await file()).strengths).toEqual([])
    expect((await call(routes.timeline, { id }, as('teacher'))).map(({ word }) => word)).toContain('strength.ended')
  })
})

describe('the timeline', () => {
  test('the SENCO reads who changed what; a teacher reads what the file tells them', async () => {
    const { version } = await file()
    await call(routes.changeStudent, { id, version, base: {}, fields: { homeLanguage: '英語' } }, as('office'))
    await call(routes.decideTier, { studentIds: [id], tier: 2, startsOn: '2026-11-01', reason: 'x' }, as('senco'))
    const words = async (role: SigningIn) => (await call(routes.timeline, { id }, as(role))).map(({ word }) => word)
    expect(await words('senco')).toEqual(
      expect.arrayContaining(['student.changed', 'tier.decided', 'student.placed', 'student.entered']),
    )
    expect(await words('teacher')).toEqual(expect.arrayContaining(['tier.decided', 'student.placed']))
    expect(await words('teacher')).not.toContain('student.changed')
    const changed = (await call(routes.timeline, { id }, as('senco'))).find(({ word }) => word === 'student.changed')
    expect(changed).toMatchObject({
      before: { home_language: '粵語' },
      after: { home_language: '英語' },
      person: { id: school.people.office.id },
    })
  })

  test('a student of whom a list gave only the Chinese name, and contacts that no form would take, has a file that opens and can be changed', async () => {
    const long = '潮州話'.repeat(15)
    const list = new File(
      [`班別,中文姓名,家中語言,家長姓名,家長電郵\n3A,黃只有,${long},黃父,wong..father@example.org\n`],
      'list.csv',
    )
    const read = await call(importRoutes.startImport, { kind: 'students', file: list }, as('senco'))
    await call(importRoutes.applyImport, { id: read.id, leavers: false }, as('senco'))
    const [row] = (await call(routes.register, { who: 'all', search: '黃只有' }, as('senco'))).rows
    const opened = await call(routes.student, { id: row?.id ?? '' }, as('senco'))
    expect(opened.particulars).toMatchObject({ nameEn: '', nameZh: '黃只有', homeLanguage: long })
    expect(opened.guardians).toMatchObject([{ email: 'wong..father@example.org' }])
    const change = { id: opened.id, version: opened.version, base: opened.particulars }
    await call(routes.changeStudent, { ...change, fields: { ...opened.particulars, sex: 'F' } }, as('office'))
    expect(await refusal(call(routes.changeStudent, { ...change, fields: { nameZh: '' } }, as('office')))).toEqual(
      problems(['fields.nameZh', 'name-needed']),
    )
  })

  test('guardians that came with the student in a class list are no change; one that came later is', async () => {
    const list = new File(['班別,中文姓名,家長姓名\n3A,黃小心,黃父\n'], 'list.csv')
    const read = await call(importRoutes.startImport, { kind: 'students', file: list }, as('senco'))
    await call(importRoutes.applyImport, { id: read.id, leavers: false }, as('senco'))
    const [imported] = (await call(routes.register, { who: 'all', search: '黃小心' }, as('senco'))).rows
    const kinds = async () =>
      (await call(routes.timeline, { id: imported?.id ?? '' }, as('senco'))).map(({ kind }) => kind)
    expect(await kinds()).not.toContain('guardian')
    const base = (await call(routes.student, { id: imported?.id ?? '' }, as('senco'))).guardians ?? []
    await call(
      routes.keepGuardians,
      { id: imported?.id ?? '', base, guardians: [...base, someGuardian()] },
      as('office'),
    )
    expect(await kinds()).toContain('guardian')
  })
})

describe('drafts', () => {
  test('what is being typed is kept, replaced, dropped, and nobody else’s', async () => {
    const subject = `student ${id}`
    expect(await call(routes.draft, { subject }, as('senco'))).toBeNull()
    await call(routes.keepDraft, { subject, body: { reason: 'wri' } }, as('senco'))
    await call(routes.keepDraft, { subject, body: { reason: 'writes' } }, as('senco'))
    expect(await call(routes.draft, { subject }, as('senco'))).toMatchObject({ body: { reason: 'writes' } })
    expect(await call(routes.draft, { subject }, as('principal'))).toBeNull()
    await call(routes.dropDraft, { subject }, as('senco'))
    expect(await call(routes.draft, { subject }, as('senco'))).toBeNull()
  })

  test('a draft that is too long to be kept says so', async () => {
    const body = { text: '字'.repeat(70_000) }
    expect(await refusal(call(routes.keepDraft, { subject: 's', body }, as('teacher')))).toEqual(
      problems(['body', 'too-large']),
    )
  })
})
