import { expect, test } from 'vitest'
import { emptyFields, fieldsOf } from '../../bank/rules.ts'
import { shippedItems } from '../../bank/shipped.ts'
import { coachEntry } from './entry.ts'

test('of the bank that the workbench brings the coach has nothing to say, whole entry by whole entry', () => {
  const said = shippedItems.flatMap((item) =>
    coachEntry(item.kind, fieldsOf(item)).map(({ rule }) => `${item.id} ${rule}`),
  )
  expect(said).toEqual([])
})

test('of an entry its words and numbers are asked for, and neither people nor days nor a baseline', () => {
  const target = coachEntry('target', { ...emptyFields, wordsZh: '排隊時站在腳印上' }).map(({ rule }) => rule)
  expect(target).toEqual(['no-measure', 'no-number'])
  expect(coachEntry('strategy', { ...emptyFields, wordsZh: '提問後等五秒' })).toEqual([])
})
