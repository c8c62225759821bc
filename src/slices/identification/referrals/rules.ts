import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import { type ReferralFields, type ReferralState, type ReferralStep, referralStates } from './model.ts'

/** What the rules read of a referral. */
export type ReferralFacts = Pick<ReferralFields, 'referredOn' | 'consentOn' | 'expectedOn'> & {
  steps: readonly ReferralStep[]
}

/** The state that a referral is in, and since when. */
export function stateOf({ referredOn, steps }: Pick<ReferralFacts, 'referredOn' | 'steps'>): {
  state: ReferralState
  since: IsoDate
} {
  const last = steps.at(-1)
  return last ? { state: last.state, since: last.on } : { state: 'preparing', since: referredOn }
}

const dayOf = (steps: readonly ReferralStep[], state: ReferralState) => steps.find((one) => one.state === state)?.on

/** What a referral waits for: to be sent, for an appointment, for the report; or no longer. */
export type Wait = { forWhat: 'sending' | 'appointment' | 'report' | null; since: IsoDate; days: number }

/**
 * How long a referral waits, in whole days up to today. The wait for an appointment begins the day it was sent (the day it was
 * decided when nobody said) and ends the day the student is seen; then the report is waited for. A wait that is over stands still.
 */
export function waitOf(referral: Pick<ReferralFacts, 'referredOn' | 'steps'>, today: IsoDate): Wait {
  const { referredOn, steps } = referral
  const { state } = stateOf(referral)
  const wait = (forWhat: Wait['forWhat'], since: IsoDate, until: IsoDate): Wait => ({
    forWhat,
    since,
    days: Math.max(0, daysBetween(since, until)),
  })
  const sent = dayOf(steps, 'sent') ?? dayOf(steps, 'waiting') ?? referredOn
  const seen = dayOf(steps, 'seen')
  switch (state) {
    case 'preparing':
      return wait('sending', referredOn, today)
    case 'sent':
    case 'waiting':
      return wait('appointment', sent, today)
    case 'seen':
      return wait('report', seen ?? sent, today)
    default:
      return wait(null, sent, seen ?? dayOf(steps, 'reported') ?? dayOf(steps, 'closed') ?? today)
  }
}

/** True when a referral has left the school and no parents' consent is on record. */
export function isWithoutConsent({ consentOn, steps }: Pick<ReferralFacts, 'consentOn' | 'steps'>): boolean {
  return consentOn === null && steps.some(({ state }) => state !== 'closed')
}

/** True when the day on which the student was expected to be seen has passed and they were not. */
export function isPastExpected(referral: ReferralFacts, today: IsoDate): boolean {
  const { state } = stateOf(referral)
  const isWaiting = state === 'preparing' || state === 'sent' || state === 'waiting'
  return isWaiting && referral.expectedOn !== null && referral.expectedOn < today
}

/** Open referrals, those that wait longest first; those that wait for nothing any more come last. */
export function longestFirst<Of extends ReferralFacts>(referrals: readonly Of[], today: IsoDate): Of[] {
  const rank = (referral: Of) => {
    const { forWhat, days } = waitOf(referral, today)
    return forWhat === null ? -1 : days
  }
  return [...referrals].sort((one, other) => rank(other) - rank(one))
}

/** The steps of a referral once it comes into a state on a day. Going back takes the later steps away: they were a mistake. */
export function stepsAfter(steps: readonly ReferralStep[], state: ReferralState, on: IsoDate): ReferralStep[] {
  const earlier = steps.filter((one) => place(one.state) < place(state))
  return state === 'preparing' ? [] : [...earlier, { state, on }]
}

const place = (state: ReferralState) => referralStates.indexOf(state)

/** What forbids a step: a day to come, or one before the step that it follows. */
export function problemsOfStep(
  referral: Pick<ReferralFacts, 'referredOn' | 'steps'>,
  wanted: { state: ReferralState; on: IsoDate },
  today: IsoDate,
): ProblemFound[] {
  if (wanted.state === 'preparing') return []
  if (wanted.on > today) return [{ field: 'on', problem: 'in-future' }]
  const before =
    referral.steps.filter((one) => place(one.state) < place(wanted.state)).at(-1)?.on ?? referral.referredOn
  return wanted.on < before ? [{ field: 'on', problem: 'before-last-step' }] : []
}

/** What forbids a referral: no reason, "other" without saying which, decided or agreed on a day to come, expected before it was decided. */
export function problemsOfReferral(
  wanted: ReferralFields,
  steps: readonly ReferralStep[],
  today: IsoDate,
): ProblemFound[] {
  const problems: ProblemFound[] = []
  const { service, serviceWords, why, referredOn, consentOn, expectedOn } = wanted
  if (service === 'other' && !serviceWords) problems.push({ field: 'serviceWords', problem: 'which-service' })
  if (!why) problems.push({ field: 'why', problem: 'required' })
  if (referredOn > today) problems.push({ field: 'referredOn', problem: 'in-future' })
  const first = steps[0]
  if (first && referredOn > first.on) problems.push({ field: 'referredOn', problem: 'after-first-step' })
  if (consentOn && consentOn > today) problems.push({ field: 'consentOn', problem: 'in-future' })
  if (expectedOn && expectedOn < referredOn) problems.push({ field: 'expectedOn', problem: 'before-referral' })
  return problems
}
