import { describe, expect, test } from 'vitest'
import type { Outcome } from './model.ts'
import {
  attendanceOf,
  carriesOver,
  flatReview,
  kindAt,
  problemsOfFinish,
  reviewOfFlat,
  reviewStandingOf,
  sessionsPeriod,
  suggestionFor,
  tierHint,
  usualReviewOn,
} from './rules.ts'

test.each([
  ['a fortnight before a Friday', '2027-01-29', '2027-01-15'],
  ['the Friday before a Saturday', '2027-07-10', '2027-06-25'],
  ['the Friday before a Sunday', '2027-01-31', '2027-01-15'],
  ['a fortnight before a Monday', '2027-02-01', '2027-01-18'],
])('a plan is usually reviewed %s', (_, endsOn, reviewOn) => {
  expect(usualReviewOn(endsOn)).toBe(reviewOn)
})

describe('a plan in force is due for review', () => {
  const plan = { state: 'in_force', reviewOn: '2026-11-23', endsOn: '2027-01-31', leftOn: null } as const
  test.each([
    ['later', '2026-11-08'],
    ['coming', '2026-11-09'],
    ['coming', '2026-11-22'],
    ['due', '2026-11-23'],
    ['overdue', '2026-11-24'],
  ] as const)('%s on %s', (expected, today) => {
    expect(reviewStandingOf(plan, today)).toBe(expected)
  })
  test('a plan whose period has ended is overdue, however late its review was set', () => {
    expect(reviewStandingOf({ ...plan, reviewOn: '2027-03-01' }, '2027-02-01')).toBe('overdue')
  })
  test('a plan is overdue the day after its review date, unless the student has left', () => {
    expect(reviewStandingOf({ ...plan, leftOn: '2026-11-20' }, '2026-11-24')).toBe('none')
    expect(reviewStandingOf({ ...plan, leftOn: '2026-11-24' }, '2026-11-24')).toBe('overdue')
  })
  test.each(['draft', 'agreed', 'reviewed', 'archived'] as const)('never while it is %s', (state) => {
    expect(reviewStandingOf({ ...plan, state }, '2027-06-01')).toBe('none')
  })
  test('on 29 February as on any day', () => {
    const leap = { ...plan, reviewOn: '2028-02-29', endsOn: '2028-07-10' }
    expect(['2028-02-28', '2028-02-29', '2028-03-01'].map((day) => reviewStandingOf(leap, day))).toEqual([
      'coming',
      'due',
      'overdue',
    ])
  })
})

test('what was not achieved is carried over unless somebody says otherwise', () => {
  expect((['achieved', 'partly', 'not_yet', 'changed'] as const).map(carriesOver)).toEqual([false, true, true, true])
})

test('the next plan is of the kind that its tier asks for', () => {
  expect([kindAt(3, 'support'), kindAt(2, 'iep'), kindAt(1, 'support'), kindAt(null, 'iep')]).toEqual([
    'iep',
    'support',
    'support',
    'iep',
  ])
})

test('tries suggest an outcome only where they say enough', () => {
  expect((['reached', 'on_way', 'behind', 'few', 'no_aim'] as const).map(suggestionFor)).toEqual([
    'achieved',
    'partly',
    null,
    null,
    null,
  ])
})

describe('a hint for the tier', () => {
  test.each([
    [3, ['achieved', 'achieved'], 2],
    [2, ['achieved'], 1],
    [1, ['achieved'], null],
    [2, ['not_yet', 'not_yet'], 3],
    [3, ['not_yet'], null],
    [2, ['achieved', 'not_yet'], null],
    [2, [], null],
    [null, ['achieved'], null],
    [2, ['open', 'achieved'], null],
  ] as const)('at tier %s with %j: %s', (tier, states, expected) => {
    expect(tierHint(tier, states)).toBe(expected)
  })
})

