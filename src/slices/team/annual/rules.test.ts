import { expect, test } from 'vitest'
import type { Aim, AnnualPlan, Carry, Measure, Review } from './model.ts'
import {
  carriedFields,
  carriedOf,
  goesOnByMeasures,
  isByMonth,
  missingToAgree,
  missingToClose,
  monthsOf,
  movedIn,
  percentOf,
  problemsOfMeasure,
  problemsOfMove,
  spanOf,
  yearAfter,
  yearsToBegin,
} from './rules.ts'
import { sayFigure, sayWhen } from './say-rules.ts'
import { startingPoints } from './starting-model/all.ts'
import { monthSpan } from './starting-model/point.ts'

const text = (zh: string) => ({ zh, en: '' })
const review = (change: Partial<Review>): Review => ({
  ...{ moment: 'year_end', howFar: 'done', words: text(''), carry: null, figures: [], version: 1 },
  ...change,
})
const measure = (change: Partial<Measure> = {}): Measure => ({
  ...{ id: 'm', what: text('做'), who: [{ personId: null, dutyId: null, name: '陳老師' }], amount: null },
  ...{ startsOn: '2026-09-01', endsOn: '2027-02-28', criterion: text('成'), method: text(''), resources: text('') },
  ...{ links: [], past: [], reviews: [], version: 1 },
  ...change,
})
const aim = (change: Partial<Aim> = {}): Aim => ({
  ...{ id: 'a', dimension: 'culture', words: text('目標'), past: [], reviews: [], measures: [measure()], version: 1 },
  ...change,
})
const plan = (aims: Aim[], change: Partial<AnnualPlan> = {}): AnnualPlan => ({
  ...{ id: 'p', schoolYear: '2026/27', situation: text('本校'), state: 'draft', previous: null, next: null },
  ...{ aims, people: [], decisions: [], version: 1 },
  ...change,
})
const carrying = (carry: Carry | null) => [review({ carry })]

test('a school year runs from 1 September to 31 August, over the turn of a century too', () => {
  expect(spanOf('2026/27')).toEqual({ from: '2026-09-01', to: '2027-08-31' })
  expect(yearAfter('2026/27')).toBe('2027/28')
  expect(yearAfter('2099/00', -1)).toBe('2098/99')
  expect(monthsOf('2026/27')).toHaveLength(12)
  expect([monthsOf('2026/27')[0], monthsOf('2026/27')[4]]).toEqual(['2026-09-01', '2027-01-01'])
})

test('this year’s plan and the next may be begun, each once', () => {
  expect(yearsToBegin([], '2026/27')).toEqual(['2026/27', '2027/28'])
  expect(yearsToBegin([{ schoolYear: '2026/27' }], '2026/27')).toEqual(['2027/28'])
})

test('a plan is agreed to when it has a situation and each aim says what is done, by whom, and when it is a success', () => {
  expect(missingToAgree(plan([aim()]))).toEqual([])
  const empty = missingToAgree(plan([], { situation: text('') })).map(({ problem }) => problem)
  expect(empty).toEqual(['no-situation', 'no-aims'])
  const hollow = aim({ words: text(''), measures: [measure({ what: text(''), who: [], criterion: text('') })] })
  expect(missingToAgree(plan([hollow])).map(({ field, problem }) => `${field}: ${problem}`)).toEqual([
    'aim a: aim-unwritten',
    'measure m: measure-unwritten',
    'measure m: nobody-does-it',
    'measure m: no-criterion',
  ])
  expect(missingToAgree(plan([aim({ measures: [] })]))).toEqual([{ field: 'aim a', problem: 'no-measures' }])
})

test('a measure lies within the year of its plan and ends after it begins', () => {
  expect(problemsOfMeasure({ startsOn: '2026-09-01', endsOn: '2027-08-31' }, '2026/27')).toEqual([])
  expect(problemsOfMeasure({ startsOn: '2026-08-31', endsOn: '2027-09-01' }, '2026/27')).toHaveLength(2)
  expect(problemsOfMeasure({ startsOn: '2027-03-01', endsOn: '2027-02-28' }, '2026/27')).toEqual([
    { field: 'endsOn', problem: 'ends-before-start' },
  ])
})

