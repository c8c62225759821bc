import { expect, test } from 'vitest'
import { accessContract } from '../contract.ts'
import type { OperationMeta } from '../operation.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

test('the trail has a sentence in both languages for whatever happens to people and accounts', () => {
  for (const operation of Object.values(accessContract)) {
    const { audit } = operation['~orpc'].meta as OperationMeta
    if (!('word' in audit)) continue
    expect(en.audit).toHaveProperty([audit.word])
    expect(zh.audit).toHaveProperty([audit.word])
  }
})

test('an invitation names the school and the link, and no student', () => {
  for (const { mail } of [en, zh]) {
    expect(mail.subject('示例學校')).toContain('示例學校')
    expect(mail.text('示例學校', 'https://senco.school.example/invitation/x', 7)).toContain(
      'https://senco.school.example/invitation/x',
    )
  }
})
