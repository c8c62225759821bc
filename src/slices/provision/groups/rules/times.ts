import type { IsoDate } from '#kernel/dates.ts'
import { addDays } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { Busy, Giver, GroupDates, Slot, Span } from '../model.ts'
import { overlap } from './state.ts'

/** When a group is to meet, from a day on. */
export type WantedTime = Slot & {
  startsOn: IsoDate
  endsOn: IsoDate | null
  personId: string | null
  roomId: string | null
}

/** What a school's time is divided into, as far as a time turns on it. */
export type Frame = { days: number; periods: readonly { key: string }[] }

/** What forbids a time as it is entered: it is none of the frame's, it lies outside the group, or the group meets then already. */
export function problemsOfTime(
  wanted: WantedTime,
  { group, frame, others }: { group: GroupDates; frame: Frame | null; others: readonly (Slot & Span)[] },
): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (!frame) return [{ field: 'frameDay', problem: 'no-frame' }]
  if (wanted.frameDay > frame.days) problems.push({ field: 'frameDay', problem: 'no-such-day' })
  if (!frame.periods.some(({ key }) => key === wanted.period))
    problems.push({ field: 'period', problem: 'no-such-period' })
  if (wanted.startsOn > group.endsOn) problems.push({ field: 'startsOn', problem: 'after-group' })
  if (wanted.endsOn !== null && wanted.endsOn < wanted.startsOn)
    problems.push({ field: 'endsOn', problem: 'ends-before-start' })
  if (others.some((other) => isAt(other, wanted) && overlap(other, wanted)))
    problems.push({ field: 'period', problem: 'meets-then-already' })
  return problems
}

/** How a change from a day on is written: the row is changed where nothing of it lies in the past, otherwise it ends and another begins. */
export function howToChange(time: Span & { hasSessions: boolean }, from: IsoDate): 'in-place' | { endsOn: IsoDate } {
  return from <= time.startsOn && !time.hasSessions ? 'in-place' : { endsOn: addDays(from, -1) }
}

/**
 * Those of `busy` who are also in this group, or give it, or the room it meets in, at this time. Who gives it at a time is the person named there, or
 * those who lead; those who help come as well.
 */
export function clashesAt(
  wanted: WantedTime,
  { busy, staff }: { busy: readonly Busy[]; staff: readonly Giver[] },
): Busy[] {
  const givers = staff
    .filter((one) => overlap(one, wanted) && (one.part === 'helps' || wanted.personId === null))
    .map(({ personId, providerId }) => personId ?? providerId)
  const present = new Set([...givers, wanted.personId])
  const isConcerned: Readonly<Record<Busy['kind'], (one: Busy) => boolean>> = {
    student: () => true,
    staff: ({ id }) => present.has(id),
    room: ({ id }) => id === wanted.roomId,
  }
  return busy.filter((one) => isAt(one, wanted) && overlap(one, wanted) && isConcerned[one.kind](one))
}

function isAt(one: Slot, other: Slot): boolean {
  return one.frameDay === other.frameDay && one.period === other.period
}
