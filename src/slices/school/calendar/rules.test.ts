import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, weekdayOf } from '#kernel/dates.ts'
import type { Calendar } from './model.ts'
import {
  bellsOf,
  holidaysOf,
  problemsOfDay,
  problemsOfFrame,
  problemsOfUse,
  readDayList,
  schoolDaysOf,
} from './rules.ts'

const name = { zh: '名', en: '' }
const frame = (change: Partial<Calendar['frames'][number]> = {}): Calendar['frames'][number] => ({
  ...{ id: 'f', startsOn: '2026-09-01', endsOn: '2027-08-31', kind: 'week', days: 5, daySchedules: {} },
  periods: [
    { key: '1', name, kind: 'lesson' },
    { key: '2', name, kind: 'lesson' },
  ],
  schedules: [
    { key: 'usual', name, bells: { '1': ['08:30', '09:05'], '2': ['09:05', '09:40'] } },
    { key: 'half', name, bells: { '1': ['08:30', '09:00'] } },
  ],
  ...change,
})
type Day = Calendar['days'][number]
const day = (change: Partial<Day>): Day => ({
  ...{ startsOn: '2026-09-03', endsOn: '2026-09-03', kind: 'holiday', schedule: null, frameDay: null },
  ...change,
})
const days = (calendar: Calendar, from: string, to: string) =>
  schoolDaysOf(calendar, from, to).map(({ on, day: number }) => `${on.slice(5)} ${number}`)

describe('school days', () => {
  test('of a week are Monday to Friday, counted from Monday; the year may begin on any day', () => {
    expect(days({ frames: [frame()], days: [] }, '2026-09-01', '2026-09-08')).toEqual([
      ...['09-01 2', '09-02 3', '09-03 4', '09-04 5', '09-07 1', '09-08 2'],
    ])
  })
  test('of a week of six days hold Saturday', () => {
    expect(days({ frames: [frame({ days: 6 })], days: [] }, '2026-09-04', '2026-09-07')).toEqual([
      '09-04 5',
      '09-05 6',
      '09-07 1',
    ])
  })
  test('of a cycle go on after a holiday and over the week’s end', () => {
    const calendar = { frames: [frame({ kind: 'cycle', days: 6 })], days: [day({})] }
    expect(days(calendar, '2026-09-01', '2026-09-11')).toEqual([
      ...['09-01 1', '09-02 2', '09-04 3', '09-07 4', '09-08 5', '09-09 6', '09-10 1', '09-11 2'],
    ])
    // Asked from the middle it is the same.
    expect(days(calendar, '2026-09-10', '2026-09-10')).toEqual(['09-10 1'])
  })
  test('of a cycle of any length go round without a gap, whatever the holidays', () => {
    const holidays = fc.array(
      fc.record({ at: fc.integer({ min: 0, max: 120 }), length: fc.integer({ min: 0, max: 12 }) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 10 }), holidays, (length, offs) => {
        const off = offs.map(({ at, length: more }) =>
          day({ startsOn: addDays('2026-09-01', at), endsOn: addDays('2026-09-01', at + more) }),
        )
        const cycle = frame({ kind: 'cycle', days: length })
        const found = schoolDaysOf({ frames: [cycle], days: off }, '2026-09-01', '2027-01-31')
        expect(found.map((one) => one.day)).toEqual(found.map((_, index) => (index % length) + 1))
        const isOff = (on: string) => off.some((one) => one.startsOn <= on && one.endsOn >= on)
        expect(found.filter(({ on }) => isOff(on) || weekdayOf(on) > 5)).toEqual([])
        // No weekday without a holiday is left out.
        const all = Array.from({ length: 153 }, (_, index) => addDays('2026-09-01', index))
        expect(found).toHaveLength(all.filter((on) => weekdayOf(on) <= 5 && !isOff(on)).length)
      }),
    )
  })
  test('a Saturday made a school day is the next of the cycle, or the day that is said, and then takes nothing from the cycle', () => {
    const saturday = { startsOn: '2026-09-05', endsOn: '2026-09-05', kind: 'school_day' as const }
    const cycle = frame({ kind: 'cycle', days: 6 })
    const on = (one: Day) => days({ frames: [cycle], days: [one] }, '2026-09-04', '2026-09-07')
    expect(on(day(saturday))).toEqual(['09-04 4', '09-05 5', '09-07 6'])
    expect(on(day({ ...saturday, frameDay: 1 }))).toEqual(['09-04 4', '09-05 1', '09-07 5'])
  })
  test('a school day within a holiday is one', () => {
    const off = day({ startsOn: '2026-09-02', endsOn: '2026-09-04' })
    const on = day({ kind: 'school_day' })
    expect(days({ frames: [frame()], days: [off, on] }, '2026-09-01', '2026-09-07')).toEqual([
      '09-01 2',
      '09-03 4',
      '09-07 1',
    ])
  })
  test('the days of the holidays are those that no entry makes a school day', () => {
    const off = day({ startsOn: '2026-09-02', endsOn: '2026-09-04' })
    const bells = day({ startsOn: '2026-09-07', endsOn: '2026-09-07', kind: 'other_bells' })
    expect([...holidaysOf([day({ kind: 'school_day' }), off, bells])]).toEqual([
      ['2026-09-02', off],
      ['2026-09-04', off],
    ])
  })
  test('a new frame in the middle of the year counts anew', () => {
    const first = frame({ kind: 'cycle', days: 6, endsOn: '2026-09-02' })
    const second = frame({ id: 'g', kind: 'cycle', days: 5, startsOn: '2026-09-03' })
    expect(days({ frames: [second, first], days: [] }, '2026-09-01', '2026-09-04')).toEqual([
      '09-01 1',
      '09-02 2',
      '09-03 1',
      '09-04 2',
    ])
  })
  test('are by the usual bells, those of the day, or those of the date', () => {
    const calendar = {
      frames: [frame({ daySchedules: { '5': 'half' } })],
      days: [day({ kind: 'other_bells', schedule: 'half' })],
    }
    expect(schoolDaysOf(calendar, '2026-09-02', '2026-09-04').map(({ schedule }) => schedule)).toEqual([
      'usual',
      'half',
      'half',
    ])
    expect([bellsOf(frame(), 'usual', '2'), bellsOf(frame(), 'half', '2'), bellsOf(frame(), 'none', '1')]).toEqual([
      ['09:05', '09:40'],
      null,
      null,
    ])
  })
})

