import { same } from '../../students/rules/merging.ts'
import type { AskedGroup, Placement, Question } from '../solver/model.ts'
import type { FactTime } from './model.ts'

/** What becomes of one session of a group: where it was, where it will be. Null: it was not, or will not be. */
export type Change = {
  groupId: string
  from: Omit<Placement, 'groupId' | 'pinned'> | null
  to: Omit<Placement, 'groupId' | 'pinned'> | null
}

const isSamePlace = (a: NonNullable<Change['from']>, b: NonNullable<Change['to']>) =>
  a.at === b.at && a.staffId === b.staffId && a.roomId === b.roomId

/** The changes against the present plan, group by group: sessions that stay are left out, others are paired nearest first. */
export function changesOf({ groups, slots }: Question, placements: readonly Placement[]): Change[] {
  return groups.flatMap(({ id, present }) => {
    const to = placements.filter(({ groupId }) => groupId === id)
    const moved = to.filter((one) => !present.some((before) => isSamePlace(before, one)))
    const left = present.filter((before) => !to.some((one) => isSamePlace(before, one)))
    const changes: Change[] = []
    const day = (at: number) => slots[at]?.day ?? 0
    for (const { at, staffId, roomId } of moved.toSorted((a, b) => a.at - b.at)) {
      const nearest = left.toSorted((a, b) => distance(a.at) - distance(b.at))[0] ?? null
      function distance(before: number): number {
        return Math.abs(before - at) + 100 * Number(day(before) !== day(at))
      }
      if (nearest) left.splice(left.indexOf(nearest), 1)
      changes.push({ groupId: id, from: nearest, to: { at, staffId, roomId } })
    }
    return [...changes, ...left.map((from) => ({ groupId: id, from, to: null }))]
  })
}

/** Groups with fewer sessions than wanted, and how many are missing. */
export function unplacedOf(
  { groups }: Question,
  placements: readonly Placement[],
): { groupId: string; missing: number }[] {
  return groups.flatMap(({ id, sessions }) => {
    const missing = sessions - placements.filter(({ groupId }) => groupId === id).length
    return missing > 0 ? [{ groupId: id, missing }] : []
  })
}

/** What to write so that groups meet as a plan says: times to end, to begin, and those that stay with another pin. */
export type Writing = {
  end: string[]
  begin: { groupId: string; placement: Placement }[]
  repin: { id: string; pinned: boolean }[]
}

/** The plan as changes of a group's times. A time stays when day, period, minutes, person and room are the same. */
export function writingOf(
  question: Question,
  placements: readonly Placement[],
  times: ReadonlyMap<string, readonly FactTime[]>,
): Writing {
  const writing: Writing = { end: [], begin: [], repin: [] }
  for (const { id, minutes } of question.groups) {
    const open = placements.filter(({ groupId }) => groupId === id)
    for (const time of times.get(id) ?? []) {
      const same = open.find((one) => isTime(question, one, time) && time.minutes === minutes)
      if (!same) {
        writing.end.push(time.id)
        continue
      }
      open.splice(open.indexOf(same), 1)
      if (same.pinned !== time.pinned) writing.repin.push({ id: time.id, pinned: same.pinned })
    }
    writing.begin.push(...open.map((placement) => ({ groupId: id, placement })))
  }
  return writing
}

function isTime({ slots }: Question, { at, staffId, roomId }: Placement, time: FactTime): boolean {
  const slot = slots[at]
  return (
    slot?.day === time.frameDay && slot.period === time.period && staffId === time.personId && roomId === time.roomId
  )
}

/** The groups of which the question would be another one now: members, staff, times or what is wanted has changed. */
export function changedGroups(then: Question, now: Question): string[] {
  const known = new Map(now.groups.map((group) => [group.id, group]))
  const isSame = (group: AskedGroup) => {
    const { pins: _, ...other } = known.get(group.id) ?? { pins: [] }
    const { pins: __, ...mine } = group
    return same(mine, other)
  }
  return then.groups.filter((group) => !isSame(group)).map(({ id }) => id)
}
