import type { IsoDate } from '#kernel/dates.ts'
import type { DeadlineState } from '../model.ts'
import type { Instance } from './due.ts'

/** A deadline as it is kept. */
export type Kept = {
  id: string
  rule: string
  studentId: string | null
  factId: string | null
  startsOn: IsoDate | null
  dueOn: IsoDate
  state: DeadlineState
}

/** What has to be written so that what is kept says what the facts say. */
export type Changes = {
  added: Instance[]
  /** Another day, or another first day; `dueFrom` where the day itself moved. */
  moved: { id: string; studentId: string | null; startsOn: IsoDate | null; dueOn: IsoDate; dueFrom: IsoDate | null }[]
  gone: Pick<Kept, 'id' | 'studentId'>[]
  back: Pick<Kept, 'id' | 'studentId'>[]
}

const keyOf = ({ rule, studentId, factId }: Pick<Kept, 'rule' | 'studentId' | 'factId'>) =>
  `${rule} ${studentId ?? ''} ${factId ?? ''}`

/**
 * Brings the deadlines of a school year to what the facts say now. Nothing is ever taken out: one that is no longer so is gone while it is open,
 * and comes back when it is so again; one that was settled keeps its state, and moves with its day. What was settled of one concern, plan, report or
 * tier says nothing of the next.
 */
export function reconcile(kept: readonly Kept[], wanted: readonly Instance[]): Changes {
  const known = new Map(kept.map((one) => [keyOf(one), one]))
  const named = new Set(wanted.map(keyOf))
  const changes: Changes = { added: [], moved: [], gone: [], back: [] }
  for (const instance of wanted) {
    const there = known.get(keyOf(instance))
    if (!there) {
      changes.added.push(instance)
      continue
    }
    const { id, studentId } = there
    if (there.state === 'gone') changes.back.push({ id, studentId })
    const { startsOn, dueOn } = instance
    if (there.dueOn !== dueOn || there.startsOn !== startsOn)
      changes.moved.push({ id, studentId, startsOn, dueOn, dueFrom: there.dueOn === dueOn ? null : there.dueOn })
  }
  for (const one of kept)
    if (one.state === 'open' && !named.has(keyOf(one))) changes.gone.push({ id: one.id, studentId: one.studentId })
  return changes
}

/** True when nothing has to be written. */
export function isUpToDate({ added, moved, gone, back }: Changes): boolean {
  return added.length + moved.length + gone.length + back.length === 0
}
