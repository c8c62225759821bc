import { expect, test } from 'vitest'
import { madeAt, newId } from './ids.ts'

test('an identifier says when it was made, to the millisecond', () => {
  const at = new Date('2026-11-24T01:02:03.456Z')
  expect(madeAt(newId(at))).toEqual(at)
  expect(Math.abs((madeAt(newId())?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
})

test('one that was made elsewhere, by chance, says nothing', () => {
  expect(madeAt('9f0c1c7e-5b1d-4b3e-8a55-0123456789ab')).toBeNull()
})
