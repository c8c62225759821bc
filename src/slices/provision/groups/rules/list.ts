import type { IsoDate } from '#kernel/dates.ts'
import { type NeedType, needTypes } from '../../../students/model.ts'
import type { GroupList } from '../contract.ts'
import type { GroupFacts, GroupState } from '../model.ts'
import { freePlaces } from './members.ts'
import { endWithin, holdsOn, lastDayOf, nearestDay, stateOn } from './state.ts'

/** What the list of groups is narrowed to; what is not said does not matter. */
export type GroupFilter = {
  state?: readonly GroupState[] | undefined
  provision?: readonly string[] | undefined
  /** A colleague or a provider. */
  giver?: readonly string[] | undefined
  student?: string | undefined
  class?: readonly string[] | undefined
  need?: readonly NeedType[] | undefined
}

/** Those in a group that are counted at a date: who was in it when it is over, otherwise who is or is to come. */
export function countedMembers(group: GroupFacts, on: IsoDate): GroupFacts['members'] {
  const state = stateOn(group, on)
  if (state === 'over' || state === 'closed') return group.members
  return group.members.filter((member) => endWithin(group, member) >= on)
}

/** Who gives a group at a date: on its first day when it is still to come, on its last when it is over. */
export function giversOn(group: GroupFacts, on: IsoDate): GroupFacts['staff'] {
  const day = within(group, on)
  return group.staff.filter((one) => holdsOn(one, day))
}

/** When a group meets at a date; on its first day when it is still to come, on its last when it is over. */
export function timesOn(group: GroupFacts, on: IsoDate): GroupFacts['times'] {
  const day = within(group, on)
  return inOrder(group.times.filter((time) => holdsOn(time, day)))
}

/** Times of the week or cycle, the first one first. */
export function inOrder(times: GroupFacts['times']): GroupFacts['times'] {
  return times.toSorted((a, b) => a.frameDay - b.frameDay || a.period.localeCompare(b.period, 'en', { numeric: true }))
}

function within(group: GroupFacts, on: IsoDate): IsoDate {
  return nearestDay({ startsOn: group.startsOn, endsOn: lastDayOf(group) }, on)
}

/** Places that are free at a date; `null` when they are not this person's to know, or nobody can join any more. */
export function freeAt(group: GroupFacts, on: IsoDate): number | null {
  const state = stateOn(group, on)
  return group.isWhole && (state === 'planned' || state === 'running') ? freePlaces(group, group.members, on) : null
}

/** True when a group is what is looked for. */
export function matches(group: GroupFacts, filter: GroupFilter, on: IsoDate): boolean {
  const members = countedMembers(group, on)
  const among = <Value>(wanted: readonly Value[] | undefined, values: readonly Value[]) =>
    !wanted?.length || values.some((value) => wanted.includes(value))
  return (
    among(filter.state, [stateOn(group, on)]) &&
    among(filter.provision, [group.provision.id]) &&
    among(
      filter.giver,
      giversOn(group, on).map(({ personId, providerId }) => personId ?? providerId ?? ''),
    ) &&
    among(
      filter.student ? [filter.student] : [],
      members.map(({ studentId }) => studentId),
    ) &&
    among(
      filter.class,
      members.flatMap(({ className }) => className ?? []),
    ) &&
    among(
      filter.need,
      members.flatMap(({ needs }) => needs),
    )
  )
}

/** The classes of some members, in the order of classes. */
export function classesOf(members: GroupFacts['members']): string[] {
  const names = new Set(members.flatMap(({ className }) => className ?? []))
  return [...names].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

/** What a list of groups can be narrowed to: whatever they have at a date. */
export function choicesOf(all: readonly GroupFacts[], on: IsoDate): GroupList['choices'] {
  const provisions = new Map(all.map(({ provision: { id, name } }) => [id, { id, name }]))
  const givers = new Map(
    all.flatMap((group) =>
      giversOn(group, on).map(({ personId, providerId, nameEn, nameZh }) => {
        const id = personId ?? providerId ?? ''
        return [id, { id, nameEn, nameZh }] as const
      }),
    ),
  )
  const members = all.flatMap((group) => countedMembers(group, on))
  const needs = new Set(members.flatMap((member) => member.needs))
  return {
    provisions: [...provisions.values()],
    givers: [...givers.values()],
    classes: classesOf(members),
    needs: needTypes.filter((type) => needs.has(type)),
  }
}
