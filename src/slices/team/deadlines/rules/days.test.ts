import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, type IsoDate } from '#kernel/dates.ts'
import { type DaysThatCount, dayAt, dayInYear, isWorkingDay, movedDay } from './days.ts'

const days = (...holidays: IsoDate[]): DaysThatCount => ({
  ...{ holidays: new Set(holidays), saturdays: false },
  schoolDays: ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25'],
})
/** 2026-11-23 is a Monday. */
const [friday, saturday, sunday, monday] = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']

describe('a working day', () => {
  test('is Monday to Friday, a Saturday only where the school works then, and never a general holiday', () => {
    expect([friday, saturday, sunday, monday].map((on) => isWorkingDay(on, days()))).toEqual([true, false, false, true])
    expect(isWorkingDay(saturday, { ...days(), saturdays: true })).toBe(true)
    expect(isWorkingDay(monday, days(monday))).toBe(false)
  })

  test.each([
    ['a Saturday to the Monday', saturday, 'next', [], monday],
    ['a Saturday back to the Friday', saturday, 'previous', [], friday],
    ['over a holiday after a weekend', saturday, 'next', [monday], '2026-11-24'],
    ['over three holidays in a row', saturday, 'next', [monday, '2026-11-24', '2026-11-25'], '2026-11-26'],
    ['back over a holiday before a weekend', sunday, 'previous', [friday], '2026-11-19'],
    ['a working day nowhere', monday, 'next', [], monday],
    ['over the end of the year', '2027-01-01', 'previous', ['2027-01-01'], '2026-12-31'],
  ] as const)('moves %s', (_, on, move, holidays, to) => {
    expect(movedDay(on, move, days(...holidays))).toBe(to)
  })

  test('a day that stays is left on a holiday', () => {
    expect(movedDay(sunday, 'stays', days())).toBe(sunday)
  })
})

describe('so many days after or before', () => {
  test.each([
    ['1 working day after a Friday is the Monday', friday, 1, 'working-days', [], monday],
    ['7 working days run over two weekends’ worth of days', friday, 7, 'working-days', [], '2026-12-01'],
    ['a holiday within is not counted', friday, 1, 'working-days', [monday], '2026-11-24'],
    ['5 working days before a Monday is the Monday before', monday, -5, 'working-days', [], '2026-11-16'],
    ['n working days before leaves a holiday out', monday, -1, 'working-days', [friday], '2026-11-19'],
    ['none is the day itself', saturday, 0, 'working-days', [], saturday],
    ['a month after 31 January is the end of February', '2027-01-31', 1, 'months', [], '2027-02-28'],
    ['in a leap year the 29th', '2028-01-31', 1, 'months', [], '2028-02-29'],
    ['36 months after 29 February is 28 February', '2024-02-29', 36, 'months', [], '2027-02-28'],
    ['a month before 31 March is the end of February', '2027-03-31', -1, 'months', [], '2027-02-28'],
    ['calendar days go over the end of the year', '2026-12-30', 3, 'days', [], '2027-01-02'],
    ['2 school days after a Friday', friday, 2, 'school-days', [], '2026-11-24'],
    ['1 school day before a Monday', monday, -1, 'school-days', [], friday],
  ] as const)('%s', (_, from, count, unit, holidays, to) => {
    expect(dayAt(from, count, unit, days(...holidays))).toBe(to)
  })

  test('where the school’s calendar does not reach there is no day', () => {
    expect(dayAt(monday, 3, 'school-days', days())).toBeNull()
    expect(dayAt(monday, -2, 'school-days', days())).toBeNull()
  })
})

test('29 February of a school year is the last day of its February', () => {
  expect([dayInYear(2026, '02-29'), dayInYear(2027, '02-29')]).toEqual(['2027-02-28', '2028-02-29'])
  expect([dayInYear(2026, '09-01'), dayInYear(2026, '08-31')]).toEqual(['2026-09-01', '2027-08-31'])
})

describe('whatever the holidays', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2026-09-01', count))
  const holidays = fc.array(day, { maxLength: 40 }).map((list) => ({ ...days(...list), schoolDays: [] }))

  test('a moved day is a working day, on the side that it moves to, with no working day between', () => {
    fc.assert(
      fc.property(day, holidays, fc.constantFrom('next' as const, 'previous' as const), (on, known, move) => {
        const to = movedDay(on, move, known)
        if (to === null) return
        expect(isWorkingDay(to, known)).toBe(true)
        const away = daysBetween(on, to)
        expect(move === 'next' ? away >= 0 : away <= 0).toBe(true)
        for (let step = 0; step < Math.abs(away); step += 1)
          expect(isWorkingDay(addDays(on, Math.sign(away) * step), known)).toBe(false)
      }),
    )
  })

  test('working days on and back again end on the day one began with, when it is one', () => {
    fc.assert(
      fc.property(day, holidays, fc.integer({ min: 1, max: 60 }), (on, known, count) => {
        fc.pre(isWorkingDay(on, known))
        const there = dayAt(on, count, 'working-days', known)
        fc.pre(there !== null)
        expect(dayAt(there as IsoDate, -count, 'working-days', known)).toBe(on)
      }),
    )
  })

  test('months on never skip a month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (on, count) => {
        const months = (one: IsoDate) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
        expect(months(addMonths(on, count)) - months(on)).toBe(count)
      }),
    )
  })
})
