import { describe, expect, test } from 'vitest'
import { aGrant, dollars, enteredValues, grantFacts } from './examples.ts'
import { knownGrantValues } from './known-values.ts'
import { grantKeys } from './model/keys.ts'
import { type GrantValue, grantValueSchema, type SchoolGrantValue } from './model/values.ts'
import { grantTable, learningSupportGrant } from './rules.ts'

describe('the values', () => {
  test('every shipped value is well formed, has a mark, and names its source in both languages', () => {
    for (const value of knownGrantValues) {
      expect(grantValueSchema.parse(value)).toEqual(value)
      expect(['S', 'S2']).toContain(value.mark)
      expect(value.source.en).not.toBe('')
      expect(value.source.zh).toMatch(/[一-鿿]/)
    }
  })

  test('nothing is shipped for the deduction, the cap, or a year without a source', () => {
    expect(new Set(knownGrantValues.map(({ schoolYear }) => schoolYear))).toEqual(new Set(['2019/20', '2023/24']))
    const keys = knownGrantValues.map(({ key }) => key)
    expect(keys).not.toContain('firstPostDeduction')
    expect(keys).not.toContain('cashCap')
  })

  test('every year lists every value, those that nobody knows without an amount', () => {
    const table = grantTable('2026/27', [])
    expect(table.map(({ key }) => key)).toEqual([...grantKeys])
    expect(table.every(({ amountCents, mark }) => amountCents === null && mark === null)).toBe(true)
  })

  test("the school's own amount goes before the shipped one and says so", () => {
    const [tier2] = grantTable('2023/24', enteredValues('2023/24', { tier2Rate: 15_780 }))
    expect(tier2).toMatchObject({ amountCents: dollars(15_780), mark: 'school', address: null })
    expect(tier2?.source).toEqual({ zh: 'our circular', en: 'our circular' })
  })

  test('checking a shipped amount keeps its source and adds who checked it', () => {
    const checkedBySchool = { by: 'a person', on: '2023-12-01' }
    const own: SchoolGrantValue[] = [
      { schoolYear: '2023/24', key: 'tier2Rate', amountCents: dollars(15_779), source: '', checkedBySchool },
    ]
    const [tier2] = grantTable('2023/24', own)
    expect(tier2).toMatchObject({ mark: 'S2', checkedBySchool })
    expect(tier2?.source.en).toContain('23 October 2024')
  })

  test('a school that does not trust a shipped amount can take it away', () => {
    const own: SchoolGrantValue[] = [
      { schoolYear: '2023/24', key: 'tier2Rate', amountCents: null, source: '', checkedBySchool: null },
    ]
    const values: GrantValue[] = grantTable('2023/24', own)
    expect(learningSupportGrant(grantFacts({ schoolYear: '2023/24', values }))).toMatchObject({ known: false })
  })

  test('the page is told while a used value has not been checked by the school', () => {
    const check = { by: 'a person', on: '2019-12-02' }
    const checked = grantTable('2019/20', []).map((value) => ({ ...value, checkedBySchool: check }))
    expect(aGrant().notes).toContain('valuesNotChecked')
    expect(aGrant({ values: checked }).notes).not.toContain('valuesNotChecked')
  })
})
