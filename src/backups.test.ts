import { expect, test } from 'vitest'
import { NothingToBackUp } from '#platform/database/backup/format.ts'
import { backupTroubles } from '#slices/school/model.ts'
import { en } from '#slices/school/pages/words.en.ts'
import { zh } from '#slices/school/pages/words.zh.ts'
import { backupsToDrop, problemIn, restoreCommandOf } from './backups.ts'

const of = (day: number, hour = 2) =>
  `senco-2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}-00-00.backup`
const days = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => of(first + index))

test('the command that restores names the data folder where it is not the usual one, as the shell must read it', () => {
  const command = 'npm run workbench -- restore a.backup'
  expect(restoreCommandOf('a.backup', '/app/data', '/app/data')).toBe(command)
  expect(restoreCommandOf('a.backup', '/var/lib/senco', '/app/data')).toBe(`SENCO_DATA=/var/lib/senco ${command}`)
  expect(restoreCommandOf('a.backup', "/srv/SENCO's data", '/app/data')).toBe(
    `SENCO_DATA='/srv/SENCO'\\''s data' ${command}`,
  )
})

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

test('why a backup failed is told in the reader’s language, with what the machine said behind it', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
  expect(problemIn(full)).toEqual({ problem: 'disk-full', params: { detail: full.message } })
  expect(problemIn(Object.assign(new Error('no'), { code: 'EACCES' }))?.problem).toBe('not-writable')
  expect(problemIn(new Error('the server went away'))?.problem).toBe('failed')
  for (const problem of backupTroubles) {
    const params = { count: 2, detail: 'ENOSPC' }
    expect(en.backup.problems[problem](params)).toMatch(/not in the backup|No backup was written/)
    expect(zh.backup.problems[problem](params)).toMatch(/備份/)
  }
})

test('a workbench that waits for its school has no trouble with backups', () => {
  expect(problemIn(new NothingToBackUp('no school yet'))).toBeNull()
})
