import { expect, test } from 'vitest'
import type { Finding } from '../model.ts'
import { excerptOf, hintsOf, textsOfHint } from './hints.ts'

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
  const text = '老師派發工作紙後，學生盡量在兩分鐘內適時寫上姓名並做完第一題，之後舉手'
  const span = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })
  const shown = excerptOf(text, [span('盡量'), span('適時')])
  expect(shown.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
    '老師派發工作紙後，學生[盡量]在兩分鐘內[適時]寫上姓名並做完第一題，之…',
  )
  expect(excerptOf('盡量', [{ start: 0, end: 2 }])).toEqual([{ at: 0, text: '盡量', marked: true }])
  expect(excerptOf('一'.repeat(100), [{ start: 50, end: 100 }]).map((piece) => piece.text.length)).toEqual([1, 12, 25])
})

test('findings in the same text are shown together', () => {
  const at = (field: 'words' | 'criterion') =>
    ({
      ...finding('empty-word'),
      field,
      found: { language: 'zh', text: '盡量', span: { start: 0, end: 2 }, whole: '盡量', instead: null },
    }) as const
  const [hint] = hintsOf([at('words'), at('criterion'), at('words')], [])
  expect(hint && textsOfHint(hint).map((findings) => findings.length)).toEqual([2, 1])
})
