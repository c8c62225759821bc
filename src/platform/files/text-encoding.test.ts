import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { numberText, plainNumber, serialToDate } from './cell-text.ts'
import { decodeText } from './text-encoding.ts'

/** Everyday characters of Big5, the Hong Kong ones, and what stands in a list beside them. */
const everyday = fc.constantFrom(...'陳李張黃何大文小明美玲志強嘅咗啲喺嗰着衞𨋢家樂怡俊希諾晴朗')
const line = fc.array(fc.oneof(everyday, fc.constantFrom(...'ABCxyz0123456789 .-()')), { maxLength: 20 })
const lists = fc
  .array(fc.array(line, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 10 })
  .map((rows) => rows.map((row) => row.map((cell) => cell.join('')).join(',')).join('\r\n'))
const withChinese = lists.map((text) => `班別,中文姓名\r\n${text}`)

describe('the encoding is found from the bytes alone', () => {
  test('a list in Big5 with Hong Kong characters comes back whole', () => {
    fc.assert(
      fc.property(withChinese, (text) => {
        expect(decodeText(iconv.encode(text, 'big5-hkscs'))).toEqual({ encoding: 'big5-hkscs', text })
      }),
    )
  })

  test('a list in UTF-8 or UTF-16, with or without a mark, comes back whole', () => {
    const encodings = ['utf-8', 'utf-16le', 'utf-16be'] as const
    fc.assert(
      fc.property(withChinese, fc.constantFrom(...encodings), fc.boolean(), (text, encoding, addBOM) => {
        expect(decodeText(iconv.encode(text, encoding, { addBOM }))).toEqual({ encoding, text })
      }),
    )
  })

  test('no bytes at all make it throw, and what it accepts holds no control characters', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const decoded = decodeText(bytes)
        if (decoded) expect([...decoded.text].every((one) => one >= '\t')).toBe(true)
      }),
    )
  })
})

describe('numbers and dates of a workbook', () => {
  test('an Excel day number and its date agree for two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1463, max: 73_050 }), (serial) => {
        const date = serialToDate(serial, false) as string
        expect((Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000).toBe(serial)
        expect(serialToDate(serial - 1462, true)).toBe(date)
      }),
    )
    expect([1, 59, 60, 61].map((serial) => serialToDate(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ])
  })

  test('a number is written so that it reads as the same number, without an exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e18, max: 1e18 }), (value) => {
        const given = String(value)
        const text = plainNumber(given)
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
        // A whole number stays digit for digit, as a register number must; a fraction has the 15 digits that Excel keeps.
        const isWhole = /^-?\d{1,17}$/.test(given)
        expect(Number(text)).toBe((isWhole ? value : Number(value.toPrecision(15))) + 0)
      }),
    )
  })

  test('a negative or impossible day stays a number', () => {
    expect(numberText('-5', { kind: 'date' }, false)).toBe('-5')
    expect(numberText('99999999', { kind: 'date' }, false)).toBe('99999999')
  })
})
