import { describe, expect, test } from 'vitest'
import { labelled, plotIn, spanOf, ticksOf } from './trend-plot.ts'

const frame = { left: 40, right: 440, top: 10, bottom: 210 }

describe('a chart over time', () => {
  test('days keep their distances: half of the time is half of the way', () => {
    const span = spanOf(['2026-01-01', '2026-01-21'])
    const { x } = plotIn(frame, span, { min: 0, max: 100 })
    expect([x('2026-01-01'), x('2026-01-11'), x('2026-01-21')]).toEqual([40, 240, 440])
  })

  test('the order in which days are told does not matter', () => {
    expect(spanOf(['2026-01-21', '2026-01-01', '2026-01-11'])).toEqual(spanOf(['2026-01-01', '2026-01-21']))
  })

  test('a single day stands in the middle', () => {
    const { x } = plotIn(frame, spanOf(['2026-03-01']), { min: 0, max: 10 })
    expect(x('2026-03-01')).toBe(240)
  })

  test('the whole range is shown, low below and high above', () => {
    const { y } = plotIn(frame, spanOf(['2026-03-01']), { min: 1, max: 5 })
    expect([y(1), y(3), y(5)]).toEqual([210, 110, 10])
  })
})

describe('the lines across', () => {
  test('they are round, few, and name both ends of the range', () => {
    expect(ticksOf({ min: 0, max: 100 })).toEqual([0, 50, 100])
    expect(ticksOf({ min: 1, max: 5 })).toEqual([1, 2, 3, 4, 5])
    expect(ticksOf({ min: 40, max: 160 })).toEqual([40, 100, 160])
    expect(ticksOf({ min: 0, max: 50 })).toEqual([0, 20, 40, 50])
    expect(ticksOf({ min: 0, max: 1 })).toEqual([0, 0.5, 1])
    expect(ticksOf({ min: 3, max: 3 })).toEqual([3])
  })
})

describe('values beside points', () => {
  test('first and last are named, those between where there is room', () => {
    expect([...labelled([0, 50, 100], 30)].sort()).toEqual([0, 1, 2])
    expect([...labelled([0, 10, 90, 100], 30)].sort()).toEqual([0, 3])
  })

  test('of many only the latest is named, so that the line is seen', () => {
    const places = Array.from({ length: 54 }, (_, index) => index * 40)
    expect([...labelled(places, 30)]).toEqual([53])
  })

  test('of two that are too near the newer one is named', () => {
    expect([...labelled([0, 10], 30)]).toEqual([1])
    expect([...labelled([], 30)]).toEqual([])
  })
})
