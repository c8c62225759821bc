import { expect, test } from 'vitest'
import type { OperationMeta } from '../access/operation.ts'
import { schoolContract } from './contract.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

test('the trail has a sentence in both languages for whatever people do to the school', () => {
  for (const operation of Object.values(schoolContract)) {
    const { audit } = operation['~orpc'].meta as OperationMeta
    if (!('word' in audit)) continue
    expect(en.audit).toHaveProperty([audit.word])
    expect(zh.audit).toHaveProperty([audit.word])
  }
})
