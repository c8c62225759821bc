import type { IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { GroupDates, GroupState, Span } from '../model.ts'

/** What a group is at a date. */
export function stateOn({ startsOn, endsOn, closedOn }: GroupDates, on: IsoDate): GroupState {
  if (closedOn !== null && closedOn <= on) return 'closed'
  if (on < startsOn) return 'planned'
  return on <= endsOn ? 'running' : 'over'
}

/** The last day on which a group runs; before its first day when it was closed before it began. */
export function lastDayOf({ endsOn, closedOn }: GroupDates): IsoDate {
  return closedOn === null ? endsOn : earliest(closedOn, endsOn)
}

/** The last day of a member, somebody who gives, or a time: their own, or the group's where that comes first. */
export function endWithin(group: GroupDates, { endsOn }: Pick<Span, 'endsOn'>): IsoDate {
  const last = lastDayOf(group)
  return endsOn === null ? last : earliest(endsOn, last)
}

/** The first of some dates. */
export function earliest(first: IsoDate, ...others: readonly IsoDate[]): IsoDate {
  return [first, ...others].sort()[0] ?? first
}

/** The last of some dates. */
export function latest(first: IsoDate, ...others: readonly IsoDate[]): IsoDate {
  return [first, ...others].sort().at(-1) ?? first
}

/** The day itself when a span has it, otherwise the span's day that lies nearest. */
export function nearestDay({ startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate }, on: IsoDate): IsoDate {
  return latest(startsOn, earliest(endsOn, on))
}

/** True when a span holds on a day. */
export function holdsOn({ startsOn, endsOn }: Span, on: IsoDate): boolean {
  return startsOn <= on && (endsOn === null || on <= endsOn)
}

/** True when two spans have a day in common. */
export function overlap(one: Span, other: Span): boolean {
  return (
    (one.endsOn === null || other.startsOn <= one.endsOn) && (other.endsOn === null || one.startsOn <= other.endsOn)
  )
}

/** So many of these spans, at most, hold on one day. */
export function mostAtOnce(spans: readonly Span[]): number {
  return Math.max(0, ...spans.map(({ startsOn }) => spans.filter((span) => holdsOn(span, startsOn)).length))
}

/** A group as it is entered. Minutes a session, sessions a week. */
export type EnteredGroup = {
  nameZh: string
  nameEn: string
  startsOn: IsoDate
  endsOn: IsoDate
  mostStudents: number
}

/** What forbids a group as it is entered, with the members that it has. */
export function problemsOfGroup(entered: EnteredGroup, members: readonly Span[] = []): ProblemFound[] {
  const { nameZh, nameEn, startsOn, endsOn, mostStudents } = entered
  const problems: ProblemFound[] = []
  if (nameZh === '' && nameEn === '') problems.push({ field: 'nameZh', problem: 'name-needed' })
  if (endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'ends-before-start' })
  const before = members.filter((member) => member.startsOn < startsOn).length
  if (before > 0) problems.push({ field: 'startsOn', problem: 'members-before', params: { count: before } })
  const after = members.filter((member) => (member.endsOn ?? member.startsOn) > endsOn).length
  if (after > 0) problems.push({ field: 'endsOn', problem: 'members-after', params: { count: after } })
  const needed = mostAtOnce(members)
  if (needed > mostStudents)
    problems.push({ field: 'mostStudents', problem: 'fewer-places-than-members', params: { count: needed } })
  return problems
}

/** What forbids to close a group on a day: the day is still to come, or nobody says why it has no outcome. */
export function problemsOfClosing(
  group: GroupDates & { hasOutcome: boolean },
  { closedOn, reason }: { closedOn: IsoDate; reason: string },
  today: IsoDate,
): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (group.closedOn !== null) problems.push({ field: '', problem: 'closed-already' })
  if (closedOn > today) problems.push({ field: 'closedOn', problem: 'closes-in-future' })
  if (!group.hasOutcome && reason === '') problems.push({ field: 'reason', problem: 'say-why-no-outcome' })
  return problems
}
