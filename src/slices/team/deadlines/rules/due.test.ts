import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/dates.ts'
import { knownDates } from '../../../identification/dates/known-dates.ts'
import { rulesOfYear } from '../../../identification/dates/rules.ts'
import { knownRules } from '../known-rules.ts'
import type { RuleBody } from '../model.ts'
import { dayOfRule, instancesOf, type StudentFacts } from './due.ts'
import { body, facts, of, rule, student, yearFrom } from './examples.ts'
import { rulesOfSchool } from './rules-of-school.ts'

const due = (change: Partial<RuleBody>, students: StudentFacts[] = [], known = facts()) =>
  instancesOf([rule(change)], students, known).map(({ studentId, startsOn, dueOn }) =>
    [studentId, startsOn, dueOn].filter(Boolean).join(' '),
  )

describe('a deadline of the school', () => {
  test.each([
    ['on a day of the year that is a Saturday stays there', { by: 'day', day: '10-31' }, 'stays', '2026-10-31'],
    ['or moves back to the Friday', { by: 'day', day: '10-31' }, 'previous', '2026-10-30'],
    [
      'a window keeps its first day and moves its last',
      { by: 'window', from: '12-01', day: '01-31' },
      'next',
      '2026-12-01 2027-02-01',
    ],
    ['the day before the school year begins', of('year-start', -1, 'days'), 'previous', '2026-08-31'],
    [
      'ten working days before the end of the second term',
      of('term-end', -10, 'working-days', { term: 2 }),
      'stays',
      '2027-07-01',
    ],
    [
      '7 working days after a day that the school named',
      of('named-day', 7, 'working-days', { key: 'sspa-results' }),
      'stays',
      '2027-07-15',
    ],
  ] as const)('%s', (_, counted, moves, expected) => {
    expect(due({ counted: counted as RuleBody['counted'], moves })).toEqual([expected])
  })

  test('moves when a holiday is entered, and counts it out', () => {
    const known = facts({ days: { holidays: new Set(['2027-07-07']), saturdays: false, schoolDays: [] } })
    const counted = of('named-day', 7, 'working-days', { key: 'sspa-results' })
    expect(due({ counted }, [], known)).toEqual(['2027-07-16'])
  })

  test('has no day while what it is counted from has none', () => {
    const counted = of('named-day', 7, 'working-days', { key: 'sspa-results' })
    const unnamed = facts({ dates: new Map() })
    expect(due({ counted }, [], unnamed)).toEqual([])
    expect(dayOfRule(rule({ counted }), unnamed)).toBe('no-day')
    expect(dayOfRule(rule({ counted: of('term-end', 0, 'days', { term: 3 }) }), facts())).toBe('no-term')
    expect(dayOfRule(rule({ counted: of('year-start', 5, 'school-days') }), facts())).toBe('no-calendar')
    expect(dayOfRule(rule({ audience: 'joined', counted: of('joined', 1, 'months') }), facts())).toBe('by-student')
  })
})

