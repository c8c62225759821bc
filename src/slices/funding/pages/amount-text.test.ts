import fc from 'fast-check'
import { expect, test } from 'vitest'
import { centsFromText, textFromCents } from './amount-text.ts'

test.each([
  ['15779', 1_577_900],
  ['15,779.5', 1_577_950],
  [' HK$15,779.05 ', 1_577_905],
  ['$600,000', 60_000_000],
  ['１５，７７９元', 1_577_900],
  ['0', 0],
])('an amount may be typed or pasted as %s', (text, cents) => {
  expect(centsFromText(text)).toBe(cents)
})

test('nothing typed is not known, which is not HK$0', () => {
  expect(centsFromText('  ')).toBeNull()
})

test.each(['-5', '15.779.50', 'about 15,000', '1.234', '1e5', '9999999999'])('%s is no amount', (text) => {
  expect(centsFromText(text)).toBeUndefined()
})

test('what an input shows reads back as the same amount', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000_000), (cents) => {
      expect(centsFromText(textFromCents(cents))).toBe(cents)
    }),
  )
})
