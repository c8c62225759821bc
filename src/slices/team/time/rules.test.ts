import fc from 'fast-check'
import { expect, test } from 'vitest'
import { takers, timeKinds } from './model.ts'
import { minutesOfClock, percentOf, problemsOfEntry, sumsOf } from './rules.ts'

const day = '2026-11-23'

test('what is logged is added up by kind and by who could have done it; own lessons are no work of a SENCO', () => {
  const sums = sumsOf([
    { day, kind: 'support', minutes: 60, couldGoTo: null },
    { day, kind: 'families', minutes: 30, couldGoTo: 'office' },
    { day, kind: 'teaching', minutes: 90, couldGoTo: null },
    { day, kind: 'support', minutes: 15, couldGoTo: 'assistant' },
  ])
  expect(sums).toEqual({
    minutes: 195,
    senMinutes: 105,
    byKind: [
      { kind: 'support', minutes: 75 },
      { kind: 'families', minutes: 30 },
      { kind: 'teaching', minutes: 90 },
    ],
    byTaker: [
      { taker: 'assistant', minutes: 15 },
      { taker: 'office', minutes: 30 },
    ],
  })
  expect([percentOf(105, 195), percentOf(0, 195), percentOf(0, 0)]).toEqual([54, 0, null])
})

test('no minute is counted twice or lost: the kinds are in sum what was logged', () => {
  const entry = fc.record({
    day: fc.constant(day),
    kind: fc.constantFrom(...timeKinds),
    minutes: fc.integer({ min: 1, max: 960 }),
    couldGoTo: fc.option(fc.constantFrom(...takers)),
  })
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const { minutes, senMinutes, byKind } = sumsOf(entries)
      expect(byKind.reduce((sum, one) => sum + one.minutes, 0)).toBe(minutes)
      expect(senMinutes).toBeLessThanOrEqual(minutes)
    }),
  )
})

test('nothing is logged for a day to come, and no day has more than 24 hours', () => {
  const problem = (entry: { day: string; minutes: number }, otherMinutesOfDay = 0) =>
    problemsOfEntry(entry, { today: day, otherMinutesOfDay }).map((found) => found.problem)
  expect(problem({ day, minutes: 15 })).toEqual([])
  expect(problem({ day: '2026-11-24', minutes: 15 })).toEqual(['day-to-come'])
  expect(problem({ day, minutes: 961 })).toEqual(['minutes-of-entry'])
  expect(problem({ day, minutes: 60 }, 1381)).toEqual(['minutes-of-day'])
  expect(problem({ day, minutes: 60 }, 1380)).toEqual([])
})

test('a clock counts whole minutes, at least one, and at most sixteen hours when it was forgotten', () => {
  const started = new Date('2026-11-23T01:00:00Z')
  const after = (seconds: number) => minutesOfClock(started, new Date(started.getTime() + seconds * 1000))
  expect([after(5), after(150), after(3600), after(200_000), after(-60)]).toEqual([1, 3, 60, 960, 1])
})
