import { expect, test } from 'vitest'
import { backupsToDrop } from './backups.ts'

const of = (day: number, hour = 2) =>
  `senco-2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}-00-00.backup`
const days = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => of(first + index))

test('the backups of fourteen days are kept, and older ones go', () => {
  expect(backupsToDrop(days(1, 14))).toEqual([])
  expect(backupsToDrop(days(1, 16))).toEqual([of(2), of(1)])
})

test('asking for one backup after another drives out none of the days before', () => {
  const today = Array.from({ length: 20 }, (_, hour) => of(16, hour + 3))
  const dropped = backupsToDrop([...days(3, 16), ...today])
  expect(dropped.filter((name) => !name.startsWith('senco-2026-11-16'))).toEqual([])
  expect(days(3, 16).length + today.length - dropped.length).toBe(14 + 13)
})
