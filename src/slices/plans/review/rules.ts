import { addDays, type IsoDate, weekdayOf } from '#kernel/dates.ts'
import type { Problem } from '../../access/operation.ts'
import type { Tier } from '../../students/model.ts'
import type { Standing } from '../evidence/model.ts'
import type { PlanKind, PlanState, TargetState } from '../model.ts'
import type { FlatReview, Outcome, ReviewContent, ReviewStanding, TargetField } from './model.ts'

/** A review is said to be coming so many days before its day. */
const comingDays = 14

/**
 * How near a plan's review is: `due` on its day, `overdue` the day after, or when the plan's period has ended. Only a plan in force is
 * reviewed, and nobody waits for the review of a student who has left.
 */
export function reviewStandingOf(
  plan: { state: PlanState; reviewOn: IsoDate; endsOn: IsoDate; leftOn: IsoDate | null },
  today: IsoDate,
): ReviewStanding {
  if (plan.state !== 'in_force' || (plan.leftOn !== null && plan.leftOn < today)) return 'none'
  const [day] = [plan.reviewOn, plan.endsOn].sort() as [IsoDate, IsoDate]
  if (day < today) return 'overdue'
  if (day === today) return 'due'
  return day <= addDays(today, comingDays) ? 'coming' : 'later'
}

/** The day on which a plan that ends on a day is usually reviewed: a fortnight before, or the Friday before that where it is a weekend. */
export function usualReviewOn(endsOn: IsoDate): IsoDate {
  const day = addDays(endsOn, -14)
  return addDays(day, Math.min(5 - weekdayOf(day), 0))
}

/** What is carried over unless somebody says otherwise: whatever was not achieved. */
export function carriesOver(state: TargetState): boolean {
  return state === 'partly' || state === 'not_yet' || state === 'changed'
}

/** What the tries suggest for a target; people decide. `null` when too little is known. */
export function suggestionFor(standing: Standing): TargetState | null {
  if (standing === 'reached') return 'achieved'
  return standing === 'on_way' ? 'partly' : null
}

/**
 * A hint for the tier, never a decision: every target achieved, less support may do; none achieved or partly, more may be needed. `null` when the
 * outcomes say neither, or there is no tier that way.
 */
export function tierHint(tier: Tier | null, states: readonly TargetState[]): Tier | null {
  if (tier === null || states.length === 0 || states.includes('open')) return null
  if (states.every((state) => state === 'achieved')) return tier === 3 ? 2 : tier === 2 ? 1 : null
  if (states.every((state) => state === 'not_yet')) return tier === 1 ? 2 : tier === 2 ? 3 : null
  return null
}

/** With fewer sessions than this, one more or less moves the share by over ten per cent: it is said to be small. */
const enoughSessions = 10

/** `percent` is whole; `null` where no session was offered. */
export type Attendance = { offered: number; attended: number; percent: number | null; small: boolean }

type Sessions = Pick<ReviewContent, 'sessionsOffered' | 'sessionsAttended' | 'sessionsFrom' | 'sessionsTo'>

/** What kind the next plan is after a tier was decided: an IEP is for tier 3, a support plan for tier 2; else it stays what it was. */
export function kindAt(tier: Tier | null, before: PlanKind): PlanKind {
  if (tier === 3) return 'iep'
  return tier === 2 ? 'support' : before
}

/** How many of the sessions offered a student attended; `null` while either number is missing. */
export function attendanceOf({ sessionsOffered, sessionsAttended }: Sessions): Attendance | null {
  if (sessionsOffered === null || sessionsAttended === null) return null
  const percent = sessionsOffered === 0 ? null : Math.round((100 * sessionsAttended) / sessionsOffered)
  return { offered: sessionsOffered, attended: sessionsAttended, percent, small: sessionsOffered < enoughSessions }
}

