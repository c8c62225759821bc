import { expect, test } from 'vitest'
import { openStudentFinder, type StudentKeys } from './find-student.ts'
import type { SchoolFacts, StudentFacts } from './plan.ts'
import { planSen } from './plan-sen.ts'
import { planStudents } from './plan-students.ts'

const known: StudentFacts = {
  ...{ id: 's1', registerNumber: '000032', strn: 'A32', nameEn: 'Chan Yuet', nameZh: '陳丠嘅', sex: 'M' },
  ...{ birthDate: '2018-03-01', homeLanguage: '', nonChineseSpeaking: false, leftOn: null, guardian: null },
  enrolment: { id: 'e1', className: '3A', classNumber: '7' },
  ...{ needs: [], tiers: [], strengths: [] },
}
const same = { strn: 'A32', nameEnglish: 'Chan Yuet', nameChinese: '陳丠嘅', birthDate: '2018-03-01' }
const renamed = { nameEnglish: 'Lee Siu', nameChinese: '李小' }
const outcome = (student: StudentFacts, keys: StudentKeys) => {
  const found = openStudentFinder([student])({ registerNumber: '000032', ...keys })
  return 'student' in found ? 'found' : found.problem
}

test.each<[string, StudentKeys, here: string, left: string]>([
  ['everything', same, 'found', 'found'],
  ['the number alone', {}, 'found', 'found'],
  ['one name, the other corrected', { ...same, nameEnglish: 'Chan Yuet Thomas' }, 'found', 'found'],
  ['the name, another birth date', { ...same, birthDate: '2018-01-03' }, 'found', 'found'],
  ['the name, another STRN', { ...same, strn: 'A99' }, 'found', 'found'],
  ['another name alone', renamed, 'found', 'contradiction'],
  ['another name, the birth date', { ...renamed, birthDate: same.birthDate }, 'found', 'found'],
  ['another name, the STRN', { ...renamed, strn: 'A32' }, 'found', 'contradiction'],
  ['another name and birth date', { ...renamed, birthDate: '2019-05-05' }, 'contradiction', 'contradiction'],
  ['another name and STRN', { ...renamed, strn: 'A99' }, 'contradiction', 'contradiction'],
  ['all else', { ...renamed, strn: 'A99', birthDate: '2019-05-05' }, 'contradiction', 'contradiction'],
])('a row with the register number of a student says the same: %s', (_what, keys, here, left) => {
  expect(outcome(known, keys)).toBe(here)
  expect(outcome({ ...known, leftOn: '2026-07-31', enrolment: null }, keys)).toBe(left)
})

test('a number found by STRN is asked the same', () => {
  const find = openStudentFinder([known])
  expect(find({ strn: 'A32', registerNumber: '000099', ...renamed })).toEqual({ problem: 'contradiction' })
  expect(find({ strn: 'A32', registerNumber: '000099', nameChinese: '陳丠嘅' })).toEqual({ student: known })
})

test('a student without a birth date here, or a row without one, contradicts nothing by it', () => {
  expect(outcome({ ...known, birthDate: null }, { ...renamed, birthDate: '2019-05-05' })).toBe('found')
  expect(outcome(known, { ...renamed, birthDate: null })).toBe('found')
})

const facts: SchoolFacts = {
  ...{ today: '2026-11-24', schoolLevel: 'primary', students: [known], staff: [], teaching: [] },
  year: { id: 'y', label: '2026/27', startsOn: '2026-09-01' },
  yearLabels: ['2026/27'],
  classes: [{ id: 'c3a', name: '3A', level: 'P3' }],
}

test('no class list and no SEN list writes one child over another', () => {
  const row = { row: 2, registerNumber: '000032', ...renamed, birthDate: '2019-05-05' }
  for (const plan of [
    planStudents([{ ...row, className: '3A', classNumber: '7' }], facts),
    planSen([{ ...row, senTypes: [{ type: 'ASD' }] }], facts),
  ])
    expect([plan.problems, plan.writes]).toMatchObject([[{ problem: 'contradicting-keys', severity: 'error' }], []])
})

test('a class list in which only the name of a number is another says whose it is', () => {
  const row = { row: 2, registerNumber: '000032', ...renamed, birthDate: '2018-03-01' }
  const plan = planStudents([row], facts)
  expect(plan.problems).toEqual([
    {
      ...{ row: 2, column: 'nameChinese', problem: 'name-differs', severity: 'notice' },
      params: { text: '李小', name: '陳丠嘅' },
    },
  ])
  expect(plan.counts.changed).toBe(1)
})
