import { expect, test } from 'vitest'
import type { SchoolFacts } from './plan.ts'
import { planOneRoster } from './plan-oneroster.ts'

const senco = { personId: null, roles: ['senco'] }
const facts = (of: Partial<SchoolFacts> = {}): SchoolFacts => ({
  ...{ today: '2026-11-24', schoolLevel: 'primary', students: [], staff: [], teaching: [] },
  year: { id: 'y', label: '2026/27', startsOn: '2026-09-01' },
  yearLabels: ['2026/27'],
  classes: [{ id: 'c3a', name: '3A', level: 'P3' }],
  ...of,
})
const roster = {
  students: [],
  staff: [],
  classes: [],
  problems: [],
  years: [
    {
      label: '2026/27',
      startsOn: '2026-09-01',
      endsOn: '2027-08-31',
      terms: [{ name: 'Term 1', startsOn: '2026-09-01', endsOn: '2027-01-31' }],
    },
  ],
}

test('a OneRoster zip brings the school year with its terms to a school that has none, and leaves one that it has', () => {
  const bare = planOneRoster(
    { ...roster, students: [{ row: 2, registerNumber: '0101', nameEnglish: 'Chan Tai Man', className: '3A' }] },
    facts({ year: null, yearLabels: [], classes: [] }),
    senco,
  )
  expect(bare.writes.map(({ table }) => table)).toEqual(['school_year', 'term', 'class', 'student', 'enrolment'])
  expect(bare.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(planOneRoster(roster, facts(), senco).writes).toEqual([])
})

test('what is wrong with a OneRoster zip is named by its own files and headings', () => {
  const { problems } = planOneRoster(
    {
      ...roster,
      staff: [
        { row: 8, staffCode: 'T08', nameEnglish: 'ho siu man' },
        { row: 9, staffCode: 'T09' },
      ],
      classes: [
        { row: 5, classRow: 2, className: '1B', teacherStaffCode: 'T77' },
        { row: 6, classRow: 3, className: 'Blue', teacherStaffCode: 'T08' },
        { row: 4, className: 'Red' },
      ],
      students: [{ row: 2, nameEnglish: 'Lee Siu Ming', className: 'Green' }],
    },
    facts(),
    senco,
  )
  expect(problems.map(({ problem, row, column }) => [problem, row, column])).toEqual([
    ['name-missing', 9, 'users.csv: familyName, givenName'],
    ['new-classes', 2, 'classes.csv: title'],
    ['unknown-teacher', 5, 'enrollments.csv: userSourcedId'],
    ['level-unknown', 3, 'classes.csv: title'],
    ['level-unknown', 4, 'classes.csv: title'],
    ['level-unknown', 2, 'users.csv: grades'],
  ])
})