describe('a deadline of each student', () => {
  test('is for the students of its kind, and of a level for those on the register', () => {
    const all = [
      student({ id: 'one', tier: 3 }),
      student({ id: 'two', tier: 2 }),
      student({ id: 'six', level: 'P6', tier: null }),
      student({ id: 'unknown', level: 'P6', tier: null, onRegister: false }),
    ]
    const names = (audience: RuleBody['audience']) => due({ audience }, all).map((line) => line.split(' ')[0])
    expect(names('tier3')).toEqual(['one'])
    expect(names('tiers23')).toEqual(['one', 'two'])
    expect(names('P6')).toEqual(['six'])
    expect(names('register')).toEqual(['one', 'two', 'six'])
  })

  test('counted from a report lies in the one school year that its day falls in', () => {
    const wish = { audience: 'reported', counted: of('report', 36, 'months') } as const
    expect(due(wish, [student()])).toEqual(['kid 2027-03-12'])
    expect(due(wish, [student({ report: { id: 'report', on: '2024-09-01' } })])).toEqual([])
    expect(due(wish, [student({ report: { id: 'report', on: '2024-02-29' } })])).toEqual(['kid 2027-02-28'])
    expect(due(wish, [student({ report: null })])).toEqual([])
  })

  test('a day that moves over the end of a school year belongs to the year that it was counted into', () => {
    // 31 August 2024 and three years more is a Tuesday; with a holiday on it, it moves into September.
    const known = facts({ days: { holidays: new Set(['2027-08-31']), saturdays: false, schoolDays: [] } })
    const wish = { audience: 'reported', counted: of('report', 36, 'months'), moves: 'next' } as const
    expect(due(wish, [student({ report: { id: 'report', on: '2024-08-31' } })], known)).toEqual(['kid 2027-09-01'])
    const next = { ...known, ...yearFrom(2027) }
    expect(due(wish, [student({ report: { id: 'report', on: '2024-08-31' } })], next)).toEqual([])
  })

  test('who joins in the middle of the year has a month, and owes nothing of what was due before', () => {
    const joiner = student({ enteredOn: '2026-11-16' })
    expect(due({ audience: 'joined', counted: of('joined', 1, 'months') }, [joiner])).toEqual(['kid 2026-12-16'])
    expect(due({ audience: 'register', counted: { by: 'day', day: '10-31' } }, [joiner])).toEqual([])
    expect(due({ audience: 'register', counted: { by: 'day', day: '11-30' } }, [joiner])).toEqual(['kid 2026-11-30'])
    // The intake of September joins nobody.
    expect(
      due({ audience: 'joined', counted: of('joined', 1, 'months') }, [student({ enteredOn: '2026-09-01' })]),
    ).toEqual([])
  })

  test('who has left owes the papers for the new school and nothing else; who finishes school here not even those', () => {
    const leaver = student({ leftOn: '2026-11-13' })
    const left = { audience: 'left', counted: of('left', 1, 'months') } as const
    expect(due(left, [leaver])).toEqual(['kid 2026-12-13'])
    expect(due({ audience: 'register' }, [leaver])).toEqual([])
    expect(due({ audience: 'register' }, [student({ leftOn: '2027-01-08' })])).toHaveLength(1)
    expect(due(left, [student({ leftOn: '2027-07-09' })])).toEqual([])
    expect(due(left, [student({ leftOn: '2026-11-13', onRegister: false })])).toEqual([])
  })

  test.each([
    ['the workbench’s day', '07-01', '2027-06-30', true],
    ['the workbench’s day', '07-01', '2027-07-01', false],
    ['an earlier day of the school', '05-15', '2027-05-14', true],
    ['an earlier day of the school', '05-15', '2027-05-15', false],
    ['a later day of the school', '08-16', '2027-07-09', true],
    ['a later day of the school', '08-16', '2027-08-16', false],
    ['a day in the first half of the year, long before', '07-01', '2026-11-13', true],
  ])('who leaves finishes school here from %s on (%s): on %s papers are due: %s', (_, finishingFrom, leftOn, owes) => {
    const left = { audience: 'left', counted: of('left', 10, 'days') } as const
    expect(due(left, [student({ leftOn })], facts({ finishingFrom }))).toHaveLength(owes ? 1 : 0)
  })

  test('counted from a concern or a plan ends with it', () => {
    const answer = { audience: 'concern', counted: of('concern', 10, 'working-days') } as const
    expect(due(answer, [student({ concerns: [{ id: 'concern', on: '2026-11-09' }] })])).toEqual(['kid 2026-11-23'])
    expect(due(answer, [student()])).toEqual([])
    const plan = { audience: 'tier2', counted: of('plan-start', 14, 'days') } as const
    expect(due(plan, [student()])).toEqual(['kid 2026-10-19'])
    expect(due(plan, [student({ plan: null })])).toEqual([])
  })
})

/** Holidays on a Thursday and a Friday before a weekend; school days of two weeks. */
const calendar = {
  holidays: new Set(['2026-12-24', '2026-12-25', '2028-02-29']),
  saturdays: false,
  schoolDays: ['2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17', '2026-11-19', '2026-11-20'],
}

