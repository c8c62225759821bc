import type { IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { OwnerTrouble, TaskState } from './model.ts'

/** What a task hangs on, and whom that is about. `closed`: it is for those who know the student’s reports. */
export type Source = { field: 'itemId' | 'planId' | 'deadlineId'; studentId: string | null; closed: boolean }

/**
 * Whom a task is about. A task of an item, a plan or a deadline is about that one's student and nobody else's; a task is about a student
 * or a group, not both.
 */
export function aboutWhom({
  studentId,
  groupId,
  source,
}: {
  studentId: string | null
  groupId: string | null
  source: Pick<Source, 'field' | 'studentId'> | null
}): { studentId: string | null; problems: ProblemFound[] } {
  const of = studentId ?? source?.studentId ?? null
  const problems: ProblemFound[] = []
  if (source && of !== source.studentId) problems.push({ field: 'studentId', problem: 'other-student' })
  if (of !== null && groupId !== null) problems.push({ field: 'groupId', problem: 'student-or-group' })
  return { studentId: of, problems }
}

/**
 * What is known of somebody to whom a task is to be given: `null` for nobody of this school. `reads`: also what it comes from, where that
 * is closed.
 */
export type OwnerFacts = { active: boolean; staff: boolean; knows: boolean; reads: boolean } | null

/** Why somebody cannot have a task: no such colleague, left, or they do not know whom it is about, or not as closely as it takes. */
export function problemsOfOwner(owner: OwnerFacts): ProblemFound[] {
  if (!owner?.staff) return [{ field: 'ownerId', problem: 'no-such-person' }]
  if (!owner.active) return [{ field: 'ownerId', problem: 'has-left' }]
  if (!owner.knows) return [{ field: 'ownerId', problem: 'does-not-know' }]
  return owner.reads ? [] : [{ field: 'ownerId', problem: 'closed-to-them' }]
}

/** Why the one who has a task cannot do it any more; `null` while they can, and once it has ended. */
export function troubleOfOwner(task: { state: TaskState; active: boolean; knows: boolean }): OwnerTrouble | null {
  if (task.state === 'done' || task.state === 'dropped') return null
  if (!task.active) return 'left'
  return task.knows ? null : 'unknown'
}

/** A task is due in this school year or later; without a day, whenever. `yearStartsOn`: when today's school year began. */
export function problemsOfDueOn(dueOn: IsoDate | null, yearStartsOn: IsoDate): ProblemFound[] {
  return dueOn !== null && dueOn < yearStartsOn ? [{ field: 'dueOn', problem: 'before-this-year' }] : []
}

/** A task that is open and whose day has gone by. */
export function isOverdue(task: { state: TaskState; dueOn: IsoDate | null }, today: IsoDate): boolean {
  return (task.state === 'open' || task.state === 'doing') && task.dueOn !== null && task.dueOn < today
}

/** What forbids a state: dropping a task asks for a reason. */
export function problemsOfState({ state, reason }: { state: TaskState; reason: string }): ProblemFound[] {
  return state === 'dropped' && reason === '' ? [{ field: 'reason', problem: 'required' }] : []
}
