import { expect, test } from 'vitest'
import { isBeforeSetUp, monthsOf, standingOf, together } from './standing.ts'

test.each([
  ['on its day it is not overdue', 'open', '2026-11-23', 'soon'],
  ['the day after it is', 'open', '2026-11-22', 'overdue'],
  ['two weeks before it is soon', 'open', '2026-12-07', 'soon'],
  ['earlier it is later', 'open', '2026-12-08', 'later'],
  ['a settled one stays so whatever its day', 'done', '2026-01-01', 'done'],
  ['an exempt one too', 'exempt', '2026-01-01', 'exempt'],
] as const)('of a deadline: %s', (_, state, dueOn, standing) => {
  expect(standingOf({ state, dueOn, beforeSetUp: false }, '2026-11-23')).toBe(standing)
})

test.each([
  ['an open one is not overdue', 'open', 'before'],
  ['one that was done all the same is done', 'done', 'done'],
  ['one that does not apply is exempt', 'exempt', 'exempt'],
] as const)('of a deadline whose day passed before the school was set up: %s', (_, state, standing) => {
  expect(standingOf({ state, dueOn: '2026-09-30', beforeSetUp: true }, '2026-11-23')).toBe(standing)
})

test('what was due on the day of the set-up or later counts; of a school that does not say when, everything does', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-24'].map((day) => isBeforeSetUp(day, '2026-11-23'))).toEqual([
    ...[true, false, false],
  ])
  expect(isBeforeSetUp('2026-09-30', null)).toBe(false)
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
