import type { IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { GroupDates, Span } from '../model.ts'
import { endWithin, mostAtOnce, overlap } from './state.ts'

/** Somebody who is or is to be in a group. */
export type Membership = Span & { id: string | null; studentId: string; targetId: string | null }

type Facts = {
  group: GroupDates & { mostStudents: number }
  /** Those who are in it besides the ones in question. */
  others: readonly (Span & { studentId: string })[]
  /** The targets of plans in force by student. */
  targets: ReadonlyMap<string, readonly string[]>
}

/** What forbids these memberships together; a problem's field says which of them, by its place: `0.startsOn`. */
export function problemsOfMembers({ group, others, targets }: Facts, wanted: readonly Membership[]): ProblemFound[] {
  const problems = wanted.flatMap((one, index) => {
    const at = (field: string, problem: string): ProblemFound => ({ field: `${index}.${field}`, problem })
    const found: ProblemFound[] = []
    if (one.endsOn !== null && one.endsOn < one.startsOn) found.push(at('endsOn', 'ends-before-start'))
    if (one.startsOn < group.startsOn) found.push(at('startsOn', 'before-group'))
    if (one.startsOn > group.endsOn) found.push(at('startsOn', 'after-group'))
    if (one.endsOn !== null && one.endsOn > group.endsOn) found.push(at('endsOn', 'after-group'))
    const others_ = [...others, ...wanted.slice(0, index)]
    if (others_.some((other) => other.studentId === one.studentId && overlap(other, one)))
      found.push(at('startsOn', 'in-it-already'))
    if (one.targetId !== null && !targets.get(one.studentId)?.includes(one.targetId))
      found.push(at('targetId', 'not-a-target-in-force'))
    return found
  })
  if (problems.length > 0) return problems
  const together = mostAtOnce([...others, ...wanted])
  return together > group.mostStudents
    ? [{ field: '', problem: 'group-full', params: { places: group.mostStudents, count: together } }]
    : []
}

/** What forbids a last day of a member or of somebody who gives the group. */
export function problemsOfEnd(group: GroupDates, { startsOn }: Span, endsOn: IsoDate): ProblemFound[] {
  if (endsOn < startsOn) return [{ field: 'endsOn', problem: 'ends-before-start' }]
  return endsOn > group.endsOn ? [{ field: 'endsOn', problem: 'after-group' }] : []
}

/** So many places are free from a day on, of a group all of whose members are known; never below none. */
export function freePlaces(
  group: GroupDates & { mostStudents: number },
  members: readonly Span[],
  on: IsoDate,
): number {
  const still = members.map((one) => ({ ...one, endsOn: endWithin(group, one) })).filter(({ endsOn }) => endsOn >= on)
  return Math.max(0, group.mostStudents - mostAtOnce(still))
}
