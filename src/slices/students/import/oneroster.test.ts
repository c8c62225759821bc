import { describe, expect, test } from 'vitest'
import { zipOf } from '#platform/files/examples.ts'
import { isOneRoster, readOneRoster } from './oneroster.ts'

const meta = 'sourcedId,status,dateLastModified'
const orgs = `${meta},name,type,identifier,parentSourcedId
o1,active,2026-09-01,Example School,school,,`
const academicSessions = `${meta},title,type,startDate,endDate,parentSourcedId,schoolYear
y,active,,2026/27,schoolYear,2026-09-01,2027-08-31,,2027
t2,active,,Second term,term,2027-02-01,2027-08-31,y,2027
t1,active,,First term,term,2026-09-01,2027-01-31,y,2027`
const classes = `${meta},title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
h1,active,,Homeroom 3a,03,,3A,homeroom,,o1,y,,,
m1,active,,3A Mathematics,03,c1,M3A,scheduled,,o1,t1,Mathematics,,
g1,active,,Remedial group,03,,R1,scheduled,,o1,t1,,,`
const enrollments = `${meta},classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,active,,h1,o1,s1,student,,,
e2,active,,h1,o1,s2,student,,,
e3,active,,h1,o1,s3,student,,,
e4,active,,h1,o1,t9,teacher,true,,
e5,active,,m1,o1,s1,student,,,
e6,active,,m1,o1,s2,student,,,
e7,active,,m1,o1,t8,teacher,true,,
e8,active,,g1,o1,s3,student,,,
e9,active,,g1,o1,t8,teacher,true,,
e10,active,,h1,o1,nobody,student,,,`
const demographics = `${meta},birthDate,sex
s1,active,,2018-09-01,male
s2,active,,01/02/18,female`

const users11 = `${meta},enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
s1,active,,true,o1,student,s1,"{STRN:S1234567}",大文,陳,,00123,,,,p1,03,
s2,active,,true,o1,student,s2,,Siu Ming,LEE,,00124,,,,,03,
s3,active,,true,o1,student,s3,,Sum,WONG,,,,,,,03,
s4,tobedeleted,,true,o1,student,s4,,X,Y,,,,,,,03,
p1,active,,true,o1,guardian,p1,,Father,CHAN,,,Dad@home.example,9876 5432,,,,
t9,active,,true,o1,teacher,ctm@school.example,,Tai Man,CHAN,,T09,CTM@school.example,,,,,
t8,active,,true,o1,teacher,lsm@school.example,,Siu Man,LAM,,,,,,,,
a1,active,,true,o1,administrator,a1,,Office,HO,,T01,,,,,,`
const users12 = users11
  .replace('enabledUser,orgSourcedIds,role,username', 'enabledUser,username')
  .replace(/true,o1,\w+,/g, 'true,')
const roles12 = `${meta},userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
${[
  's1 student',
  's2 student',
  's3 student',
  'p1 guardian',
  't9 teacher',
  't9 counselor',
  't8 teacher',
  'a1 siteAdministrator',
]
  .map((pair, index) => `r${index},active,,${pair.split(' ')[0]},primary,${pair.split(' ')[1]},,,o1,`)
  .join('\n')}`
const manifest = (version: string, mode = 'bulk') =>
  `propertyName,value\nmanifest.version,1.0\noneroster.version,${version}\nfile.users,${mode}\nfile.classes,bulk\n`

