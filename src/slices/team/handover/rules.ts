import type { IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { HandoverState } from './model.ts'

export type HandoverFields = { toId: string; onDay: IsoDate; words: string; stays: boolean }

/** What forbids a plan: to hand over to oneself, to somebody who does not work here, from somebody who is no SENCO, or on a day gone by. */
export function problemsOfPlan(
  { fromId, toId, onDay }: Pick<HandoverFields, 'toId' | 'onDay'> & { fromId: string },
  known: { sencos: readonly string[]; atWork: readonly string[] },
  today: IsoDate,
): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (!known.sencos.includes(fromId)) problems.push({ field: 'fromId', problem: 'not-a-senco' })
  if (fromId === toId) problems.push({ field: 'toId', problem: 'same-person' })
  else if (!known.atWork.includes(toId)) problems.push({ field: 'toId', problem: 'has-left' })
  if (onDay < today) problems.push({ field: 'onDay', problem: 'day-is-over' })
  return problems
}

/** What forbids doing it now: it was done or taken back already, or its day has not come. */
export function problemsOfApplying(
  { state, onDay }: { state: HandoverState; onDay: IsoDate },
  today: IsoDate,
): ProblemFound[] {
  if (state === 'applied') return [{ field: '', problem: 'already-applied' }]
  if (state === 'withdrawn') return [{ field: '', problem: 'was-withdrawn' }]
  return onDay > today ? [{ field: 'onDay', problem: 'day-not-come' }] : []
}
