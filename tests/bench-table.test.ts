import { expect, test } from 'vitest'
import { median } from '../bench/rounds.ts'
import { tableOf } from '../bench/table.ts'

const quick = { perSecond: 1000, p50: 4.04, p99: 20, failed: 0, serverMs: 0.4, databaseMs: 0.55, others: 0.02 }
const slower = { perSecond: 900, p50: 5, p99: 25.55, failed: 0, serverMs: 0.4, databaseMs: 0.55, others: 0.11 }

test('the table of the benchmark sets a school alone beside one in the territory, with their ratio', () => {
  const lines = [
    { key: 'register', name: 'page of 60', atOnce: 1, alone: quick, territory: slower },
    { key: 'register', name: 'page of 60', atOnce: 8, alone: quick, territory: { ...slower, failed: 3 } },
  ]
  expect(tableOf(lines)).toBe(
    [
      '                     a school alone                         in the territory',
      '            at once  per second  p50 ms  p99 ms     cpu ms  per second  p50 ms  p99 ms     cpu ms  ratio  others',
      'page of 60        1        1000     4.0    20.0  0.40+0.55         900     5.0    25.6  0.40+0.55   0.90    11 %',
      '                  8        1000     4.0    20.0  0.40+0.55    3 failed     5.0    25.6  0.40+0.55   0.90    11 %',
    ].join('\n'),
  )
})

test('without a territory the table of the benchmark has only the school alone', () => {
  expect(tableOf([{ key: 'me', name: 'who', atOnce: 8, alone: { ...quick, others: null }, territory: null }])).toBe(
    '     at once  per second  p50 ms  p99 ms     cpu ms  others\nwho        8        1000     4.0    20.0  0.40+0.55',
  )
})

test('the median of an even number of rounds lies between the two in the middle', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(median([1, 2, 4, 9])).toBe(3)
})
