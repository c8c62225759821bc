import { describe, expect, test } from 'vitest'
import { someReferral } from './examples.ts'
import type { ReferralState, ReferralStep } from './model.ts'
import {
  isPastExpected,
  isWithoutConsent,
  longestFirst,
  problemsOfReferral,
  problemsOfStep,
  stateOf,
  stepsAfter,
  waitOf,
} from './rules.ts'

const today = '2026-11-23'
const sent: ReferralStep = { state: 'sent', on: '2026-10-14' }
const seen: ReferralStep = { state: 'seen', on: '2026-11-13' }
const reported: ReferralStep = { state: 'reported', on: '2026-11-20' }
const referral = (steps: ReferralStep[] = [], change: Partial<typeof someReferral> = {}) => ({
  ...someReferral,
  ...change,
  steps,
})

describe('how long a referral waits', () => {
  test('until it is sent, it waits at the school since the day it was decided', () => {
    expect(waitOf(referral(), today)).toEqual({ forWhat: 'sending', since: '2026-10-12', days: 42 })
  })

  test('once sent, it waits for an appointment; the waiting list does not begin the count anew', () => {
    expect(waitOf(referral([sent]), today)).toEqual({ forWhat: 'appointment', since: '2026-10-14', days: 40 })
    expect(waitOf(referral([sent, { state: 'waiting', on: '2026-11-01' }]), today).days).toBe(40)
  })

  test('once the student was seen, the report is waited for', () => {
    expect(waitOf(referral([sent, seen]), today)).toEqual({ forWhat: 'report', since: '2026-11-13', days: 10 })
  })

  test('a wait that is over stands still at what it was until the student was seen', () => {
    expect(waitOf(referral([sent, seen, reported]), today)).toEqual({ forWhat: null, since: '2026-10-14', days: 30 })
  })

  test('the longest wait comes first, what waits for nothing last', () => {
    const order = [referral([sent, seen, reported]), referral([sent, seen]), referral(), referral([sent])]
    expect(longestFirst(order, today).map((one) => waitOf(one, today).days)).toEqual([42, 40, 10, 30])
  })

  test('a wait over the new year and 29 February is counted in days', () => {
    const long = referral([{ state: 'sent', on: '2027-12-31' }], { referredOn: '2027-12-31' })
    expect(waitOf(long, '2028-03-01').days).toBe(61)
  })
})

describe('what is said of a referral', () => {
  test('one that was sent without consent on record says so; one in preparation does not', () => {
    expect(isWithoutConsent(referral([sent], { consentOn: null }))).toBe(true)
    expect(isWithoutConsent(referral([], { consentOn: null }))).toBe(false)
    expect(isWithoutConsent(referral([sent]))).toBe(false)
    expect(isWithoutConsent(referral([{ state: 'closed', on: today }], { consentOn: null }))).toBe(false)
  })

  test('it is late the day after the expected one, until the student is seen', () => {
    expect(isPastExpected(referral([sent], { expectedOn: today }), today)).toBe(false)
    expect(isPastExpected(referral([sent], { expectedOn: '2026-11-22' }), today)).toBe(true)
    expect(isPastExpected(referral([sent, seen], { expectedOn: '2026-11-12' }), today)).toBe(false)
  })
})

describe('its way', () => {
  test('it is in the state of its last step', () => {
    expect(stateOf(referral())).toEqual({ state: 'preparing', since: '2026-10-12' })
    expect(stateOf(referral([sent, seen]))).toEqual({ state: 'seen', since: '2026-11-13' })
  })

  test('a state may be passed over, and going back takes the later steps away', () => {
    expect(stepsAfter([sent], 'seen', seen.on)).toEqual([sent, seen])
    expect(stepsAfter([sent, seen, reported], 'waiting', '2026-10-20')).toEqual([
      sent,
      { state: 'waiting', on: '2026-10-20' },
    ])
    expect(stepsAfter([sent, seen], 'preparing', today)).toEqual([])
  })

  test('a step lies on a day that has come, not before the one that it follows', () => {
    const problems = (state: ReferralState, on: string) =>
      problemsOfStep(referral([sent]), { state, on }, today).map(({ problem }) => problem)
    expect(problems('seen', today)).toEqual([])
    expect(problems('seen', '2026-11-24')).toEqual(['in-future'])
    expect(problems('seen', '2026-10-13')).toEqual(['before-last-step'])
    expect(problems('sent', '2026-10-12')).toEqual([])
    expect(problems('sent', '2026-10-11')).toEqual(['before-last-step'])
  })
})

describe('a referral', () => {
  const problems = (change: Partial<typeof someReferral>, steps: ReferralStep[] = []) =>
    problemsOfReferral({ ...someReferral, ...change }, steps, today).map(({ field, problem }) => `${field} ${problem}`)

  test('it says where to and why', () => {
    expect(problems({})).toEqual([])
    expect(problems({ service: 'other', why: '' })).toEqual(['serviceWords which-service', 'why required'])
  })

  test('its days are in order', () => {
    expect(problems({ referredOn: '2026-11-24' })).toEqual(['referredOn in-future'])
    expect(problems({ referredOn: '2026-10-20' }, [sent])).toEqual(['referredOn after-first-step'])
    expect(problems({ consentOn: '2026-11-24' })).toEqual(['consentOn in-future'])
    expect(problems({ expectedOn: '2026-10-01' })).toEqual(['expectedOn before-referral'])
  })
})
