import { expect, test } from 'vitest'
import type { Finding } from '../model.ts'
import { excerptOf, hintsOf } from './hints.ts'

const finding = (rule: Finding['rule'], about = 'plan'): Finding => ({
  rule,
  about,
  field: null,
  found: null,
  details: {},
})

test('several findings of one rule about one target are one hint; the most telling rule comes first', () => {
  const hints = hintsOf([finding('nobody'), finding('empty-word'), finding('empty-word'), finding('label')], [])
  expect(hints.map(({ rule, findings }) => [rule, findings.length])).toEqual([
    ['label', 1],
    ['empty-word', 2],
    ['nobody', 1],
  ])
})

test('what was dismissed of one target is still said of another', () => {
  const hints = hintsOf([finding('nobody', 'a'), finding('nobody', 'b')], [{ rule: 'nobody', about: 'a' }])
  expect(hints.map(({ about }) => about)).toEqual(['b'])
})

test('an excerpt shows where the words stand and where it was cut', () => {
  const text = '老師派發工作紙後，學生盡量在兩分鐘內寫上姓名並做完第一題'
  const start = text.indexOf('盡量')
  expect(excerptOf(text, { start, end: start + 2 })).toEqual({
    before: '老師派發工作紙後，學生',
    found: '盡量',
    after: '在兩分鐘內寫上姓名並做完…',
  })
  expect(excerptOf('盡量', { start: 0, end: 2 })).toEqual({ before: '', found: '盡量', after: '' })
})
