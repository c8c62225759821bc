import { expect, test } from 'vitest'
import type { SchoolFacts, StudentFacts } from './plan.ts'
import { planSen } from './plan-sen.ts'
import { planClasses, planStaff } from './plan-staff.ts'
import { planStudents } from './plan-students.ts'

const aStudent = (of: Partial<StudentFacts> = {}): StudentFacts => ({
  id: 's1',
  registerNumber: '0101',
  strn: null,
  nameEn: 'Chan Tai Man',
  nameZh: '陳大文',
  sex: 'M',
  birthDate: '2018-03-01',
  homeLanguage: '',
  nonChineseSpeaking: false,
  leftOn: null,
  enrolment: { id: 'e1', className: '3A', classNumber: '7' },
  guardian: null,
  needs: [],
  tiers: [],
  strengths: [],
  ...of,
})
const facts = (of: Partial<SchoolFacts> = {}): SchoolFacts => ({
  today: '2026-11-24',
  schoolLevel: 'primary',
  year: { id: 'y', label: '2026/27', startsOn: '2026-09-01' },
  yearLabels: ['2026/27'],
  classes: [{ id: 'c3a', name: '3A', level: 'P3' }],
  students: [aStudent()],
  staff: [],
  teaching: [],
  ...of,
})
const codes = (plan: { problems: { problem: string }[] }) => plan.problems.map(({ problem }) => problem)
const sameRow = {
  row: 2,
  registerNumber: '0101',
  nameEnglish: 'Chan Tai Man',
  nameChinese: '陳大文',
  sex: 'M',
  birthDate: '2018-03-01',
  className: '3A',
  classNumber: '7',
} as const

test('a row that says what is there already changes nothing', () => {
  const plan = planStudents([sameRow], facts())
  expect(plan.counts).toEqual({ rows: 1, new: 0, changed: 0, unchanged: 1, left: 0 })
  expect(plan.writes).toEqual([])
})

test('English names without a capital are told once for the whole list, and written as they were typed', () => {
  const row = (number: number, nameEnglish: string) => ({
    ...{ row: number, registerNumber: String(number), nameEnglish, className: '3A', classNumber: String(number) },
  })
  const rows = [row(10, 'CHAN KA YAN'), row(11, 'lee ka yan'), row(12, 'Wong Mei Ling'), row(13, 'ho wing sze')]
  const plan = planStudents(rows, facts())
  expect(plan.problems).toEqual([
    {
      ...{ row: 11, column: 'nameEnglish', problem: 'names-in-small-letters', severity: 'notice' },
      params: { count: '2', name: 'lee ka yan' },
    },
  ])
  const names = plan.writes.filter(({ table }) => table === 'student').map(({ values }) => values.name_en)
  expect(names).toEqual(rows.map(({ nameEnglish }) => nameEnglish))
})

test('a student who stands on the roll in small letters already is not told of again', () => {
  const there = facts({ students: [aStudent({ nameEn: 'chan tai man' })] })
  expect(planStudents([{ ...sameRow, nameEnglish: 'chan tai man' }], there).problems).toEqual([])
})

test('a changed field is told as it was and as it would be', () => {
  const plan = planStudents(
    [{ ...sameRow, nameEnglish: 'Chan Tai Man Thomas', className: '3A', classNumber: '8' }],
    facts(),
  )
  expect(plan.rows).toEqual([
    {
      row: 2,
      what: 'changed',
      label: '陳大文',
      place: '3A 07',
      changes: [
        { field: 'nameEn', from: 'Chan Tai Man', to: 'Chan Tai Man Thomas' },
        { field: 'classNumber', from: '7', to: '8' },
      ],
    },
  ])
})

test('an empty cell or a missing column clears nothing', () => {
  const plan = planStudents(
    [{ row: 2, registerNumber: '0101', nameEnglish: null, sex: null, className: '3A', classNumber: '7' }],
    facts(),
  )
  expect(plan.counts.unchanged).toBe(1)
})

test('a student who is not in the file is told as a leaver, and leaves only when a person says so', () => {
  const plan = planStudents([], facts())
  expect([plan.counts.left, plan.writes, plan.leavers.length]).toEqual([1, [], 1])
})

test('a student who had left and is in the file again is back', () => {
  const plan = planStudents([sameRow], facts({ students: [aStudent({ leftOn: '2026-08-31', enrolment: null })] }))
  expect(plan.rows[0]?.changes).toContainEqual({ field: 'leftOn', from: '2026-08-31', to: null })
})

