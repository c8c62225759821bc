import { describe, expect, test } from 'vitest'
import {
  type Aim,
  aimOn,
  isSmall,
  median,
  nextBaselineOf,
  problemsOfTry,
  seriesOf,
  standingOf,
  type TryOn,
} from './rules.ts'

const of = (triedOn: string, hits: number, outOf = 5): TryOn => ({
  triedOn,
  hits,
  outOf,
  rating: null,
  tally: null,
  note: '',
})
const aim: Aim = {
  measureKind: 'of',
  baselineValue: 20,
  aimValue: 80,
  aimDirection: 'up',
  startsOn: '2026-09-01',
  dueOn: '2026-12-30',
}

test('a day’s tries are one point: all hits of all tries, not the mean of the per cents', () => {
  expect(seriesOf('of', [of('2026-10-02', 1, 1), of('2026-10-02', 1, 4), of('2026-10-01', 0, 5)])).toEqual([
    { on: '2026-10-01', value: 0, tries: 1 },
    { on: '2026-10-02', value: 40, tries: 2 },
  ])
})

test('ratings and counts of a day are their mean, and a note without a number is no point', () => {
  const rating = (value: number | null): TryOn => ({
    ...of('2026-10-01', 0),
    hits: null,
    outOf: null,
    rating: value,
    note: 'x',
  })
  expect(seriesOf('rating', [rating(2), rating(5), rating(null)])).toEqual([{ on: '2026-10-01', value: 3.5, tries: 2 }])
})

test('fewer than five tries, or tries on fewer than three days, are small data', () => {
  const days = ['2026-10-01', '2026-10-02', '2026-10-05']
  expect(
    isSmall(
      seriesOf(
        'of',
        days.slice(0, 2).flatMap((day) => [of(day, 1), of(day, 2), of(day, 3)]),
      ),
    ),
  ).toBe(true)
  expect(
    isSmall(
      seriesOf(
        'of',
        days.map((day) => of(day, 1)),
      ),
    ),
  ).toBe(true)
  expect(
    isSmall(
      seriesOf(
        'of',
        [...days, ...days].map((day) => of(day, 1)),
      ),
    ),
  ).toBe(false)
})

test('the aim line runs from the baseline on the first day to the aim on the last, and is level before and after', () => {
  expect(['2026-08-01', '2026-09-01', '2026-10-31', '2026-12-30', '2027-02-01'].map((day) => aimOn(aim, day))).toEqual([
    20, 20, 50, 80, 80,
  ])
  expect(aimOn({ ...aim, baselineValue: null }, '2026-10-01')).toBeNull()
  expect(aimOn({ ...aim, dueOn: aim.startsOn }, aim.startsOn)).toBe(80)
})

test('the middle of several values', () => {
  expect([median([3]), median([1, 9, 2]), median([1, 2, 3, 10])]).toEqual([3, 2, 2.5])
})

describe('how a target stands', () => {
  const days = ['2026-10-26', '2026-10-28', '2026-10-30']
  const series = (...hits: number[]) =>
    seriesOf(
      'of',
      days.flatMap((day, index) => [of(day, hits[index] ?? 0), of(day, hits[index] ?? 0)]),
    )
  test.each([
    ['few', aim, seriesOf('of', [of('2026-10-01', 5)])],
    ['reached', aim, series(4, 4, 5)],
    ['on_way', aim, series(2, 3, 3)],
    ['behind', aim, series(1, 2, 2)],
    ['no_aim', { ...aim, aimValue: null }, series(1, 2, 2)],
    ['no_aim', { ...aim, baselineValue: null }, series(1, 2, 2)],
    ['reached', { ...aim, aimDirection: 'down', baselineValue: 90, aimValue: 40 }, series(2, 1, 2)],
    ['behind', { ...aim, aimDirection: 'down', baselineValue: 90, aimValue: 40 }, series(5, 5, 4)],
  ] as const)('%s', (expected, facts, points) => {
    expect(standingOf(facts, points)).toBe(expected)
  })
  test('one bad day after good ones decides nothing', () => {
    expect(standingOf(aim, series(4, 5, 0))).toBe('reached')
  })
})

describe('a try', () => {
  const plan = { startsOn: '2026-09-01', inForce: true }
  const today = '2026-11-23'
  const codes = (kind: Parameters<typeof problemsOfTry>[0], seen: TryOn, of = plan) =>
    problemsOfTry(kind, seen, of, today).map(({ problem }) => problem)
  const note = (text: string): TryOn => ({ ...of(today, 0), hits: null, outOf: null, note: text })
  test.each([
    ['n of m', 'of', of(today, 3), []],
    ['none of m', 'of', of(today, 0), []],
    ['more hits than tries', 'of', of(today, 6), ['more-than-tries']],
    ['a day to come', 'of', of('2026-11-24', 3), ['in-future']],
    ['a day before the plan', 'of', of('2026-08-31', 3), ['before-plan']],
    ['another kind of number than the target counts', 'rating', of(today, 3), ['other-measure', 'nothing-seen']],
    ['only a note', 'of', note('今天請假'), []],
    ['nothing at all', 'of', note('  '), ['nothing-seen']],
    ['a rating', 'rating', { ...note(''), rating: 4 }, []],
  ] as const)('%s', (_what, kind, seen, expected) => {
    expect(codes(kind, seen)).toEqual(expected)
  })
  test('is logged only while the plan is in force', () => {
    expect(codes('of', of(today, 3), { ...plan, inForce: false })).toEqual(['plan-not-in-force'])
  })
})

test('a target that goes on begins where its latest days stood, and as before where little is known', () => {
  const target = { measureKind: 'of', baselineValue: 20, baseline: { zh: '五次有一次', en: '' } } as const
  const tries = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'].map((triedOn) => ({
    triedOn,
    hits: 3,
    outOf: 5,
    rating: null,
    tally: null,
    note: '',
  }))
  expect(nextBaselineOf(target, tries)).toEqual({ baselineValue: 60, baseline: { zh: '', en: '' } })
  expect(nextBaselineOf(target, tries.slice(0, 2))).toEqual({ baselineValue: 20, baseline: target.baseline })
})
