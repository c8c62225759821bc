import { call } from '@orpc/server'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { freshDatabase } from '../../../tests/harness/database.ts'
import { anExampleSchool, aRequestOf, type ExampleSchool, type SigningIn } from '../access/examples.ts'
import { aClass, aNeed, anEnrolment, aStudent, aTeaching, aTierDecision } from './examples.ts'
import type { Tier } from './model.ts'
import { studentsRoutes as routes } from './routes.ts'
import { tierOn } from './rules/tiers.ts'

const { database, owner } = await freshDatabase()
let school: ExampleSchool
const ids: Record<string, string> = {}

type Query = Record<string, string>
const as = (role: SigningIn) => ({ context: aRequestOf(database, school.people[role].token) })
const list = (query: Query = {}, role: SigningIn = 'senco') => call(routes.register, query, as(role))
const names = async (query: Query = {}, role: SigningIn = 'senco') =>
  (await list(query, role)).rows.map((row) => row.nameEn)

beforeAll(async () => {
  school = await anExampleSchool(owner, 'ALPHA')
  const [schoolId, yearId] = [school.id, school.yearId]
  await owner.query(
    `insert into school_year (id, school_id, label, starts_on, ends_on) values ('0192b000-0000-7000-8000-000000000001', $1, '2025/26', '2025-09-01', '2026-08-31')`,
    [schoolId],
  )
  const classes = {
    '1A': await aClass(owner, { schoolId, yearId, name: '1A', level: 'P1' }),
    '3A': await aClass(owner, { schoolId, yearId, name: '3A', level: 'P3' }),
    '3B': await aClass(owner, { schoolId, yearId, name: '3B', level: 'P3' }),
  }
  const last = await aClass(owner, {
    schoolId,
    yearId: '0192b000-0000-7000-8000-000000000001',
    name: '2A',
    level: 'P2',
  })
  const lay = async (
    nameEn: string,
    place: [keyof typeof classes, string] | null,
    change: Parameters<typeof aStudent>[2] = {},
  ) => {
    const studentId = await aStudent(owner, schoolId, { nameEn, ...change })
    ids[nameEn] = studentId
    if (place)
      await anEnrolment(owner, { schoolId, studentId, yearId, classId: classes[place[0]], classNumber: place[1] })
    return { schoolId, studentId }
  }
  const chan = await lay('CHAN Tai Man', ['3A', '07'], {
    nameZh: '陳大文',
    registerNumber: '00123',
    strn: 'A1234567',
    homeLanguage: '英語',
  })
  await aTierDecision(owner, { ...chan, tier: 1, startsOn: '2025-10-01' })
  await aTierDecision(owner, { ...chan, tier: 2, startsOn: '2026-10-01' })
  await aNeed(owner, { ...chan, type: 'SpLD', reportOn: '2024-05-01' })
  await aNeed(owner, { ...chan, type: 'ADHD', isPrimary: false, certainty: 'suspected' })
  await anEnrolment(owner, { ...chan, yearId: '0192b000-0000-7000-8000-000000000001', classId: last, classNumber: '9' })
  const wong = await lay('WONG Siu Ming', ['3A', '10'], { nameZh: '黃小明', nonChineseSpeaking: true })
  await aTierDecision(owner, { ...wong, tier: 3, startsOn: '2026-09-01' })
  await aNeed(owner, { ...wong, type: 'ASD', reportOn: '2026-03-01' })
  const need = await lay('LEE Needs Only', ['1A', '2'], { nameZh: '李小心' })
  await aNeed(owner, { ...need, type: 'SLI', certainty: 'suspected' })
  const former = await lay('HO Off Register', ['1A', '3'])
  await aTierDecision(owner, { ...former, tier: 2, startsOn: '2025-09-01' })
  await aTierDecision(owner, { ...former, tier: null, startsOn: '2026-09-01' })
  await lay('AU 100% Well', ['3B', '1'])
  const left = await lay('YIP Has Left', ['3B', '2'], { leftOn: '2026-10-31' })
  await aTierDecision(owner, { ...left, tier: 2, startsOn: '2026-09-01' })
  await lay('NG Comes Later', null, { enteredOn: '2027-01-04' })
  await aTeaching(owner, { schoolId, classId: classes['3A'], personId: school.people.teacher.id })
})