const csv = (files: Record<string, string>) =>
  zipOf(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.csv`, text])))
const common = { orgs, academicSessions, classes, enrollments, demographics }
const version11 = csv({ manifest: manifest('1.1'), users: users11, ...common })
const version12 = csv({ manifest: manifest('1.2'), users: users12, roles: roles12, ...common })

describe('a OneRoster zip', () => {
  test('is known by its files, and a workbook is none', async () => {
    expect(await Promise.all([isOneRoster(version11), isOneRoster(version12)])).toEqual([true, true])
    expect(await Promise.all([isOneRoster(zipOf({ 'a.csv': 'x' })), isOneRoster(Buffer.from('PK\x03\x04'))])).toEqual([
      false,
      false,
    ])
  })

  test.each([
    ['1.1', version11],
    ['1.2', version12],
  ])('%s: students have their homeroom, particulars and guardian', async (_, bytes) => {
    const { students } = await readOneRoster(bytes)
    expect(students).toEqual([
      {
        row: 2,
        registerNumber: '00123',
        strn: 'S1234567',
        nameEnglish: null,
        nameChinese: '陳大文',
        sex: 'M',
        birthDate: '2018-09-01',
        level: 'P3',
        guardianName: 'CHAN Father',
        guardianPhone: '9876 5432',
        guardianEmail: 'dad@home.example',
        className: '3A',
      },
      expect.objectContaining({
        row: 3,
        nameEnglish: 'LEE Siu Ming',
        nameChinese: null,
        sex: 'F',
        birthDate: null,
        className: '3A',
      }),
      expect.objectContaining({ row: 4, nameEnglish: 'WONG Sum', className: '3A' }),
    ])
  })

  test('staff have their roles; one who manages the system is of the office', async () => {
    const { staff } = await readOneRoster(version12)
    expect(staff.map(({ staffCode, nameEnglish, roles }) => [staffCode, nameEnglish, roles])).toEqual([
      ['T09', 'CHAN Tai Man', ['teacher', 'sst_member']],
      ['LSM', 'LAM Siu Man', ['teacher']].map((part) => (part === 'LSM' ? 'lsm' : part)),
      ['T01', 'HO Office', ['office']],
    ])
  })

  test('a teacher teaches the class of whose students the subject has at least half, and not that of a few', async () => {
    const { classes: rows } = await readOneRoster(version11)
    expect(rows).toEqual([
      {
        row: 5,
        classRow: 2,
        className: '3A',
        level: 'P3',
        teacherStaffCode: 'T09',
        teacherName: 'CHAN Tai Man',
        subject: null,
        isClassTeacher: true,
      },
      {
        row: 8,
        classRow: 2,
        className: '3A',
        level: 'P3',
        teacherStaffCode: 'lsm',
        teacherName: 'LAM Siu Man',
        subject: 'Mathematics',
        isClassTeacher: false,
      },
    ])
  })

  test('school years come with their terms in order', async () => {
    expect((await readOneRoster(version11)).years).toEqual([
      {
        label: '2026/27',
        startsOn: '2026-09-01',
        endsOn: '2027-08-31',
        terms: [
          { name: 'First term', startsOn: '2026-09-01', endsOn: '2027-01-31' },
          { name: 'Second term', startsOn: '2027-02-01', endsOn: '2027-08-31' },
        ],
      },
    ])
  })

  test('what cannot be read is named with its file and line, and the rest is read', async () => {
    const { problems } = await readOneRoster(version11)
    expect(problems).toEqual([
      {
        row: 11,
        column: null,
        problem: 'oneroster-reference',
        params: { file: 'enrollments.csv', text: 'nobody', target: 'users.csv' },
        severity: 'notice',
      },
      {
        row: 3,
        column: null,
        problem: 'oneroster-value',
        params: { file: 'demographics.csv', text: '01/02/18' },
        severity: 'notice',
      },
    ])
  })

  test.each([
    ['only changes', { manifest: manifest('1.1', 'delta'), users: users11, ...common }, 'oneroster-delta'],
    ['no enrolments', { manifest: manifest('1.1'), users: users11, classes }, 'oneroster-file-missing'],
    ['no names', { manifest: manifest('1.1'), ...common, users: 'sourcedId,role\n' }, 'oneroster-column-missing'],
    [
      'two schools',
      {
        ...common,
        orgs: `${orgs}\no2,active,,Other School,school,,`,
        users: users11.replace('true,o1,student,s2', 'true,o2,student,s2'),
      },
      'oneroster-several-schools',
    ],
    ['two students with one number', { ...common, users: users11.replace('00124', '00123') }, 'same-number'],
    ['a file that is no text', { ...common, users: '\x00\x01\x02' }, 'file-unknown-encoding'],
  ])('%s: an error', async (_, files, problem) => {
    const { problems } = await readOneRoster(csv(files))
    expect(problems.filter(({ severity }) => severity === 'error').map((one) => one.problem)).toContain(problem)
  })

  test('what is wrong with a person is named with the file and its own headings', async () => {
    const twice = await readOneRoster(csv({ ...common, users: users11.replace('00124', '00123') }))
    expect(
      twice.problems.filter(({ problem }) => problem === 'same-number').map((one) => [one.row, one.column]),
    ).toEqual([
      [2, 'users.csv: identifier'],
      [3, 'users.csv: identifier'],
    ])
    const nameless = await readOneRoster(csv({ ...common, users: users11.replace('Siu Ming,LEE', ',') }))
    expect(nameless.problems).toContainEqual({
      row: 3,
      column: 'users.csv: familyName, givenName',
      problem: 'name-missing',
      params: {},
      severity: 'error',
    })
  })

  test('a damaged zip is named, not thrown', async () => {
    expect((await readOneRoster(version11.subarray(0, 400))).problems).toMatchObject([
      { problem: 'zip-damaged', severity: 'error' },
    ])
  })
})