describe('a frame', () => {
  const year = { startsOn: '2026-09-01', endsOn: '2027-08-31' }
  const [one, two] = frame().periods
  const usual = (bells: Record<string, [string, string]>) => ({ schedules: [{ key: 'usual', name, bells }] })
  test.each([
    ['as it should be', {}, []],
    ['outside the year', { startsOn: '2026-08-01' }, ['outside-year']],
    ['with a week of seven days', { days: 7 }, ['week-too-long']],
    ['with a cycle of ten days', { kind: 'cycle', days: 10 }, []],
    ['with a key twice', { schedules: [...frame().schedules, ...frame().schedules] }, ['key-twice']],
    ['with a period without a name', { periods: [one, { ...two, name: { zh: '', en: '' } }] }, ['name-needed']],
    ['without bells', usual({}), ['no-bells']],
    [
      'with bells for a period that is not there',
      usual({ '1': ['08:30', '09:05'], '9': ['10:00', '10:30'] }),
      ['unknown-period'],
    ],
    ['with bells that run backwards', usual({ '1': ['09:05', '08:30'] }), ['bells-out-of-order']],
    ['with bells into each other', usual({ '1': ['08:30', '09:05'], '2': ['09:00', '09:40'] }), ['bells-out-of-order']],
    ['with periods in another order than their bells', { periods: [two, one] }, ['bells-out-of-order']],
    ['with a day by bells that are not there', { daySchedules: { '5': 'none' } }, ['unknown-schedule']],
    ['with a day beyond its last', { daySchedules: { '6': 'half' } }, ['unknown-schedule']],
  ] as const)('%s', (_what, change, expected) => {
    expect(problemsOfFrame(frame(change as never), year).map(({ problem }) => problem)).toEqual(expected)
  })

  const standing = {
    periods: new Map([
      ['1', { zh: '第1節', en: 'Period 1' }],
      ['2', { zh: '第2節', en: '' }],
    ]),
    schedules: new Map([['half', { zh: '半日', en: 'Half a day' }]]),
    lastDay: 5,
  }
  test('holds what stands on it', () => {
    expect(problemsOfUse(frame(), standing)).toEqual([])
  })
  test('says which period, which bells and which day are gone although something stands on them', () => {
    expect(problemsOfUse({ days: 4, periods: [], schedules: [] }, standing)).toEqual([
      { field: 'periods', problem: 'period-in-use', params: { zh: '第1節、第2節', en: 'Period 1, 第2節' } },
      { field: 'schedules', problem: 'bells-in-use', params: { zh: '半日', en: 'Half a day' } },
      { field: 'days', problem: 'day-in-use', params: { day: 5 } },
    ])
  })
})

test.each([
  ['as it should be', {}, []],
  ['backwards', { endsOn: '2026-09-01' }, ['ends-before']],
  ['half a year long', { endsOn: '2027-03-01' }, ['too-long']],
  ['in no school year', { startsOn: '2062-09-03', endsOn: '2062-09-03' }, ['no-school-year', 'no-school-year']],
  ['without a name', { name: { zh: '', en: '' } }, ['name-needed']],
  ['by other bells that are not said', { kind: 'other_bells' }, ['schedule-needed']],
  ['by bells that there are not', { kind: 'other_bells', schedule: 'none' }, ['unknown-schedule']],
  ['by bells that there are', { kind: 'other_bells', schedule: 'half' }, []],
  ['as a day that there is not', { kind: 'school_day', frameDay: 6 }, ['unknown-day']],
] as const)('a date %s', (_what, change, expected) => {
  const facts = { years: [{ startsOn: '2026-09-01', endsOn: '2027-08-31' }], frames: [frame()] }
  const found = problemsOfDay({ ...day({}), name, ...change }, facts)
  expect(found.map(({ problem }) => problem)).toEqual(expected)
})

test('a list of holidays is read as people paste it', () => {
  const list = `2026-10-01 國慶日翌日\n21/12/2026 - 1/1/2027, Winter holiday\n\n2026年2月30日 沒有這天\n2026/4/3 至 2026/4/7\t春假\n假期`
  expect(readDayList(list)).toEqual({
    days: [
      { startsOn: '2026-10-01', endsOn: '2026-10-01', name: '國慶日翌日' },
      { startsOn: '2026-12-21', endsOn: '2027-01-01', name: 'Winter holiday' },
      { startsOn: '2026-04-03', endsOn: '2026-04-07', name: '春假' },
    ],
    unread: [4, 6],
  })
})