test('a class that is not there yet is made with the level its name says, and said', () => {
  const plan = planStudents(
    [
      {
        ...sameRow,
        registerNumber: '9',
        nameChinese: '新同學',
        nameEnglish: null,
        birthDate: null,
        className: '4B',
        classNumber: '1',
      },
    ],
    facts(),
  )
  expect(plan.writes[0]).toMatchObject({ table: 'class', values: { name: '4B', level: 'P4' } })
  expect(codes(plan)).toEqual(['new-classes'])
})

test('a class whose level nobody can tell is asked about', () => {
  expect(codes(planStudents([{ ...sameRow, className: 'Hope' }], facts()))).toEqual(['level-unknown'])
})

test('numbers that point to two different students are a contradiction for a person to settle', () => {
  const students = [aStudent(), aStudent({ id: 's2', registerNumber: '0102', strn: 'S2' })]
  expect(codes(planStudents([{ row: 2, registerNumber: '0101', strn: 'S2' }], facts({ students })))).toContain(
    'contradicting-keys',
  )
})

test('two rows for one student are refused', () => {
  expect(codes(planStudents([sameRow, { ...sameRow, row: 3 }], facts()))).toEqual(['student-twice'])
})

test('a namesake with another register number is another student', () => {
  const plan = planStudents([{ ...sameRow, registerNumber: '0999', classNumber: '20' }], facts())
  expect(plan.counts.new).toBe(1)
})

test('without a school year no class list is taken in', () => {
  expect(codes(planStudents([sameRow], facts({ year: null })))).toEqual(['no-school-year'])
})

const senRow = {
  row: 2,
  className: '3A',
  classNumber: '07',
  nameChinese: '陳大文',
  senTypes: [{ type: 'SpLD' }, { type: 'ADHD', certainty: 'suspected' }],
  tier: 2,
  tierFrom: '2026-09-01',
  reportDate: '2025-01-01',
} as const

test('needs are never written to one child under the name of another: the numbers of a list that slipped by a row', () => {
  const students = [
    aStudent(),
    aStudent({ id: 's2', registerNumber: '0102', strn: 'S2', nameZh: '李小美', nameEn: '' }),
  ]
  const slipped = { row: 2, registerNumber: '0102', nameChinese: '陳大文', senTypes: [{ type: 'SpLD' }] } as const
  const plan = planSen([slipped], facts({ students }))
  expect([codes(plan), plan.writes]).toEqual([['contradicting-keys'], []])
  expect(
    codes(planStudents([{ row: 2, registerNumber: '0102', nameChinese: '陳大文' }], facts({ students }))),
  ).toContain('contradicting-keys')
})

test('a row with the number of a student and a name of nobody says whose file it is written to', () => {
  const row = { row: 2, registerNumber: '0101', nameChinese: '陳大大', senTypes: [{ type: 'SpLD' }] } as const
  const plan = planSen([row], facts())
  expect(plan.rows).toMatchObject([{ label: '陳大文' }])
  expect(plan.problems).toMatchObject([{ problem: 'name-differs', severity: 'notice', params: { name: '陳大文' } }])
})

test('the SEN list records needs, the first of them primary, and the tier from its day', () => {
  const plan = planSen([senRow], facts())
  expect(
    plan.writes
      .filter(({ table }) => table === 'need')
      .map(({ values }) => [values.type, values.is_primary, values.certainty]),
  ).toEqual([
    ['SpLD', true, 'confirmed'],
    ['ADHD', false, 'suspected'],
  ])
})

test('nobody stands as the one who decided a tier of the list', () => {
  const tier = planSen([senRow], facts()).writes.find(({ table }) => table === 'tier_decision')
  expect(tier?.values).toMatchObject({ tier: 2, decided_by: null })
})