describe('a deadline counted from the day a student joined', () => {
  const [days, working, school, months] = ['days', 'working-days', 'school-days', 'months']
  // 14 November 2026 is a Saturday; 2028 has a 29 February, a Tuesday, and a holiday here.
  test.each([
    ['a Saturday, a month', 2026, '2026-11-14', 1, months, 'stays', '2026-12-14'],
    ['a Saturday, two weeks: a Saturday that stays', 2026, '2026-11-14', 14, days, 'stays', '2026-11-28'],
    ['a Saturday, two weeks: moved to the Monday', 2026, '2026-11-14', 14, days, 'next', '2026-11-30'],
    ['a Saturday, two weeks: moved to the Friday', 2026, '2026-11-14', 14, days, 'previous', '2026-11-27'],
    ['a Saturday, the day itself: to the Monday', 2026, '2026-11-14', 0, days, 'next', '2026-11-16'],
    [
      'a Saturday, the day itself: to the Friday before they came',
      2026,
      '2026-11-14',
      0,
      days,
      'previous',
      '2026-11-13',
    ],
    ['a Saturday, one working day: the Monday', 2026, '2026-11-14', 1, working, 'stays', '2026-11-16'],
    ['a Saturday, five working days', 2026, '2026-11-14', 5, working, 'stays', '2026-11-20'],
    ['a Sunday, one school day', 2026, '2026-11-15', 1, school, 'stays', '2026-11-16'],
    ['a Tuesday, one school day, over a day without school', 2026, '2026-11-17', 1, school, 'stays', '2026-11-19'],
    ['a month that ends on a holiday: the working day before', 2026, '2026-11-24', 1, months, 'previous', '2026-12-23'],
    ['a month that ends on a holiday: after holidays and weekend', 2026, '2026-11-24', 1, months, 'next', '2026-12-28'],
    ['working days leave holidays and the weekend out', 2026, '2026-12-22', 2, working, 'stays', '2026-12-28'],
    ['the day after the intake', 2026, '2026-09-02', 1, months, 'stays', '2026-10-02'],
    ['31 January, a month: the last of February', 2026, '2027-01-31', 1, months, 'stays', '2027-02-28'],
    ['31 January, a month, off the Sunday', 2026, '2027-01-31', 1, months, 'previous', '2027-02-26'],
    ['31 January of a leap year, a month', 2027, '2028-01-31', 1, months, 'stays', '2028-02-29'],
    ['31 January of a leap year, a month, off a holiday', 2027, '2028-01-31', 1, months, 'next', '2028-03-01'],
    ['29 February, a month', 2027, '2028-02-29', 1, months, 'stays', '2028-03-29'],
    ['28 February of a leap year, a day', 2027, '2028-02-28', 1, days, 'stays', '2028-02-29'],
    ['29 February, a year: in the next school year', 2028, '2028-02-29', 12, months, 'stays', '2029-02-28'],
    ['the last weeks of a school year, a month', 2026, '2027-06-25', 1, months, 'stays', '2027-07-25'],
    ['the summer, a month: in the school year that follows', 2027, '2027-08-16', 1, months, 'stays', '2027-09-16'],
    ['the last day of a school year', 2027, '2027-08-31', 5, working, 'stays', '2027-09-07'],
    ['before they came, where the school wants that', 2026, '2026-12-07', -3, days, 'stays', '2026-12-04'],
  ])('%s', (_, start, enteredOn, count, unit, moves, expected) => {
    const wish = { audience: 'joined', counted: of('joined', count, unit), moves } as Partial<RuleBody>
    const inYear = (of: number) => due(wish, [student({ enteredOn })], facts({ ...yearFrom(of), days: calendar }))
    expect(inYear(start)).toEqual([`kid ${expected}`])
    // Once, in the school year that its day falls in.
    expect([start - 1, start + 1].flatMap(inYear)).toEqual([])
  })

  test.each([
    ['the first day of the school year', '2027-09-01', 'P3'],
    ['the summer before Primary 1', '2027-08-16', 'P1'],
    ['the summer before Secondary 1', '2027-08-16', 'S1'],
    ['no day that is known', null, 'P3'],
  ])('the intake joins nobody: %s', (_, enteredOn, level) => {
    const wish = { audience: 'joined', counted: of('joined', 1, 'months') } as const
    expect(due(wish, [student({ enteredOn, level })], facts(yearFrom(2027)))).toEqual([])
  })

  test('a day of the year for those who joined is for who joined in that year alone', () => {
    const wish = { audience: 'joined', counted: { by: 'day', day: '06-30' } } as const
    const inYear = (start: number) => due(wish, [student({ enteredOn: '2027-03-15' })], facts(yearFrom(start)))
    expect([inYear(2026), inYear(2027)]).toEqual([['kid 2027-06-30'], []])
  })

  test('who joined and has left again owes nothing of joining', () => {
    const wish = { audience: 'joined', counted: of('joined', 1, 'months') } as const
    expect(due(wish, [student({ enteredOn: '2026-11-02', leftOn: '2026-11-20' })])).toEqual([])
  })

  test('whenever somebody joins or leaves within a year, exactly one school year has the deadline', () => {
    const years = [2025, 2026, 2027, 2028].map(yearFrom)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 364 }), fc.integer({ min: 1, max: 12 }), (day, count) => {
        const on = addDays('2026-09-01', day)
        const counted = (fact: 'joined' | 'left') =>
          years.flatMap((year) =>
            due(
              { audience: fact, counted: of(fact, count, 'months') },
              [student(fact === 'joined' ? { enteredOn: on } : { leftOn: on })],
              facts({ ...year, finishingFrom: '08-31', today: '2026-09-01' }),
            ),
          )
        expect(counted('joined')).toHaveLength(1)
        expect(counted('left')).toHaveLength(on < '2027-08-31' ? 1 : 0)
      }),
    )
  })
})