test('going back asks for a word, going on asks for what is missing', () => {
  const agreed = plan([aim()], { state: 'agreed' })
  expect(problemsOfMove(plan([aim()]), { to: 'agreed', words: '' })).toEqual([])
  expect(problemsOfMove(plan([aim()]), { to: 'reviewed', words: '' })).toEqual([{ field: '', problem: 'no-such-move' }])
  expect(problemsOfMove(agreed, { to: 'draft', words: '' })).toEqual([{ field: 'words', problem: 'word-needed' }])
  expect(problemsOfMove(agreed, { to: 'draft', words: '加一項' })).toEqual([])
  expect(problemsOfMove(agreed, { to: 'reviewed', words: '' }).map(({ field }) => field)).toContain('measure m')
  const closed = aim({ reviews: carrying('yes'), measures: [measure({ reviews: carrying('no') })] })
  expect(missingToClose(plan([closed]))).toEqual([])
})

test('what goes on is carried with the aim that it serves; what nobody decided is counted, not lost', () => {
  const measures = [
    measure({ id: 'on', reviews: carrying('changed') }),
    measure({ id: 'off', reviews: carrying('no') }),
  ]
  const ended = aim({ reviews: carrying('no'), measures })
  const { carried, undecided } = carriedOf(plan([ended, aim({ id: 'b', reviews: carrying('no'), measures: [] })]))
  expect(undecided).toBe(0)
  expect(carried.map((one) => [one.aim.id, one.as, one.measures.map((of) => [of.measure.id, of.as])])).toEqual([
    ['a', 'changed', [['on', 'changed']]],
  ])
  expect(carriedOf(plan([aim()])).undecided).toBe(2)
  expect(goesOnByMeasures(ended)).toBe(true)
  expect(goesOnByMeasures(aim({ reviews: carrying('no'), measures: [] }))).toBe(false)
  expect(goesOnByMeasures(aim({ reviews: carrying('yes'), measures }))).toBe(false)
})

test('a carried measure stands a year later, month for month, with its provisions and without the groups of its year', () => {
  const links = [
    { kind: 'provision' as const, id: 'p', name: text('讀寫') },
    { kind: 'group' as const, id: 'g', name: text('A組') },
  ]
  const fields = carriedFields(measure({ links }), '2027/28', 1)
  expect([fields.startsOn, fields.endsOn]).toEqual(['2027-09-01', '2028-02-29'])
  expect(fields.links).toEqual([{ kind: 'provision', id: 'p' }])
  const leapDay = carriedFields(measure({ startsOn: '2028-02-29', endsOn: '2028-03-15' }), '2028/29', 1)
  expect([leapDay.startsOn, leapDay.endsOn]).toEqual(['2029-02-28', '2029-03-15'])
})

test('an order changes by one place and stays at its ends', () => {
  expect(movedIn(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c'])
  expect(movedIn(['a', 'b', 'c'], 'b', 'down')).toEqual(['a', 'c', 'b'])
  expect(movedIn(['a', 'b', 'c'], 'a', 'up')).toEqual(['a', 'b', 'c'])
  expect(movedIn(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c'])
})

test('whole months are said by months, other spans by their days', () => {
  const months = { startsOn: '2026-10-01', endsOn: '2027-02-28' }
  expect(isByMonth(months)).toBe(true)
  expect([sayWhen(months, 'zh'), sayWhen(months, 'en')]).toEqual(['2026年10月至2027年2月', 'Oct 2026 to Feb 2027'])
  expect(sayWhen({ startsOn: '2026-09-01', endsOn: '2026-09-30' }, 'en')).toBe('Sep 2026')
  expect(sayWhen({ startsOn: '2026-09-03', endsOn: '2026-09-30' }, 'en')).toBe('3 Sep 2026 to 30 Sep 2026')
})

test('of nothing there is no share', () => {
  expect(percentOf({ done: 0, total: 0 })).toBeNull()
  expect(sayFigure({ kind: 'sessions', done: 0, total: 0 }, 'en')).toBeNull()
  expect(sayFigure({ kind: 'targets', done: 2, total: 3 }, 'en')).toBe('Targets reached: 2 of 3 reviewed (67%)')
})

test('the examples are whole in both languages, eight to a dimension, each with its own name and months of the year', () => {
  expect(new Set(startingPoints.map(({ id }) => id)).size).toBe(24)
  for (const dimension of ['culture', 'policies', 'practices'])
    expect(startingPoints.filter((one) => one.dimension === dimension)).toHaveLength(8)
  for (const { id, aim: words, measure: of } of startingPoints) {
    for (const said of [words, of.what, of.criterion, of.method])
      expect([said.zh.length > 2, said.en.length > 8], id).toEqual([true, true])
    const { startsOn, endsOn } = monthSpan('2026/27', of.months)
    expect(problemsOfMeasure({ startsOn, endsOn }, '2026/27'), id).toEqual([])
  }
})
