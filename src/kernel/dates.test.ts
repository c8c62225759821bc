import { expect, test } from 'vitest'
import { dateInHongKong, momentInHongKong, mondayOf, timeInHongKong, weekdayOf } from './dates.ts'

test('a week begins on its Monday, also over the turn of the year and on 29 February', () => {
  const days = ['2026-11-23', '2026-11-25', '2026-11-29', '2026-11-30', '2027-01-03', '2028-02-29']
  expect(days.map(mondayOf)).toEqual([
    ...['2026-11-23', '2026-11-23', '2026-11-23', '2026-11-30', '2026-12-28', '2028-02-28'],
  ])
  expect(days.map(weekdayOf)).toEqual([1, 3, 7, 1, 7, 2])
})

test('the day and the time are those of Hong Kong, whatever the day elsewhere', () => {
  const late = new Date('2026-11-23T17:05:59Z')
  expect([dateInHongKong(late), timeInHongKong(late)]).toEqual(['2026-11-24', '01:05'])
  expect(timeInHongKong(new Date('2026-11-23T01:30:00Z'))).toBe('09:30')
  expect(momentInHongKong('2026-11-24', '01:05')).toEqual(new Date('2026-11-23T17:05:00Z'))
})
