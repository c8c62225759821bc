import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ids, measure, measured } from '../examples.ts'
import type { Measure } from '../model.ts'
import { outcomeOf } from './progress.ts'
import { meanOfChanges, standardise, tQuantile } from './statistics.ts'

const outcome = (pairs: readonly (readonly [number, number])[], of: Partial<Measure> = {}) =>
  outcomeOf(measure(of), ids(pairs.length), measured(pairs))
describe('statistics', () => {
  // Printed tables of Student’s t, two-sided 5%.
  test.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [7, 2.365],
    [9, 2.262],
    [10, 2.228],
    [29, 2.045],
    [60, 2.0],
    [120, 1.98],
  ])('the quantile of t with %i degrees of freedom is %f', (degrees, known) => {
    expect(tQuantile(degrees)).toBeCloseTo(known, 3)
  })

  test('the mean of changes has the interval of the paired t procedure', () => {
    // R: t.test(1:5) gives 1.036757 to 4.963243.
    const found = meanOfChanges([1, 2, 3, 4, 5])
    expect(found?.mean).toBe(3)
    expect(found?.interval?.low).toBeCloseTo(1.036757, 5)
    expect(found?.interval?.high).toBeCloseTo(4.963243, 5)
  })

  test('fewer than three, or all alike, have no interval', () => {
    expect(meanOfChanges([])).toBeNull()
    expect(meanOfChanges([4, 9])).toEqual({ n: 2, mean: 6.5, interval: null })
    expect(meanOfChanges([3, 3, 3, 3])).toEqual({ n: 4, mean: 3, interval: null })
  })

  // The five treatment groups of Morris (2008); values and variances as the tests of the R package metafor have them for SMCR.
  test.each([
    [20, 38.5 - 30.6, 15.0, 0.47, 0.5056, 0.0594],
    [50, 26.8 - 23.5, 3.1, 0.64, 1.0481, 0.0254],
    [9, 0.7 - 0.5, 0.1, 0.77, 1.8054, 0.2322],
    [10, 75.9 - 53.4, 14.5, 0.89, 1.4181, 0.1225],
    [14, 36.0 - 35.6, 4.7, 0.44, 0.0801, 0.0802],
  ])('the standardised mean gain of %i students', (n, change, entryDeviation, r, value, variance) => {
    const found = standardise({ n, change, entryDeviation, r })
    expect(found.value).toBeCloseTo(value, 4)
    expect(((found.high - found.value) / 1.959964) ** 2).toBeCloseTo(variance, 4)
  })

  test('the correlation of the two scores makes the standardised gain surer', () => {
    // Entry 10, 20, 30 (SD 10), each 5 more: r = 1; the factor of two degrees of freedom is 1 ÷ √π.
    const found = outcome([
      [10, 15],
      [20, 25],
      [30, 35],
    ]).standardised
    expect(found?.value).toBeCloseTo(0.5 / Math.sqrt(Math.PI), 9)
    expect((found?.high ?? 0) - (found?.value ?? 0)).toBeCloseTo(1.959964 * Math.sqrt(0.25 / Math.PI / 6), 6)
    expect(
      outcome([
        [10, 11],
        [10, 15],
        [10, 12],
      ]).standardised,
    ).toBeNull()
  })
})

describe('whatever the scores', () => {
  const value = fc.integer({ min: -500, max: 500 })
  const pairs = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 30 })
  test('shifting all of them shifts nothing in the change', () => {
    fc.assert(
      fc.property(pairs, value, (given, shift) => {
        const moved = given.map(([entry, exit]): [number, number] => [entry + shift, exit + shift])
        const [before, after] = [outcome(given), outcome(moved)]
        expect(after.change).toEqual(before.change)
        expect(after.standardised?.value ?? 0).toBeCloseTo(before.standardised?.value ?? 0, 6)
      }),
    )
  })
  test('the other direction flips the sign and nothing else', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const [up, down] = [outcome(given), outcome(given, { better: 'down' })]
        expect(down.change?.mean).toBeCloseTo(-(up.change?.mean ?? 0), 9)
        expect(down.change?.interval?.low ?? 0).toBeCloseTo(-(up.change?.interval?.high ?? 0), 9)
        expect(down.standardised?.value ?? 0).toBeCloseTo(-(up.standardised?.value ?? 0), 9)
        expect(down.standardised?.high ?? 0).toBeCloseTo(-(up.standardised?.low ?? 0), 6)
        expect([down.improved, down.worse]).toEqual([up.worse, up.improved])
      }),
    )
  })
  test('the interval holds the mean, and everybody is counted once', () => {
    fc.assert(
      fc.property(pairs, fc.nat({ max: 5 }), (given, others) => {
        const all = outcomeOf(measure(), ids(given.length + others), measured(given))
        const { change, counts, standardised } = all
        if (change?.interval) {
          expect(change.interval.low).toBeLessThan(change.mean)
          expect(change.interval.high).toBeGreaterThan(change.mean)
        } else if (given.length >= 3)
          expect(new Set(all.students.slice(0, given.length).map((one) => one.progress)).size).toBe(1)
        if (standardised)
          expect(standardised.low <= standardised.value && standardised.value <= standardised.high).toBe(true)
        expect(counts.both + counts.onlyEntry + counts.onlyExit + counts.neither).toBe(counts.members)
        expect(all.improved + all.same + all.worse).toBe(counts.both)
      }),
    )
  })
})