/** The days that a review's attendance counts: those it says, or the plan's first day until the review, at most the plan's last. */
export function sessionsPeriod(
  review: Pick<ReviewContent, 'sessionsFrom' | 'sessionsTo' | 'heldOn'>,
  plan: { startsOn: IsoDate; endsOn: IsoDate },
): { from: IsoDate; to: IsoDate } {
  const until = review.heldOn !== null && review.heldOn < plan.endsOn ? review.heldOn : plan.endsOn
  return { from: review.sessionsFrom ?? plan.startsOn, to: review.sessionsTo ?? until }
}

/** What cannot be so of a review's attendance. */
export function problemsOfAttendance({
  sessionsOffered,
  sessionsAttended,
  sessionsFrom,
  sessionsTo,
}: Sessions): Problem[] {
  const problems: Problem[] = []
  if (sessionsOffered === null && sessionsAttended !== null)
    problems.push({ field: 'sessionsOffered', problem: 'half-attendance' })
  if (sessionsOffered !== null && sessionsAttended === null)
    problems.push({ field: 'sessionsAttended', problem: 'half-attendance' })
  if (sessionsOffered !== null && sessionsAttended !== null && sessionsAttended > sessionsOffered)
    problems.push({ field: 'sessionsAttended', problem: 'more-than-offered' })
  if (sessionsFrom !== null && sessionsTo !== null && sessionsTo < sessionsFrom)
    problems.push({ field: 'sessionsTo', problem: 'sessions-end-before-start' })
  return problems
}

type Finishing = Sessions & {
  targets: readonly { id: string; position: number }[]
  outcomes: ReadonlyMap<string, Outcome>
  heldOn: IsoDate | null
  startsOn: IsoDate
  tierProposed: Tier | null
  tierReason: string
}

/** What a review still lacks before it can be finished. Fields: `target <id>`, `heldOn`, `tierReason`, those of attendance. */
export function problemsOfFinish(review: Finishing, today: IsoDate): Problem[] {
  const problems: Problem[] = []
  for (const { id, position } of review.targets) {
    const outcome = review.outcomes.get(id)
    const params = { number: position }
    if (!outcome || outcome.state === 'open')
      problems.push({ field: `target ${id}`, problem: 'outcome-missing', params })
    else if (outcome.state !== 'achieved' && outcome.reason.trim() === '')
      problems.push({ field: `target ${id}`, problem: 'outcome-without-reason', params })
  }
  if (review.heldOn === null) problems.push({ field: 'heldOn', problem: 'required' })
  else if (review.heldOn > today) problems.push({ field: 'heldOn', problem: 'in-future' })
  else if (review.heldOn < review.startsOn) problems.push({ field: 'heldOn', problem: 'held-before-plan' })
  if (review.tierProposed !== null && review.tierReason.trim() === '')
    problems.push({ field: 'tierReason', problem: 'tier-without-reason' })
  problems.push(...problemsOfAttendance(review))
  return problems
}

/** The field in which a review's outcome of one target stands, on forms and in clashes. */
export function fieldOfTarget(targetId: string): TargetField {
  return `target ${targetId}`
}

/** A review as fields of its own: each target's outcome is one, so that two people who settle different targets do not meet. */
export function flatReview({ outcomes, ...fields }: Partial<ReviewContent>): Partial<FlatReview> {
  const settled = Object.entries(outcomes ?? {}).map(([id, outcome]) => [fieldOfTarget(id), outcome])
  return { ...fields, ...Object.fromEntries(settled) }
}

/** The other way. There are `outcomes` only where a field of a target is there, be it empty. */
export function reviewOfFlat(fields: Partial<FlatReview>): Partial<ReviewContent> {
  const names = Object.keys(fields)
  const head = Object.fromEntries(
    names.filter((name) => !isTargetField(name)).map((name) => [name, fields[name as keyof FlatReview]]),
  )
  const ofTargets = names.filter(isTargetField)
  if (ofTargets.length === 0) return head
  const outcomes: Record<string, Outcome> = {}
  for (const name of ofTargets) {
    const outcome = fields[name]
    if (outcome) outcomes[name.slice(prefix.length)] = outcome
  }
  return { ...head, outcomes }
}

export function isTargetField(name: string): name is TargetField {
  return name.startsWith(prefix)
}

const prefix = 'target '
