import { expect, test } from 'vitest'
import type { SchoolFacts, StudentFacts } from './plan.ts'
import { planSen } from './plan-sen.ts'
import { planStudents } from './plan-students.ts'

/** 陳大文 of 3A, one of several of this name. */
const aStudent = (id: string, registerNumber: string, classNumber: string): StudentFacts => ({
  ...{ id, registerNumber, strn: null, nameEn: '', nameZh: '陳大文', sex: 'M', birthDate: null, homeLanguage: '' },
  ...{ nonChineseSpeaking: false, leftOn: null, guardian: null, needs: [], tiers: [], strengths: [] },
  enrolment: { id: `e-${id}`, className: '3A', classNumber },
})
const facts = (students: StudentFacts[]): SchoolFacts => ({
  ...{ today: '2026-11-24', schoolLevel: 'primary', students, staff: [], teaching: [] },
  year: { id: 'y', label: '2026/27', startsOn: '2026-09-01' },
  yearLabels: ['2026/27'],
  classes: [{ id: 'c3a', name: '3A', level: 'P3' }],
})

test('two students of one name are told apart by class and number, those who are new, changed, gone or on the SEN list', () => {
  const there = facts([aStudent('one', '0101', '7'), aStudent('two', '0102', '19')])
  const row = { nameChinese: '陳大文', className: '3A' }
  const list = [
    { ...row, row: 2, registerNumber: '0101', classNumber: '7', sex: 'F' },
    { ...row, row: 3, registerNumber: '0103', classNumber: '21' },
  ]
  const places = (plan: ReturnType<typeof planSen>) => plan.rows.map(({ what, label, place }) => [what, label, place])
  expect(places(planStudents(list, there))).toEqual([
    ['changed', '陳大文', '3A 07'],
    ['new', '陳大文', '3A 21'],
    ['left', '陳大文', '3A 19'],
  ])
  const sen = [{ row: 2, registerNumber: '0102', senTypes: [{ type: 'SpLD' }] }] as const
  expect(places(planSen(sen, there))).toEqual([['new', '陳大文', '3A 19']])
})

test('all new classes of a list are told in one notice, at the row where the first of them stands', () => {
  const rows = ['1A', '3A', '1B', '1A', '2A'].map((className, index) => ({
    ...{ row: 2 + index, registerNumber: String(index), nameChinese: `陳${index}`, className, classNumber: '1' },
  }))
  expect(planStudents(rows, facts([])).problems).toEqual([
    {
      ...{ row: 2, column: 'className', problem: 'new-classes', severity: 'notice' },
      params: { count: '3', classNames: '1A, 1B, 2A' },
    },
  ])
})

test.each([
  ['both', [{ type: 'ASD' }, { type: 'ADHD' }], ['ASD confirmed EP 2025-01-01', 'ADHD confirmed EP 2025-01-01']],
  [
    'the one that its cell does not call suspected',
    [{ type: 'ADHD', certainty: 'suspected' }, { type: 'ASD' }],
    ['ADHD suspected', 'ASD confirmed EP 2025-01-01'],
  ],
  [
    'both where both are called suspected',
    [
      { type: 'ASD', certainty: 'suspected' },
      { type: 'ADHD', certainty: 'suspected' },
    ],
    ['ASD suspected EP 2025-01-01', 'ADHD suspected EP 2025-01-01'],
  ],
] as const)('of two needs in one row the report is about %s', (_, senTypes, expected) => {
  const row = { row: 2, registerNumber: '0101', senTypes, identifiedBy: 'EP', reportDate: '2025-01-01' }
  const [planned] = planSen([row], facts([aStudent('one', '0101', '7')])).rows
  const told = senTypes.map(({ type }) =>
    [
      type,
      ...(planned?.changes ?? [])
        .filter(({ field, need }) => need === type && field !== 'isPrimary')
        .map(({ to }) => to),
    ].join(' '),
  )
  expect(told).toEqual(expected)
})
