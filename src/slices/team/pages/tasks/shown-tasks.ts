import { addDays, type IsoDate } from '#kernel/dates.ts'
import type { Task } from '../../tasks/contract.ts'

/** What the filters of the list offer. */
export const whoseKeys = ['mine', 'given', 'trouble'] as const
export const dueKeys = ['overdue', 'week', 'later', 'none'] as const
export const filterIds = ['whose', 'state', 'due', 'owner', 'from', 'q'] as const
type Chosen = Readonly<Record<(typeof filterIds)[number], readonly string[]>>

/** Whether a task is of the kind that `whose` names, for somebody. */
export function isOf(task: Task, whose: string, personId: string): boolean {
  if (whose === 'mine') return task.owner.id === personId
  if (whose === 'given') return task.madeBy.id === personId && task.owner.id !== personId
  return task.trouble !== null
}

/** In which part of time a task lies, seen from a day. */
export function dueKeyOf({ dueOn }: Task, today: IsoDate): (typeof dueKeys)[number] {
  if (dueOn === null) return 'none'
  if (dueOn < today) return 'overdue'
  return dueOn <= addDays(today, 7) ? 'week' : 'later'
}

/** Whether the filters and the search leave a task in the list; with no state chosen, those that are open. */
export function isShown(task: Task, chosen: Chosen, of: { personId: string; today: IsoDate }): boolean {
  const { state, whose, due, owner, from, q } = chosen
  const wanted = (q[0] ?? '').trim().toLowerCase()
  const texts = [task.title, task.words, task.student?.nameEn, task.student?.nameZh, task.student?.className]
  return (
    (state.length > 0 ? state.includes(task.state) : task.endedOn === null) &&
    whose.every((one) => isOf(task, one, of.personId)) &&
    (due.length === 0 || due.includes(dueKeyOf(task, of.today))) &&
    (owner.length === 0 || owner.includes(task.owner.id)) &&
    (from.length === 0 || from.includes(task.origin)) &&
    (wanted === '' ||
      [...texts, task.owner.nameEn, task.owner.nameZh].some((text) => text?.toLowerCase().includes(wanted)))
  )
}