test('the preview of an SEN list tells of each need how sure it is, who found it and when, and from which day the tier holds', () => {
  const row = { ...senRow, identifiedBy: 'Example Centre', strengths: '愛繪畫' }
  expect(planSen([row], facts()).rows[0]?.changes).toEqual([
    { field: 'need', from: null, to: 'SpLD' },
    { field: 'isPrimary', need: 'SpLD', from: null, to: 'true' },
    { field: 'certainty', need: 'SpLD', from: null, to: 'confirmed' },
    { field: 'identifiedBy', need: 'SpLD', from: null, to: 'Example Centre' },
    { field: 'reportDate', need: 'SpLD', from: null, to: '2025-01-01' },
    { field: 'need', from: null, to: 'ADHD' },
    { field: 'certainty', need: 'ADHD', from: null, to: 'suspected' },
    { field: 'tier', from: null, to: '2' },
    { field: 'tierFrom', from: null, to: '2026-09-01' },
    { field: 'reason', from: null, to: 'imported' },
    { field: 'strengths', from: null, to: '愛繪畫' },
  ])
  // A tier without a day of its own holds from today, and an earlier one is told with its day.
  const student = aStudent({ tiers: [{ tier: 1, startsOn: '2025-09-01' }] })
  const changed = planSen([{ ...senRow, senTypes: null, tierFrom: null }], facts({ students: [student] }))
  expect(changed.rows[0]?.changes).toEqual([
    { field: 'tier', from: '1', to: '2' },
    { field: 'tierFrom', from: '2025-09-01', to: '2026-11-24' },
    { field: 'reason', from: null, to: 'imported' },
  ])
})

test('nothing is written of a child that the preview did not show', () => {
  const student = aStudent({
    id: 's2',
    registerNumber: '0102',
    nameZh: '李小美',
    enrolment: { id: 'e2', className: '3A', classNumber: '8' },
    needs: [{ id: 'n', type: 'ASD', isPrimary: true, certainty: 'suspected', evidence: null }],
  })
  const asd = {
    ...senRow,
    classNumber: '8',
    nameChinese: '李小美',
    senTypes: [{ type: 'ASD', certainty: 'confirmed', identifiedBy: 'Somebody' }],
    reason: '家長要求',
  } as const
  const guardian = { guardianName: '陳母', guardianRelationship: '母', guardianPhone: '2345 6789', guardianEmail: null }
  const school = facts({ students: [aStudent(), student] })
  const plans = [
    planSen([senRow, asd], school),
    planStudents([{ ...sameRow, ...guardian }], school),
    planStudents([{ ...sameRow, ...guardian }], facts({ students: [] })),
  ]
  // What the workbench knows by itself: who, when, and that a text is empty, a guardian the first, a need not the primary one.
  const own = /^(id|.*_id|decided_by|recorded_on|position)$/
  for (const plan of plans) {
    const shown = plan.rows.flatMap(({ changes }) => changes.map(({ to }) => to))
    for (const { values } of plan.writes)
      for (const [column, value] of Object.entries(values))
        if (!own.test(column) && value !== '' && value !== null && value !== false)
          expect(shown).toContain(String(value))
  }
})

test('the telephone of a guardian without a name is nobody’s: it is neither shown nor written', () => {
  const plan = planStudents([{ ...sameRow, guardianPhone: '2345 6789' }], facts())
  expect([plan.counts.unchanged, plan.writes]).toEqual([1, []])
})

test('the same SEN list again changes nothing', () => {
  const student = aStudent({
    needs: [
      {
        id: 'n1',
        type: 'SpLD',
        isPrimary: true,
        certainty: 'confirmed',
        evidence: { id: 'v', identifiedBy: '', reportOn: '2025-01-01' },
      },
      { id: 'n2', type: 'ADHD', isPrimary: false, certainty: 'suspected', evidence: null },
    ],
    tiers: [{ tier: 2, startsOn: '2026-09-01' }],
  })
  expect(planSen([senRow], facts({ students: [student] })).counts.unchanged).toBe(1)
})

test('a Chinese name that one of the lists spaces out means the same student', () => {
  const row = { ...senRow, registerNumber: null, className: '3A', classNumber: '7', nameChinese: '陳大文' }
  expect(planSen([row], facts({ students: [aStudent({ nameZh: '陳 大文' })] })).problems).toEqual([])
})

test('a student whom nobody knows is named with the row, never made from an SEN list', () => {
  expect(planSen([{ ...senRow, className: '3A', classNumber: '9', nameChinese: '無名氏' }], facts()).problems).toEqual([
    { row: 2, column: null, problem: 'unknown-student', params: { name: '無名氏' }, severity: 'error' },
  ])
})

test('an academic low achiever belongs to a primary school', () => {
  expect(codes(planSen([{ ...senRow, senTypes: [{ type: 'ALA' }] }], facts({ schoolLevel: 'secondary' })))).toEqual([
    'low-achiever-in-secondary',
  ])
})

