import { describe, expect, test } from 'vitest'
import type { RegisterRow } from '../../contract.ts'
import { countsOf, type Narrowing, narrow } from './narrowing.ts'

const today = '2026-11-23'
const none: Narrowing = {
  search: '',
  class: [],
  level: [],
  tier: [],
  type: [],
  certainty: [],
  language: [],
  ncs: [],
  report: [],
}

function aRow(of: Partial<RegisterRow>): RegisterRow {
  return {
    id: 'x',
    nameEn: 'Chan Hoi Laam',
    nameZh: '陳海嵐',
    className: '3A',
    classNumber: '7',
    level: 'P3',
    sex: 'F',
    registerNumber: '20188',
    strn: 'C1234567',
    birthDate: '2018-03-01',
    homeLanguage: '廣東話',
    nonChineseSpeaking: false,
    leftOn: null,
    tier: 2,
    tierSince: '2026-09-01',
    needs: [{ type: 'SpLD', isPrimary: true, certainty: 'confirmed' }],
    reportOn: '2025-06-01',
    version: 1,
    ...of,
  }
}

const finds = (row: RegisterRow, by: Partial<Narrowing>) => narrow([row], { ...none, ...by }, today).length === 1

describe('a student is found', () => {
  test.each(['海', '陳海嵐', 'hoi', 'LAAM chan', '3A07', '3a7', '3A', '３Ａ０７', '3A 07', '#20188', 'c123'])(
    'by %s',
    (search) => {
      expect(finds(aRow({}), { search })).toBe(true)
    },
  )

  test.each(['李', '3B', '07', 'chan wong'])('and not by %s', (search) => {
    expect(finds(aRow({}), { search })).toBe(false)
  })
})

describe('filters', () => {
  test('without a tier means a need that nobody has decided a tier for, not the whole school', () => {
    expect(finds(aRow({ tier: null }), { tier: ['none'] })).toBe(true)
    expect(finds(aRow({ tier: null, needs: [] }), { tier: ['none'] })).toBe(false)
  })

  test('a type and a certainty are asked of the same need', () => {
    const row = aRow({
      needs: [
        { type: 'SpLD', isPrimary: true, certainty: 'confirmed' },
        { type: 'ASD', isPrimary: false, certainty: 'suspected' },
      ],
    })
    expect(finds(row, { type: ['ASD'], certainty: ['confirmed'] })).toBe(false)
    expect(finds(row, { type: ['ASD'], certainty: ['suspected'] })).toBe(true)
  })

  test('an old report is found, and a confirmed need without any report', () => {
    expect(finds(aRow({ reportOn: '2023-11-22' }), { report: ['3'] })).toBe(true)
    expect(finds(aRow({ reportOn: '2023-11-23' }), { report: ['3'] })).toBe(false)
    expect(finds(aRow({ reportOn: null }), { report: ['1'] })).toBe(true)
    const suspected = aRow({ reportOn: null, needs: [{ type: 'SLI', isPrimary: true, certainty: 'suspected' }] })
    expect(finds(suspected, { report: ['1'] })).toBe(false)
  })

  test('the count beside a choice heeds the other filters and not its own', () => {
    const rows = [aRow({}), aRow({ tier: 3 }), aRow({ tier: 3, className: '4B' })]
    const counts = countsOf(rows, { ...none, class: ['3A'], tier: ['2'] }, 'tier', ['1', '2', '3'], today)
    expect([...counts]).toEqual([
      ['1', 0],
      ['2', 1],
      ['3', 1],
    ])
  })
})
