import { expect, test } from 'vitest'
import { mondayOf, weekdayOf } from './dates.ts'

test('a week begins on its Monday, also over the turn of the year and on 29 February', () => {
  const days = ['2026-11-23', '2026-11-25', '2026-11-29', '2026-11-30', '2027-01-03', '2028-02-29']
  expect(days.map(mondayOf)).toEqual([
    ...['2026-11-23', '2026-11-23', '2026-11-23', '2026-11-30', '2026-12-28', '2028-02-28'],
  ])
  expect(days.map(weekdayOf)).toEqual([1, 3, 7, 1, 7, 2])
})
