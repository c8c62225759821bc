import type { Action } from '../../access/model.ts'

/** What can be due, in the order in which a list says it on the same day. */
export const dueKinds = [
  'concern',
  'watch',
  'deadline',
  'input',
  'session',
  'review',
  'target',
  'next_plan',
  'accommodation',
  'referral',
  'report',
  'p1_review',
  'entry_scores',
  'exit_scores',
  'task',
  'minutes',
  'nobody_answers',
] as const
export type DueKind = (typeof dueKinds)[number]

/** How near a thing is on a day; `later` is also what has no day. */
export const standings = ['overdue', 'today', 'soon', 'later'] as const
export type Standing = (typeof standings)[number]

/** Where a thing stands for the asking person: in the list, put off until a day, or with a colleague. */
export const dueParts = ['open', 'put_off', 'with_other'] as const
export type DuePart = (typeof dueParts)[number]

/** What the one step is that settles a thing of each kind. */
export const dueActions = [
  'triage',
  'settle',
  'answer',
  'look',
  'log',
  'review',
  'plan',
  'approve',
  'follow',
  'renew',
  'score',
  'finish',
  'write',
  'name',
] as const
export type DueAction = (typeof dueActions)[number]

/**
 * What somebody must be allowed to do so that a thing of each kind can be handed to them: to settle it, and to see its row although it is a
 * colleague's. Minutes are with those who see every meeting; another owner is given to a task in the list of tasks.
 */
export const settledWith: Readonly<Record<DueKind, Action>> = {
  concern: 'concern.triage',
  watch: 'concern.triage',
  deadline: 'deadline.settle',
  input: 'input.ask',
  session: 'session.correct',
  review: 'review.keep',
  target: 'review.keep',
  next_plan: 'plan.keep',
  accommodation: 'accommodation.approve',
  referral: 'referral.keep',
  report: 'referral.keep',
  p1_review: 'observation.decide',
  entry_scores: 'outcome.keep',
  exit_scores: 'outcome.keep',
  task: 'task.correct',
  minutes: 'meeting.correct',
  nobody_answers: 'team.keep',
}

/**
 * What of a student only those know who know their reports, of each kind: what somebody else's eyes may see of it as well (a concern of one's own,
 * an arrangement once it is approved) is little enough to leave it with them.
 */
export const knownWithReports: Readonly<Record<DueKind, boolean>> = {
  concern: true,
  watch: true,
  deadline: true,
  input: true,
  session: false,
  review: false,
  target: false,
  next_plan: false,
  accommodation: true,
  referral: true,
  report: true,
  p1_review: false,
  entry_scores: false,
  exit_scores: false,
  task: false,
  minutes: false,
  nobody_answers: false,
}

/** So many days before its day a thing comes into the list; a task or deadline, as long as it is open. */
export const daysAhead = 14
/** Within so many days a thing is coming soon. */
export const soonDays = 7
