import { expect, test } from 'vitest'
import type { OperationMeta } from '#slices/access/operation.ts'
import { contract } from '../contract.ts'
import { trailWords } from './trail-words.ts'

test('whatever is put on record is told in a sentence, in both languages', () => {
  const words = Object.values(contract)
    .flatMap((operations) => Object.values(operations))
    .flatMap((operation) => {
      const { audit } = operation['~orpc'].meta as OperationMeta
      return 'word' in audit ? [audit.word] : []
    })
  expect(words.length).toBeGreaterThan(40)
  for (const word of words) expect([word, word in trailWords.en, word in trailWords.zh]).toEqual([word, true, true])
})