describe('who is on the register', () => {
  test('a student with a tier or a need is; one with no tier and no need is not', async () => {
    expect(await names()).toEqual(['LEE Needs Only', 'CHAN Tai Man', 'WONG Siu Ming'])
  })

  test('it is as it was on any day: with the tiers of that day, and those who left after it', async () => {
    const then = await list({ asAt: '2026-08-31' })
    expect(then.rows.map((row) => `${row.nameEn} ${row.tier}`)).toEqual([
      'CHAN Tai Man 1',
      'HO Off Register 2',
      'LEE Needs Only null',
      'WONG Siu Ming null',
    ])
    expect(then).toMatchObject({ year: '2025/26', classes: ['2A'], total: 4 })
    expect(await names({ asAt: '2026-10-31' })).toContain('YIP Has Left')
    expect(await names({ asAt: '2026-11-01' })).not.toContain('YIP Has Left')
  })

  test('it shows no report that had not been written on that day, however the list is asked for', async () => {
    const reports = async (query: Query) =>
      (await list({ asAt: '2025-12-01', ...query })).rows
        .filter(({ nameEn }) => /CHAN|WONG/.test(nameEn))
        .map(({ nameEn, reportOn }) => `${nameEn} ${reportOn}`)
        .sort()
    const asKnown = ['CHAN Tai Man 2024-05-01', 'WONG Siu Ming null']
    expect(await reports({})).toEqual(asKnown)
    expect(await reports({ who: 'all' })).toEqual(asKnown)
    expect(await reports({ who: 'all', sort: 'name' })).toEqual(asKnown)
    expect(await reports({ reportBefore: '2023-12-01' })).toEqual(['WONG Siu Ming null'])
  })

  test('the roll is everybody who is at the school that day; who left is told apart', async () => {
    expect(await names({ who: 'all' })).toEqual([
      'LEE Needs Only',
      'HO Off Register',
      'CHAN Tai Man',
      'WONG Siu Ming',
      'AU 100% Well',
    ])
    expect(await names({ who: 'left' })).toEqual(['YIP Has Left'])
    expect(await names({ who: 'all', asAt: '2027-01-04' })).toContain('NG Comes Later')
  })

  test('a row tells class, tier and since when, the needs with the primary one first, and the newest report', async () => {
    const [row] = (await list({ search: 'CHAN' })).rows
    expect(row).toEqual({
      id: ids['CHAN Tai Man'],
      nameEn: 'CHAN Tai Man',
      nameZh: '陳大文',
      className: '3A',
      classNumber: '07',
      level: 'P3',
      sex: 'F',
      registerNumber: '00123',
      strn: 'A1234567',
      birthDate: '2018-03-14',
      homeLanguage: '英語',
      nonChineseSpeaking: false,
      leftOn: null,
      tier: 2,
      tierSince: '2026-10-01',
      needs: [
        { type: 'SpLD', isPrimary: true, certainty: 'confirmed' },
        { type: 'ADHD', isPrimary: false, certainty: 'suspected' },
      ],
      reportOn: '2024-05-01',
      version: 1,
    })
  })

  test('classes are shown as of another year when one is asked for', async () => {
    const [row] = (await list({ search: '陳', year: '2025/26' })).rows
    expect(row).toMatchObject({ className: '2A', classNumber: '9', level: 'P2' })
  })
})