describe('a deadline counted from the day a student left', () => {
  test.each([
    ['a Saturday, two weeks, off the weekend it ends in', 2026, '2026-11-28', 14, 'days', 'next', '2026-12-14'],
    ['29 February, a month', 2027, '2028-02-29', 1, 'months', 'stays', '2028-03-29'],
    ['June, three months: in the school year that follows', 2027, '2027-06-25', 3, 'months', 'stays', '2027-09-25'],
    ['working days over holidays', 2026, '2026-12-22', 2, 'working-days', 'stays', '2026-12-28'],
  ])('%s', (_, start, leftOn, count, unit, moves, expected) => {
    const wish = { audience: 'left', counted: of('left', count, unit), moves } as Partial<RuleBody>
    const inYear = (of: number) => due(wish, [student({ leftOn })], facts({ ...yearFrom(of), days: calendar }))
    expect(inYear(start)).toEqual([`kid ${expected}`])
    expect([start - 1, start + 1].flatMap(inYear)).toEqual([])
    expect(due(wish, [student({ leftOn, onRegister: false })], facts({ ...yearFrom(start), days: calendar }))).toEqual(
      [],
    )
  })

  test('who finished school in the summer before owes none in the year that follows', () => {
    const wish = { audience: 'left', counted: of('left', 3, 'months') } as const
    expect(due(wish, [student({ leftOn: '2027-07-09' })], facts(yearFrom(2027)))).toEqual([])
  })
})

describe('the rules of a school', () => {
  const ofLevel = (level: 'primary' | 'secondary') => rulesOfSchool(knownRules, [], new Map(), level)

  test('only rules with a source count by themselves; a custom is offered', () => {
    for (const level of ['primary', 'secondary'] as const)
      for (const { origin, mark, active } of ofLevel(level)) {
        expect(active).toBe(origin === 'shipped')
        expect(origin === 'offered').toBe(mark === 'custom')
      }
    expect(new Set(knownRules.map(({ key }) => key)).size).toBe(knownRules.length)
  })

  test.each([
    [
      'primary' as const,
      [
        'p1-reports S',
        'register-september S2',
        'transfer-in S',
        'p1-summary S',
        'p1-observation S',
        'p1-meeting S',
        'p1-notice S',
        'p6-consent S',
        'p6-proforma S',
        'transfer-out S',
        'attainment-test S2',
      ],
    ],
    [
      'secondary' as const,
      [
        'register-september S2',
        's5-exam-arrangements S',
        's6-exam-arrangements S',
        'transfer-in S',
        's1-information S',
        'transfer-out S',
      ],
    ],
  ])('in a %s school those count by themselves whose source was read, or that stand second-hand', (level, expected) => {
    const brought = rulesOfYear<null>(knownDates, [], '2026/27', level)
    const dates = new Map(brought.map((one) => [one.key as string, one]))
    const rules = rulesOfSchool(knownRules, [], dates, level)
    expect(rules.filter(({ active }) => active).map(({ key, mark }) => `${key} ${mark}`)).toEqual(expected)
    for (const { active, mark, check } of rules) expect([active || mark === 'custom', check]).toEqual([true, null])
  })

  test('a custom with dates is offered until the school gives it days, and can be put away again', () => {
    const days = (mark: 'custom' | 'school') =>
      new Map([['p1-review', { mark, source: { zh: '校曆', en: '' }, approximate: false, check: null }]])
    const row = { key: 'p1-review', body: null, away: true, check: null, version: 1 }
    const review = (mark: 'custom' | 'school', away = false) =>
      rulesOfSchool(knownRules, away ? [row] : [], days(mark), 'primary').find(({ key }) => key === 'p1-review')
    expect(review('custom')).toMatchObject({ origin: 'offered', mark: 'custom', active: false })
    expect(review('school')).toMatchObject({ mark: 'school', active: true, check: null })
    expect(review('school', true)).toMatchObject({ active: false })
  })

  test('every rule has its name and its source in both languages', () => {
    for (const { body: one } of knownRules)
      for (const text of [one.name, ...(one.counted.by === 'dates' ? [] : [one.source])])
        expect([text.zh, text.en]).not.toContain('')
  })

  test('a custom counts once it is taken, a shipped rule until it is put away; changed words are the school’s', () => {
    const kept = { body: null, away: false, check: null, version: 1 }
    const rows = [
      { ...kept, key: 'website-item' },
      { ...kept, key: 'transfer-out', away: true },
      { ...kept, key: 'transfer-in', body: body({ audience: 'joined' }) },
      { ...kept, key: 'ours', body: body({}) },
    ]
    const found = new Map(rulesOfSchool(knownRules, rows, new Map(), 'primary').map((one) => [one.key, one]))
    expect(found.get('website-item')).toMatchObject({ active: true, mark: 'custom', changed: false })
    expect(found.get('transfer-out')).toMatchObject({ active: false, mark: 'S' })
    expect(found.get('transfer-in')).toMatchObject({ active: true, mark: 'school', changed: true })
    expect(found.get('ours')).toMatchObject({ origin: 'own', active: true })
  })
})
