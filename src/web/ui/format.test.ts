import { describe, expect, test } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatLevel,
  formatList,
  formatNouns,
  formatPercent,
  formatRelativeDay,
  formatSchoolYear,
  formatShortDate,
  nameOf,
  pick,
} from './format.ts'

describe('dates', () => {
  test('a date shows its weekday in both languages', () => {
    expect(formatDate('2026-11-23', 'zh')).toBe('2026年11月23日(一)')
    expect(formatDate('2026-11-23', 'en')).toBe('Mon 23 Nov 2026')
  })

  test('a short date leaves out the year only inside the school year of today', () => {
    expect(formatShortDate('2027-03-02', 'zh', '2026-11-23')).toBe('3月2日')
    expect(formatShortDate('2026-03-02', 'en', '2026-11-23')).toBe('2 Mar 2026')
    expect(formatShortDate('2026-03-02', 'zh')).toBe('2026年3月2日')
  })

  test('a moment is shown by the clock of Hong Kong, also past midnight', () => {
    expect(formatDateTime('2026-11-22T16:05:00Z', 'zh')).toBe('2026年11月23日(一) 00:05')
    expect(formatDateTime('2026-11-22T16:05:00Z', 'en')).toBe('Mon 23 Nov 2026, 00:05')
  })

  test('a day near today is said in words', () => {
    const said = (date: string) => [
      formatRelativeDay(date, '2026-11-23', 'zh'),
      formatRelativeDay(date, '2026-11-23', 'en'),
    ]
    expect(said('2026-11-23')).toEqual(['今天', 'today'])
    expect(said('2026-11-24')).toEqual(['明天', 'tomorrow'])
    expect(said('2026-11-22')).toEqual(['昨天', 'yesterday'])
    expect(said('2026-11-26')).toEqual(['3日後', 'in 3 days'])
    expect(said('2026-10-24')).toEqual(['30日前', '30 days ago'])
  })

  test('a school year carries its word', () => {
    expect(formatSchoolYear('2026/27', 'zh')).toBe('2026/27學年')
    expect(formatSchoolYear('2026/27', 'en')).toBe('2026/27 school year')
  })
})

describe('names', () => {
  const both = { nameZh: '陳樂行', nameEn: 'Chan Lok Hang' }

  test('the name of the reader’s language stands first, the other beside it', () => {
    expect(nameOf(both, 'zh')).toEqual({ main: '陳樂行', other: 'Chan Lok Hang' })
    expect(nameOf(both, 'en')).toEqual({ main: 'Chan Lok Hang', other: '陳樂行' })
  })

  test('a student with one name only is shown by it in both languages', () => {
    expect(nameOf({ nameZh: '', nameEn: 'Priya Rai' }, 'zh')).toEqual({ main: 'Priya Rai', other: null })
    expect(nameOf({ nameZh: '陳樂行', nameEn: null }, 'en')).toEqual({ main: '陳樂行', other: null })
  })
})

test('several things are joined as each language writes them', () => {
  expect(formatList(['甲', '乙', '丙'], 'zh')).toBe('甲、乙及丙')
  expect(formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c')
  expect(formatList(['a'], 'en')).toBe('a')
  expect(formatList([], 'zh')).toBe('')
})

test('what was tapped reads as a sentence when it stands in one', () => {
  expect(formatNouns(['Pictures or examples', 'A partner', 'AD/HD'], 'en')).toBe(
    'Pictures or examples, a partner and AD/HD',
  )
  expect(formatNouns(['圖片或示範', '同學互助'], 'zh')).toBe('圖片或示範及同學互助')
  expect(formatNouns([], 'en')).toBe('')
})

test('a share is written without a space, in both languages', () => {
  expect([formatPercent(84, 'en'), formatPercent(84, 'zh'), formatPercent(1250, 'en')]).toEqual([
    '84%',
    '84%',
    '1,250%',
  ])
})

test('a text that one language lacks is shown in the other', () => {
  expect(pick({ zh: '', en: 'Sea Breeze' }, 'zh')).toBe('Sea Breeze')
})

test('a class level is said as a Hong Kong school says it, and what is none stays as it is', () => {
  expect(['P1', 'P6', 'S3', 'K2', ''].map((level) => formatLevel(level, 'zh'))).toEqual([
    '小一',
    '小六',
    '中三',
    'K2',
    '',
  ])
  expect(formatLevel('P1', 'en')).toBe('P1')
})