describe('finding students', () => {
  test.each([
    ['大文', ['CHAN Tai Man']],
    ['tai man', ['CHAN Tai Man']],
    ['man chan', ['CHAN Tai Man']],
    ['3A07', ['CHAN Tai Man']],
    ['3a7', ['CHAN Tai Man']],
    ['3A 07', ['CHAN Tai Man']],
    ['３Ａ０７', ['CHAN Tai Man']],
    ['#00123', ['CHAN Tai Man']],
    ['a1234', ['CHAN Tai Man']],
    ['3A', ['CHAN Tai Man', 'WONG Siu Ming']],
    ['%', ['AU 100% Well']],
    ['100%', ['AU 100% Well']],
    ['_', []],
    ['\\', []],
    [`' or true --`, []],
  ])('%s finds %j', async (search, found) => {
    expect(await names({ who: 'all', search })).toEqual(found)
  })

  test.each<[Query, string[]]>([
    [{ classes: '3A,3B' }, ['CHAN Tai Man', 'WONG Siu Ming', 'AU 100% Well']],
    [{ levels: 'P1' }, ['LEE Needs Only', 'HO Off Register']],
    [{ tiers: '3' }, ['WONG Siu Ming']],
    [{ tiers: 'none' }, ['LEE Needs Only']],
    [{ tiers: 'none,2' }, ['LEE Needs Only', 'CHAN Tai Man']],
    [{ types: 'ADHD,ASD' }, ['CHAN Tai Man', 'WONG Siu Ming']],
    [{ types: 'ADHD', certainty: 'confirmed' }, []],
    [{ certainty: 'suspected' }, ['LEE Needs Only', 'CHAN Tai Man']],
    [{ homeLanguages: '英語' }, ['CHAN Tai Man']],
    [{ nonChineseSpeaking: 'yes' }, ['WONG Siu Ming']],
    [{ reportBefore: '2025-01-01' }, ['CHAN Tai Man']],
    [{ search: '文', tiers: '2', classes: '3A' }, ['CHAN Tai Man']],
  ])('%j leaves %j', async (filter, found) => {
    expect(await names({ who: 'all', ...filter })).toEqual(found)
  })

  test.each<[Query, string[]]>([
    [{ sort: 'class', direction: 'down' }, ['WONG Siu Ming', 'CHAN Tai Man', 'LEE Needs Only']],
    [{ sort: 'name' }, ['CHAN Tai Man', 'LEE Needs Only', 'WONG Siu Ming']],
    [{ sort: 'tier' }, ['CHAN Tai Man', 'WONG Siu Ming', 'LEE Needs Only']],
    [{ sort: 'tier', direction: 'down' }, ['WONG Siu Ming', 'CHAN Tai Man', 'LEE Needs Only']],
    [{ sort: 'tierSince' }, ['WONG Siu Ming', 'CHAN Tai Man', 'LEE Needs Only']],
    [{ sort: 'report', direction: 'down' }, ['WONG Siu Ming', 'CHAN Tai Man', 'LEE Needs Only']],
  ])('%j puts %j, what is missing last', async (order, found) => {
    expect(await names(order)).toEqual(found)
  })

  test('a page of the roll goes on with the students of no class after those of classes', async () => {
    const roll = { who: 'all', asAt: '2027-01-04' }
    const whole = await names(roll)
    expect(whole.at(-1)).toBe('NG Comes Later')
    expect(await names({ ...roll, direction: 'down' })).toEqual([...whole.slice(0, -1).toReversed(), 'NG Comes Later'])
    const pages = await Promise.all(['0', '2', '4', '6'].map((from) => names({ ...roll, from, limit: '2' })))
    expect(pages.flat()).toEqual(whole)
  })

  test('a row of the roll tells the same support, however the roll is asked for', async () => {
    const rows = async (query: Query) => (await list({ who: 'all', ...query })).rows.toSorted(byName)
    const byName = (a: { nameEn: string }, b: { nameEn: string }) => (a.nameEn < b.nameEn ? -1 : 1)
    const inClasses = await rows({})
    expect(await rows({ sort: 'name' })).toEqual(inClasses)
    expect(await rows({ sort: 'tier' })).toEqual(inClasses)
    expect(inClasses.find(({ nameEn }) => nameEn === 'CHAN Tai Man')).toMatchObject({ tier: 2, reportOn: '2024-05-01' })
  })

  test('a page is a part, and says how many there are in all', async () => {
    const page = await list({ who: 'all', from: '1', limit: '2' })
    expect(page.rows.map((row) => row.nameEn)).toEqual(['HO Off Register', 'CHAN Tai Man'])
    expect(page).toMatchObject({ total: 5, classes: ['1A', '3A', '3B'], homeLanguages: ['粵語', '英語'].toSorted() })
    expect(await list({ from: '100' })).toMatchObject({ total: 3, rows: [] })
  })
})

