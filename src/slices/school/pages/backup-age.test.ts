import { expect, test } from 'vitest'
import { ageOfBackup, isOldBackup, sizeText } from './backup-age.ts'

const now = '2026-11-24T08:00:00.000Z'

test.each([
  ['2026-11-24T07:59:40.000Z', { unit: 'now' }],
  ['2026-11-24T07:01:00.000Z', { unit: 'minutes', count: 59 }],
  ['2026-11-23T08:00:00.000Z', { unit: 'hours', count: 24 }],
  ['2026-11-21T07:00:00.000Z', { unit: 'days', count: 3 }],
])('the age of a backup of %s is said in words that people use', (at, age) => {
  expect(ageOfBackup(at, now)).toEqual(age)
})

test('a backup that missed a day is called old', () => {
  expect(isOldBackup('2026-11-22T07:59:00.000Z', now)).toBe(true)
  expect(isOldBackup('2026-11-22T08:01:00.000Z', now)).toBe(false)
})

test('sizes are readable', () => {
  expect([300, 45_600, 12_340_000].map(sizeText)).toEqual(['1 kB', '46 kB', '12.3 MB'])
})
