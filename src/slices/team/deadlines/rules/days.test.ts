import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, type IsoDate } from '#kernel/dates.ts'
import { type DaysThatCount, dayAt, dayInYear, holidaysThatCount, isWorkingDay, movedDay } from './days.ts'

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

/** Every day from one to another, both counted in. */
const span = (from: IsoDate, to: IsoDate): IsoDate[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))

describe('the school’s own holidays', () => {
  const christmas = span('2026-12-21', '2027-01-01')
  const summer = span('2027-07-12', '2027-08-31')
  const known = (...ofSchool: IsoDate[]): DaysThatCount => ({
    ...days(),
    holidays: holidaysThatCount(new Set(['2026-12-25', '2026-12-28', '2027-01-01']), ofSchool, false),
  })

  test.each([
    ['a day of theirs back to the day before', '2026-11-30', 'previous', ['2026-11-30'], '2026-11-27'],
    ['or on to the day after', '2026-11-30', 'next', ['2026-11-30'], '2026-12-01'],
    ['over one beside a weekend', saturday, 'next', [monday], '2026-11-24'],
    ['the end of December back before a long holiday', '2026-12-31', 'previous', christmas, '2026-12-18'],
    [
      'it over a long holiday into the next month, where the school wants it so',
      '2026-12-31',
      'next',
      christmas,
      '2027-01-04',
    ],
    ['no day of the summer, which would leave its month', '2027-07-31', 'previous', summer, '2027-07-30'],
    ['nor on into September', '2027-07-31', 'next', summer, '2027-08-02'],
    [
      'nothing over a summer that was entered in two parts',
      '2027-08-02',
      'previous',
      [...summer].reverse(),
      '2027-08-02',
    ],
    ['over a general holiday all the same', '2026-12-25', 'next', [], '2026-12-29'],
  ] as const)('move %s', (_, on, move, ofSchool, to) => {
    expect(movedDay(on, move, known(...ofSchool))).toBe(to)
  })

  test.each([
    ['are not counted', friday, 2, [monday], '2026-11-25'],
    ['nor backwards', '2026-11-24', -1, [monday], friday],
    [
      'nor where they are long, with the general holidays and weekends in them',
      '2026-12-18',
      1,
      christmas,
      '2027-01-04',
    ],
    ['but in the summer, when days of the Bureau come', '2027-07-09', 7, summer, '2027-07-20'],
  ] as const)('in working days %s', (_, from, count, ofSchool, to) => {
    expect(dayAt(from, count, 'working-days', known(...ofSchool))).toBe(to)
  })

  test.each([
    ['three weeks from the first day to the last count', span('2027-03-01', '2027-03-21'), true],
    ['a day longer does not', span('2027-03-01', '2027-03-22'), false],
    [
      'nor where only weekends and general holidays part it',
      [...span('2026-12-14', '2026-12-24'), ...span('2026-12-29', '2027-01-04')],
      false,
    ],
    [
      'two breaks with a working day between are two',
      [...span('2027-03-01', '2027-03-12'), ...span('2027-03-16', '2027-03-30')],
      true,
    ],
  ])('of a break: %s', (_, ofSchool, counts) => {
    expect(ofSchool.map((on) => known(...ofSchool).holidays.has(on) || known().holidays.has(on))).toEqual(
      ofSchool.map((on) => counts || known().holidays.has(on)),
    )
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
