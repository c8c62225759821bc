import { describe, expect, test } from 'vitest'
import { isIsoDate, schoolYearOf } from '#kernel/dates.ts'
import { knownDates } from './known-dates.ts'
import { dateKeys } from './model.ts'
import { type OwnDate, problemsOfDates, rulesOfYear, windowState } from './rules.ts'

const rule = (key: string, year = '2026/27', own: OwnDate<string>[] = [], level: 'primary' | 'secondary' = 'primary') =>
  rulesOfYear(knownDates, own, year, level).find((one) => one.key === key)

const ownDate = (change: Partial<OwnDate<string>>): OwnDate<string> => ({
  ...{ schoolYear: '2026/27', key: 'p1-observation', startsOn: '2026-11-16', endsOn: '2027-01-15' },
  ...{ source: '', check: null, version: 1 },
  ...change,
})

describe('the rules of a school year', () => {
  test('the Primary 1 observation runs from December to January of each school year, by the Bureau’s public page', () => {
    expect(rule('p1-observation')).toMatchObject({ startsOn: '2026-12-01', endsOn: '2027-01-31', mark: 'S' })
    expect(rule('p1-observation', '2027/28')).toMatchObject({ startsOn: '2027-12-01', endsOn: '2028-01-31' })
  })

  test('a window until the end of February ends on the 29th in a leap year and on the 28th otherwise', () => {
    expect(rule('p1-meeting', '2026/27')?.endsOn).toBe('2027-02-28')
    expect(rule('p1-meeting', '2027/28')?.endsOn).toBe('2028-02-29')
  })

  test('where the source names an order and no day, there is no day', () => {
    expect(rule('p1-notice')).toMatchObject({ startsOn: null, endsOn: null, mark: 'S', shipped: null })
  })

  test('a custom without a source is offered and counts only once the school has made it its own', () => {
    expect(rule('p1-review')).toMatchObject({
      endsOn: null,
      mark: 'custom',
      shipped: { startsOn: '2027-06-01', endsOn: '2027-07-31' },
    })
    const own = ownDate({ key: 'p1-review', startsOn: '2027-06-01', endsOn: '2027-07-31' })
    expect(rule('p1-review', '2026/27', [own])).toMatchObject({ endsOn: '2027-07-31', mark: 'school' })
  })

  test('the second-hand days of September 2025 are for that school year only', () => {
    const of = (year: string) => rule('s5-exam-arrangements', year, [], 'secondary')
    expect(of('2025/26')).toMatchObject({
      startsOn: '2025-09-04',
      endsOn: '2025-09-24',
      mark: 'S2',
      approximate: false,
    })
    expect(of('2026/27')).toMatchObject({ startsOn: '2026-09-01', endsOn: '2026-09-30', mark: 'S', approximate: true })
  })

  test('a primary school has no rule of a secondary school, and the other way round', () => {
    expect(rule('s5-exam-arrangements')).toBeUndefined()
    expect(rule('p1-meeting', '2026/27', [], 'secondary')).toBeUndefined()
  })

  test('the school’s own days go before the shipped ones, in that school year only', () => {
    const own = [ownDate({ source: '校曆' })]
    expect(rule('p1-observation', '2026/27', own)).toMatchObject({
      startsOn: '2026-11-16',
      mark: 'school',
      source: { zh: '校曆', en: '校曆' },
      approximate: false,
    })
    expect(rule('p1-observation', '2027/28', own)).toMatchObject({ startsOn: '2027-12-01', mark: 'S', version: 0 })
  })

  test('shipped days that the school merely checked keep their source and mark, and are no longer said to be about', () => {
    const own = [ownDate({ startsOn: '2026-12-01', endsOn: '2027-01-31', check: 'Ms Ho' })]
    expect(rule('p1-observation', '2026/27', own)).toMatchObject({ mark: 'S', approximate: false, check: 'Ms Ho' })
  })

  test('every rule is told in order, and every day of every year exists and lies in its school year', () => {
    for (const level of ['primary', 'secondary'] as const)
      for (let start = 2020; start < 2040; start += 1) {
        const year = `${start}/${String((start + 1) % 100).padStart(2, '0')}`
        const rules = rulesOfYear(knownDates, [], year, level)
        expect(rules.map(({ key }) => key)).toEqual(dateKeys.filter((key) => rules.some((one) => one.key === key)))
        for (const { shipped } of rules)
          for (const day of [shipped?.startsOn, shipped?.endsOn])
            if (day) expect([day, isIsoDate(day), schoolYearOf(day)]).toEqual([day, true, year])
      }
  })

  test('every shipped rule says where it comes from in both languages', () => {
    for (const { source } of knownDates) expect([source.zh, source.en].every((text) => text.length > 5)).toBe(true)
  })
})

describe('where a window stands', () => {
  const window = { startsOn: '2026-12-01', endsOn: '2027-01-31' }
  test.each([
    ['2026-11-30', 'before'],
    ['2026-12-01', 'open'],
    ['2026-12-31', 'open'],
    ['2027-01-24', 'open'],
    ['2027-01-25', 'closing'],
    ['2027-01-31', 'closing'],
    ['2027-02-01', 'over'],
  ])('on %s it is %s', (day, state) => {
    expect(windowState(window, day)).toBe(state)
  })

  test('a deadline without a first day is open until it closes, and a rule without a day is unset', () => {
    expect(windowState({ startsOn: null, endsOn: '2026-10-31' }, '2026-09-01')).toBe('open')
    expect(windowState({ startsOn: null, endsOn: '2026-10-31' }, '2026-11-01')).toBe('over')
    expect(windowState({ startsOn: null, endsOn: null }, '2026-11-01')).toBe('unset')
  })

  test('the last week is counted right over 29 February', () => {
    const february = { startsOn: '2028-01-01', endsOn: '2028-02-29' }
    expect(windowState(february, '2028-02-22')).toBe('open')
    expect(windowState(february, '2028-02-23')).toBe('closing')
    expect(windowState(february, '2028-02-29')).toBe('closing')
    expect(windowState(february, '2028-03-01')).toBe('over')
  })
})

describe('the school’s own dates', () => {
  const shipped = { startsOn: '2026-12-01', endsOn: '2027-01-31' }
  const problems = (change: object, isCustom = false) =>
    problemsOfDates('2026/27', { ...shipped, source: '', ...change }, { shipped, isCustom }).map(
      ({ field, problem }) => `${field} ${problem}`,
    )

  test('the shipped days may be checked as they are', () => {
    expect(problems({})).toEqual([])
  })

  test('other days than a source names need a source of their own; a custom needs none', () => {
    expect(problems({ endsOn: '2027-01-15' })).toEqual(['source source-missing'])
    expect(problems({ endsOn: '2027-01-15', source: '校曆' })).toEqual([])
    expect(problems({ endsOn: '2027-01-15' }, true)).toEqual([])
  })

  test('an end before the start and a day of another school year are refused', () => {
    expect(problems({ startsOn: '2027-02-01' })).toContain('endsOn ends-before-start')
    expect(problems({ endsOn: '2028-01-31', source: 'x' })).toEqual(['endsOn outside-year'])
    expect(problems({ startsOn: null, endsOn: '2026-08-20', source: 'x' })).toEqual([])
  })
})
