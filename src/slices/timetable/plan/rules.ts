import { same } from '#kernel/merging.ts'
import type { AskedGroup, HardRule, Placement, Question } from '../solver/model.ts'
import { boardOf } from '../solver/rules/board.ts'
import { lossesAt } from '../solver/rules/costs.ts'
import { wayTo } from '../solver/rules/one-more.ts'
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

function isTime({ slots, groups }: Question, { groupId, at, staffId, roomId }: Placement, time: FactTime): boolean {
  const slot = slots[at]
  // Whoever must be there anyway may be named by the time or not: it is the same person.
  const needs = groups.find(({ id }) => id === groupId)?.needs ?? []
  const isSamePerson = staffId === time.personId || (staffId === null && needs.includes(time.personId ?? ''))
  return slot?.day === time.frameDay && slot.period === time.period && isSamePerson && roomId === time.roomId
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

/** The lessons that each student misses by a plan, by subject, and how many by the present times. */
export type StudentLosses = {
  studentId: string
  subjects: { subject: string; lessons: number }[]
  now: number
  before: number
}

/** What students miss, those who miss most first. */
export function lossesOf(question: Question, placements: readonly Placement[]): StudentLosses[] {
  const board = boardOf(question)
  const missed = (all: readonly { groupId: string; at: number }[]) =>
    Map.groupBy(
      all.flatMap(({ groupId, at }) => {
        const group = board.groups.get(groupId)
        return group ? lossesAt(board, group, at) : []
      }),
      ({ studentId }) => studentId,
    )
  const present = question.groups.flatMap(({ id, present: times }) => times.map(({ at }) => ({ groupId: id, at })))
  const [now, before] = [missed(placements), missed(present)]
  return question.students
    .filter(({ id }) => now.has(id) || before.has(id))
    .map(({ id }) => ({
      studentId: id,
      subjects: [...Map.groupBy(now.get(id) ?? [], ({ subject }) => subject)]
        .map(([subject, all]) => ({ subject, lessons: all.length }))
        .sort((a, b) => b.lessons - a.lessons || Number(a.subject > b.subject) - 0.5),
      now: now.get(id)?.length ?? 0,
      before: before.get(id)?.length ?? 0,
    }))
    .sort((a, b) => b.now - a.now || b.before - a.before)
}

/** Where a session could be put, slot by slot: nothing forbids it, or these rules do. */
export function placesOf(
  question: Question,
  placements: readonly Placement[],
  { groupId, from }: { groupId: string; from: number | null },
): HardRule[][] {
  const isIt = (one: Placement) => one.groupId === groupId && one.at === from
  const before = placements.find(isIt) ?? null
  const others = placements.filter((one) => !isIt(one))
  const unpinned = (group: AskedGroup) =>
    group.id === groupId ? { ...group, pins: group.pins.filter(({ at }) => at !== from) } : group
  const board = boardOf({ ...question, groups: question.groups.map(unpinned) })
  return question.slots.map((_, to) => wayTo(board, others, { before, groupId, to }).broken)
}
