/** What may become of a task. */
export const taskStates = ['open', 'doing', 'done', 'dropped'] as const
export type TaskState = (typeof taskStates)[number]

/** Where a task comes from. */
export const taskOrigins = ['hand', 'meeting', 'plan', 'deadline'] as const
export type TaskOrigin = (typeof taskOrigins)[number]

/** Why a task needs a new owner: they left the school, or no longer know the student or the group that it is about. */
export const ownerTroubles = ['left', 'unknown'] as const
export type OwnerTrouble = (typeof ownerTroubles)[number]

/** What a task is until somebody writes it. */
export type NewTask = {
  title: string
  words?: string
  ownerId: string
  /** ISO date, or none. */
  dueOn?: string | null
  /** Of a task that comes from a meeting's item, a plan or a deadline it may be left out: then it is about whom that is about. */
  studentId?: string | null
  groupId?: string | null
  /** Where it comes from; at most one of them. */
  itemId?: string | null
  planId?: string | null
  deadlineId?: string | null
}
