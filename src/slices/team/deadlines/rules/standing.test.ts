import { expect, test } from 'vitest'
import { monthsOf, standingOf, together } from './standing.ts'

test.each([
  ['on its day it is not overdue', 'open', '2026-11-23', 'soon'],
  ['the day after it is', 'open', '2026-11-22', 'overdue'],
  ['two weeks before it is soon', 'open', '2026-12-07', 'soon'],
  ['earlier it is later', 'open', '2026-12-08', 'later'],
  ['a settled one stays so whatever its day', 'done', '2026-01-01', 'done'],
  ['an exempt one too', 'exempt', '2026-01-01', 'exempt'],
] as const)('of a deadline: %s', (_, state, dueOn, standing) => {
  expect(standingOf({ state, dueOn }, '2026-11-23')).toBe(standing)
})

test('what has one rule and one day stands together, in the order of the days', () => {
  const list = [
    { rule: 'b', dueOn: '2026-12-01', id: 1 },
    { rule: 'a', dueOn: '2026-12-01', id: 2 },
    { rule: 'b', dueOn: '2026-11-01', id: 3 },
    { rule: 'b', dueOn: '2026-12-01', id: 4 },
  ]
  expect(together(list).map(({ list: same }) => same.map(({ id }) => id))).toEqual([[3], [2], [1, 4]])
})

test('a school year has twelve months from September, and goes over the turn of the year', () => {
  const months = monthsOf({ startsOn: '2026-09-01', endsOn: '2027-08-31' })
  expect([months.length, months[0], months[4], months.at(-1)]).toEqual([12, '2026-09', '2027-01', '2027-08'])
})