const colleague = {
  id: 'p1',
  staffCode: 'T01',
  nameEn: 'Lee Siu',
  nameZh: '李小',
  email: 'lee@example.invalid',
  roles: ['teacher'],
  canSignIn: false,
}

const senco = { personId: null, roles: ['senco'] }
const office = { personId: 'somebody-of-the-office', roles: ['office'] }

test('a colleague is found by staff code in any letters, and gains roles but never loses one', () => {
  const plan = planStaff(
    [{ row: 2, staffCode: 't01', nameEnglish: 'Lee Siu', roles: ['sst_member'] }],
    facts({ staff: [{ ...colleague, staffCode: 't01' }] }),
    senco,
  )
  expect(plan.rows[0]?.changes).toEqual([{ field: 'role', from: null, to: 'sst_member' }])
})

test('the office cannot give a role that sees files by importing it', () => {
  expect(
    codes(planStaff([{ row: 2, staffCode: 'T02', nameEnglish: 'New', roles: ['senco'] }], facts(), office)),
  ).toEqual(['role-not-yours'])
})

test('nobody gives themself a role by importing a list in which they stand', () => {
  const own = (roles: string[]) =>
    planStaff(
      [{ row: 2, staffCode: 't01', roles: ['teacher'] }],
      facts({ staff: [{ ...colleague, staffCode: 't01', roles }] }),
      { personId: colleague.id, roles },
    )
  expect(codes(own(['administrator']))).toEqual(['own-roles'])
  expect(codes(own(['administrator', 'teacher']))).toEqual([])
  expect(codes(own(['senco']))).toEqual([])
  const acting = { personId: colleague.id, roles: ['senco', 'teacher'] }
  const gains = planStaff([{ row: 2, staffCode: 't01', roles: ['senco'] }], facts({ staff: [colleague] }), acting)
  expect(codes(gains), 'who acts as SENCO').toEqual(['own-roles'])
})

test.each([
  ['office', false, []],
  ['office', true, ['account-not-yours']],
  ['senco', true, []],
])(
  'by importing a list the %s changes the address of a teacher who can sign in (%s) or not',
  (role, canSignIn, problems) => {
    const plan = planStaff(
      [{ row: 2, staffCode: 't01', email: 'new@school.invalid' }],
      facts({ staff: [{ ...colleague, staffCode: 't01', canSignIn }] }),
      { personId: 'somebody', roles: [role] },
    )
    expect(codes(plan)).toEqual(problems)
    expect(plan.writes).toHaveLength(problems.length === 0 ? 1 : 0)
  },
)

test('by importing a list the office corrects a file keeper’s name, and leaves what they sign in with', () => {
  const plan = planStaff(
    [{ row: 2, staffCode: 't01', nameEnglish: 'Lee Siu Ming', email: 'mine@office.invalid' }],
    facts({ staff: [{ ...colleague, staffCode: 't01', roles: ['senco'] }] }),
    office,
  )
  expect(plan.problems).toEqual([expect.objectContaining({ problem: 'account-not-yours', severity: 'notice' })])
  expect(plan.rows[0]?.changes.map(({ field }) => field)).toEqual(['nameEn'])
})

test('classes and their teachers are recorded once, and an unknown teacher is named', () => {
  const row = { row: 2, className: '3A', teacherStaffCode: 'T01', subject: 'Chinese', isClassTeacher: true } as const
  const plan = planClasses(
    [row, { ...row, row: 3 }, { ...row, row: 4, teacherStaffCode: 'T99' }],
    facts({ staff: [colleague] }),
  )
  expect(plan.writes.filter(({ table }) => table === 'teaching')).toHaveLength(1)
  expect(codes(plan)).toEqual(['unknown-teacher'])
})

test('each need of a student keeps the report that the list gives for it', () => {
  const senTypes = [
    { type: 'SpLD', reportDate: '2025-01-01' },
    { type: 'ASD', reportDate: '2024-02-02', identifiedBy: 'Centre' },
  ] as const
  const plan = planSen([{ ...senRow, reportDate: null, senTypes }], facts())
  expect(
    plan.writes
      .filter(({ table }) => table === 'need_evidence')
      .map(({ values }) => [values.identified_by, values.report_on]),
  ).toEqual([
    ['', '2025-01-01'],
    ['Centre', '2024-02-02'],
  ])
})