describe('who is shown what', () => {
  test('the office is shown the roll, without tiers, needs or reports', async () => {
    const shown = await list({}, 'office')
    expect(shown).toMatchObject({ seesSupport: false, total: 5 })
    for (const row of shown.rows) expect(row).toMatchObject({ tier: null, tierSince: null, needs: [], reportOn: null })
    expect(await names({ tiers: '2' }, 'office')).toEqual([])
  })

  test('a teacher is shown the students they teach, with tier and needs and without reports', async () => {
    const shown = await list({}, 'teacher')
    expect(shown.rows.map((row) => [row.nameEn, row.tier, row.needs.length, row.reportOn])).toEqual([
      ['CHAN Tai Man', 2, 2, null],
      ['WONG Siu Ming', 3, 1, null],
    ])
    expect(await names({ reportBefore: '2030-01-01' }, 'teacher')).toEqual([])
  })

  test('a member of the support team is shown of the roll the register and the Primary 1 pupils, these without former support', async () => {
    const { rows } = await list({ who: 'all' }, 'sst_member')
    expect(rows.map(({ nameEn }) => nameEn)).toEqual([
      'LEE Needs Only',
      'HO Off Register',
      'CHAN Tai Man',
      'WONG Siu Ming',
    ])
    expect(rows[1]).toMatchObject({ tier: null, tierSince: null, needs: [], reportOn: null })
    expect(await names({}, 'sst_member')).toEqual(['LEE Needs Only', 'CHAN Tai Man', 'WONG Siu Ming'])
  })

  test('who has no part in it is answered as if there were nothing', async () => {
    for (const role of ['parent', 'administrator'] as const)
      await expect(list({}, role)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('another school’s students are not there', async () => {
    const other = await anExampleSchool(owner, 'BETA')
    await aStudent(owner, other.id, { nameEn: 'STRANGER' })
    expect(await names({ who: 'all', search: 'STRANGER' })).toEqual([])
  })
})

test('the register has the tier and the day since when that the rule says, for any history', async () => {
  const studentId = await aStudent(owner, school.id, { nameEn: 'HISTORY', enteredOn: null })
  const step = fc.record({
    tier: fc.constantFrom<Tier | null>(null, 1, 2, 3),
    day: fc.integer({ min: 0, max: 9 }),
    withdrawn: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), fc.integer({ min: -1, max: 10 }), async (steps, day) => {
      await owner.query('delete from tier_decision where student_id = $1', [studentId])
      const history = []
      for (const [index, { tier, day: start, withdrawn }] of steps.entries()) {
        const startsOn = addDays('2026-09-01', start)
        const withdrawnAt = withdrawn ? '2026-11-01T00:00:00Z' : null
        const recordedAt = `2026-10-01T00:00:0${index}Z`
        const id = await aTierDecision(owner, {
          schoolId: school.id,
          studentId,
          tier,
          startsOn,
          withdrawnAt,
          recordedAt,
        })
        history.push({ id, tier, startsOn, withdrawnAt, recordedAt })
      }
      const asAt = addDays('2026-09-01', day)
      const { rows } = await list({ who: 'all', search: 'HISTORY', asAt })
      const { rows: wholeRoll } = await list({ who: 'all', asAt })
      for (const row of [rows[0], wholeRoll.find(({ id }) => id === studentId)])
        expect({ tier: row?.tier, since: row?.tierSince }).toEqual(tierOn(history, asAt))
    }),
    { numRuns: 60 },
  )
  await owner.query('delete from student where id = $1', [studentId])
})

describe('taking the list along', () => {
  test('a CSV file has what is shown, in the reader’s language, and nothing in it runs as a formula', async () => {
    await owner.query(`update student set name_zh = '=1+1' where id = $1`, [ids['WONG Siu Ming']])
    const file = await call(
      routes.exportRegister,
      { format: 'csv', language: 'zh', columns: 'class,name,tier,needs', sort: 'class', limit: '1' },
      as('senco'),
    )
    expect(file.name).toBe('支援名冊 2026-11-23.csv')
    expect((await file.text()).replace('\ufeff', '').trim().split('\r\n')).toEqual([
      '班別,班號,中文姓名,英文姓名,支援層級,特殊教育需要類別',
      '1A,2,李小心,LEE Needs Only,,言語障礙（語障）（懷疑）',
      '3A,07,陳大文,CHAN Tai Man,2,特殊學習困難；注意力不足／過度活躍症（懷疑）',
      `3A,10,'=1+1,WONG Siu Ming,3,自閉症（自閉症譜系障礙）`,
    ])
  })

  test('an Excel workbook is one, and who took it, with which students, is on record', async () => {
    const recorded = async () =>
      (await owner.query(`select person_id, after from audit.event where word = 'register.exported' order by id`)).rows
    const before = (await recorded()).length
    const file = await call(routes.exportRegister, {}, as('senco'))
    expect(file.name).toMatch(/\.xlsx$/)
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const [event, ...more] = (await recorded()).slice(before)
    const studentIds = [ids['LEE Needs Only'], ids['CHAN Tai Man'], ids['WONG Siu Ming']]
    expect(more).toEqual([])
    expect(event).toMatchObject({
      person_id: school.people.senco.id,
      after: { asAt: '2026-11-23', classes: '1A, 3A', students: 3 },
    })
    expect(event.after.studentIds.toSorted()).toEqual(studentIds.toSorted())
    await expect(call(routes.exportRegister, {}, as('teacher'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
