import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import { type DueAction, type DueKind, type DuePart, dueKinds, type Standing, soonDays } from './model.ts'

/** How near a day is. What has no day is `later`: it is open, and nobody waits for it yet. */
export function standingOf(dueOn: IsoDate | null, today: IsoDate): Standing {
  if (dueOn === null) return 'later'
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn <= addDays(today, soonDays) ? 'soon' : 'later'
}

/** What somebody did with a thing; `reaches` is false once the receiver has left, no longer knows the student or may not settle it any more. */
export type Mark = { putOffUntil: IsoDate | null; handed: { reaches: boolean } | null }

/**
 * Where a thing stands for whoever marked it. On the day until which it was put off it is back; what was handed to somebody who cannot
 * have it any more is back at once.
 */
export function partOf(mark: Mark | null, today: IsoDate): DuePart {
  if (mark?.handed?.reaches) return 'with_other'
  return mark?.putOffUntil && mark.putOffUntil > today ? 'put_off' : 'open'
}

/** The one step that settles a thing; of what was asked of somebody else there is only to look. */
export function actionOf(kind: DueKind, isOwn: boolean): DueAction {
  if (kind === 'input') return isOwn ? 'answer' : 'look'
  return actions[kind]
}

const actions: Readonly<Record<Exclude<DueKind, 'input'>, DueAction>> = {
  concern: 'triage',
  watch: 'triage',
  deadline: 'settle',
  session: 'log',
  review: 'review',
  target: 'look',
  next_plan: 'plan',
  accommodation: 'approve',
  referral: 'follow',
  report: 'renew',
  p1_review: 'review',
  entry_scores: 'score',
  exit_scores: 'score',
  task: 'finish',
  minutes: 'write',
  nobody_answers: 'name',
}

type Place = {
  kind: DueKind
  subjectId: string
  studentId: string | null
  groupId: string | null
  /** The plan, request or other thing in which it lies. */
  within: string | null
  /** The school year to which it belongs, where the page shows one at a time. */
  schoolYear: string | null
}

/** The page on which a thing is settled, with the thing itself open where that page holds several. */
export function hrefOf({ kind, subjectId, studentId, groupId, within, schoolYear }: Place, isOwn: boolean): string {
  const year: Record<string, string> = schoolYear ? { year: schoolYear } : {}
  const file = `/students/${studentId}`
  switch (kind) {
    case 'concern':
    case 'watch':
      return `${file}/identification/concerns?triage=${subjectId}`
    case 'input':
      return `${file}/identification/inputs/${within}${isOwn ? '/answer' : ''}`
    case 'referral':
      return `${file}/identification/referrals`
    case 'report':
      return `${file}/identification/reports`
    case 'p1_review':
      return `${file}/identification/first-year?${new URLSearchParams(year)}`
    case 'review':
      return `${file}/plans/${subjectId}/review`
    case 'target':
      return `${file}/plans/${within}`
    case 'next_plan':
      return `${file}/plans/${subjectId}`
    case 'accommodation':
      return `${file}/accommodations`
    case 'session':
      return isOwn ? '/provision/sessions' : `/provision/groups/${groupId}/sessions`
    case 'entry_scores':
    case 'exit_scores':
      return `/provision/groups/${groupId}/outcome`
    case 'minutes':
      return `/team/meetings/${subjectId}`
    case 'task':
      return `/team/tasks?task=${subjectId}`
    case 'deadline':
      return `/team/year/list?${new URLSearchParams({ ...year, state: 'open', deadline: subjectId })}`
    case 'nobody_answers':
      return '/team/people/responsible?state=nobody'
  }
}

const rank = new Map(dueKinds.map((kind, index) => [kind, index]))

/** Those of the earliest day first, what has no day last; then by kind. */
export function inOrder<One extends { kind: DueKind; dueOn: IsoDate | null; subjectId: string }>(
  things: readonly One[],
): One[] {
  const key = ({ kind, dueOn, subjectId }: One) =>
    `${dueOn ?? '9999'} ${String(rank.get(kind)).padStart(2, '0')} ${subjectId}`
  return things
    .map((thing) => ({ thing, key: key(thing) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ thing }) => thing)
}

/** A thing is put off until a day to come, and at most a year. */
export function problemsOfPuttingOff(until: IsoDate, today: IsoDate): ProblemFound[] {
  if (until <= today) return [{ field: 'until', problem: 'not-ahead' }]
  return until > addDays(today, 366) ? [{ field: 'until', problem: 'too-far' }] : []
}

export type Counts = { overdue: number; today: number; soon: number; later: number }

/** How many things the asking person has to act on, by how near they are; what is put off or with somebody else does not count. */
export function countsOf(things: readonly { standing: Standing; mine: boolean; part: DuePart }[]): Counts {
  const counts: Counts = { overdue: 0, today: 0, soon: 0, later: 0 }
  for (const { standing, mine, part } of things) if (mine && part === 'open') counts[standing] += 1
  return counts
}