describe('a review is finished when', () => {
  const today = '2026-11-23'
  const outcome = (change: Partial<Outcome> = {}): Outcome => ({
    state: 'achieved',
    reason: '',
    carry: false,
    ...change,
  })
  const whole = {
    targets: [{ id: 'a', position: 1 }],
    outcomes: new Map([['a', outcome()]]),
    heldOn: today,
    startsOn: '2026-09-01',
    tierProposed: null,
    tierReason: '',
    sessionsOffered: null,
    sessionsAttended: null,
    sessionsFrom: null,
    sessionsTo: null,
  }
  const codes = (change: Partial<Parameters<typeof problemsOfFinish>[0]>) =>
    problemsOfFinish({ ...whole, ...change }, today).map(({ problem }) => problem)
  test('each target has its outcome', () => {
    expect(codes({})).toEqual([])
    expect(codes({ outcomes: new Map() })).toEqual(['outcome-missing'])
  })
  test('whatever was not achieved has a reason', () => {
    expect(codes({ outcomes: new Map([['a', outcome({ state: 'partly' })]]) })).toEqual(['outcome-without-reason'])
    expect(codes({ outcomes: new Map([['a', outcome({ state: 'partly', reason: '代課時' })]]) })).toEqual([])
  })
  test('its day is known and has come', () => {
    expect(codes({ heldOn: '2026-11-24' })).toEqual(['in-future'])
    expect(codes({ heldOn: '2026-08-31' })).toEqual(['held-before-plan'])
  })
  test('its attendance can be: both numbers, no more attended than offered, a period that ends after it begins', () => {
    expect(codes({ sessionsOffered: 24, sessionsAttended: 24 })).toEqual([])
    expect(codes({ sessionsOffered: 24 })).toEqual(['half-attendance'])
    expect(codes({ sessionsAttended: 3 })).toEqual(['half-attendance'])
    expect(codes({ sessionsOffered: 3, sessionsAttended: 4 })).toEqual(['more-than-offered'])
    expect(codes({ sessionsFrom: '2026-11-02', sessionsTo: '2026-11-01' })).toEqual(['sessions-end-before-start'])
  })
  test('a proposal for the tier says why', () => {
    expect(codes({ tierProposed: 2 })).toEqual(['tier-without-reason'])
  })
})

test('the outcome of each target is a field of its own, so that two people who settle different targets do not meet', () => {
  const outcome: Outcome = { state: 'partly', reason: '代課時', carry: true }
  expect(flatReview({ present: '家長', outcomes: { a: outcome } })).toEqual({ present: '家長', 'target a': outcome })
  expect(reviewOfFlat({ present: '家長', 'target a': outcome, 'target b': undefined })).toEqual({
    present: '家長',
    outcomes: { a: outcome },
  })
  expect(reviewOfFlat({ present: '家長' })).toEqual({ present: '家長' })
  expect(reviewOfFlat({ 'target a': undefined })).toEqual({ outcomes: {} })
})

describe('attendance at a review', () => {
  const sessions = (sessionsOffered: number | null, sessionsAttended: number | null) =>
    attendanceOf({ sessionsOffered, sessionsAttended, sessionsFrom: null, sessionsTo: null })
  test('is a share of the sessions offered, and small where one session moves it by over ten per cent', () => {
    expect(sessions(24, 20)).toEqual({ offered: 24, attended: 20, percent: 83, small: false })
    expect([sessions(10, 9)?.small, sessions(9, 9)?.small]).toEqual([false, true])
  })
  test('where no session was offered it has no share, and while a number is missing it is not known', () => {
    expect(sessions(0, 0)).toEqual({ offered: 0, attended: 0, percent: null, small: true })
    expect([sessions(24, null), sessions(null, 3)]).toEqual([null, null])
  })
  test('counts from the plan’s first day to the review, unless it says other days', () => {
    const plan = { startsOn: '2026-09-01', endsOn: '2027-01-31' }
    const none = { sessionsFrom: null, sessionsTo: null }
    expect(sessionsPeriod({ ...none, heldOn: '2027-01-15' }, plan)).toEqual({ from: '2026-09-01', to: '2027-01-15' })
    expect(sessionsPeriod({ ...none, heldOn: '2027-02-15' }, plan)).toEqual({ from: '2026-09-01', to: '2027-01-31' })
    const own = { sessionsFrom: '2026-10-05', sessionsTo: '2026-12-18', heldOn: null }
    expect(sessionsPeriod(own, plan)).toEqual({ from: '2026-10-05', to: '2026-12-18' })
  })
})
