import { expect, test } from 'vitest'
import { overlap, spanAfter, type YearFacts, yearProblems } from './year.ts'

const terms = [
  { nameEn: 'First term', nameZh: '上學期', startsOn: '2026-09-01', endsOn: '2027-01-31' },
  { nameEn: 'Second term', nameZh: '下學期', startsOn: '2027-02-01', endsOn: '2027-08-31' },
]
const year: YearFacts = { label: '2026/27', startsOn: '2026-09-01', endsOn: '2027-08-31', terms }
const codes = (changed: Partial<YearFacts>, others: Parameters<typeof yearProblems>[1] = []) =>
  yearProblems({ ...year, ...changed }, others).map((found) => `${found.field} ${found.problem}`)

test('a school year from September to August with two terms has nothing wrong', () => {
  expect(codes({})).toEqual([])
})

test('a label that is no school year is refused', () => {
  expect(codes({ label: '2026/28' })).toEqual(['label not-a-school-year'])
})

test('a school year starts and ends in the two calendar years of its label', () => {
  expect(codes({ startsOn: '2025-09-01', terms: [] })).toEqual(['startsOn in-other-calendar-year'])
  expect(codes({ endsOn: '2026-12-31', terms: [] })).toEqual(['endsOn in-other-calendar-year'])
})

test('a school year of a month is a slip of the hand', () => {
  expect(codes({ startsOn: '2026-12-20', endsOn: '2027-01-20', terms: [] })).toEqual(['endsOn year-length'])
})

test('two school years share no day', () => {
  const before = { label: '2025/26', startsOn: '2025-09-01', endsOn: '2026-09-01' }
  expect(codes({}, [before])).toEqual(['startsOn overlaps-year'])
  expect(codes({}, [{ ...before, endsOn: '2026-08-31' }])).toEqual([])
})

test('a school year is not compared with its own earlier dates', () => {
  expect(codes({}, [{ label: '2026/27', startsOn: '2026-09-01', endsOn: '2027-07-15' }])).toEqual([])
})

test('every problem of every term is told at once', () => {
  const wrong = [
    { nameEn: 'One', nameZh: '一', startsOn: '2026-08-01', endsOn: '2027-01-31' },
    { nameEn: 'Two', nameZh: '二', startsOn: '2027-01-31', endsOn: '2027-09-30' },
    { nameEn: 'Three', nameZh: '三', startsOn: '2027-05-01', endsOn: '2027-05-01' },
  ]
  expect(codes({ terms: wrong })).toEqual([
    'terms.0.startsOn outside-year',
    'terms.1.endsOn outside-year',
    'terms.1.startsOn overlaps-term',
    'terms.2.endsOn ends-before-start',
  ])
})

test('a day that both spans hold is an overlap', () => {
  expect(
    overlap({ startsOn: '2026-09-01', endsOn: '2026-09-30' }, { startsOn: '2026-09-30', endsOn: '2026-10-01' }),
  ).toBe(true)
  expect(
    overlap({ startsOn: '2026-09-01', endsOn: '2026-09-30' }, { startsOn: '2026-10-01', endsOn: '2026-10-02' }),
  ).toBe(false)
})

test('the next school year starts on 1 September, or the day after a longer one', () => {
  expect(spanAfter(year)).toEqual({ startsOn: '2027-09-01', endsOn: '2028-08-31' })
  expect(spanAfter({ ...year, endsOn: '2027-07-15' }).startsOn).toBe('2027-09-01')
  expect(spanAfter({ ...year, endsOn: '2027-09-03' }).startsOn).toBe('2027-09-04')
})
