import type { HardRule, Placement, Question, Violation } from '../model.ts'
import { roomRules, rulesAlone, staffOf } from './alone.ts'
import { type Board, boardOf } from './board.ts'

/**
 * Every hard rule that some placements break: the judge of every plan, whoever made it. What only pinned sessions break is left out of
 * `broken` and told in `accepted`: a person has decided that it is so.
 */
export function checkPlan(
  of: Question | Board,
  placements: readonly Placement[],
): { broken: Violation[]; accepted: Violation[] } {
  const board = 'question' in of ? of : boardOf(of)
  const all = [
    ...placements.flatMap((one, index) =>
      [...rulesAlone(board, one), ...roomRules(board, one)].map((found) => violation(found, one, [index])),
    ),
    ...clashes(board, placements),
    ...limits(board, placements),
    ...ofGroups(board, placements),
  ]
  const isAccepted = (one: Violation) =>
    one.placements.length > 0 && one.placements.every((index) => placements[index]?.pinned)
  return { broken: all.filter((one) => !isAccepted(one)), accepted: all.filter(isAccepted) }
}

type About = Partial<Pick<Violation, 'studentId' | 'staffId' | 'roomId' | 'otherId' | 'protectionId'>>

function violation(
  found: About & { rule: HardRule },
  { groupId, at }: Placement,
  indices: readonly number[],
): Violation {
  return { ...found, groupId, at, placements: indices }
}

type Held = { placement: Placement; index: number; covers: readonly number[] }

function heldBy(board: Board, placements: readonly Placement[]): Held[] {
  return placements.flatMap((placement, index) => {
    const minutes = board.groups.get(placement.groupId)?.minutes
    const covers = minutes === undefined ? null : board.coverOf(placement.at, minutes)
    return [{ placement, index, covers: covers ?? [placement.at] }]
  })
}

/** Nobody and no room is in two places in one slot. */
function clashes(board: Board, placements: readonly Placement[]): Violation[] {
  const found: Violation[] = []
  const first = new Map<string, Held>()
  const told = new Set<string>()
  const meet = (rule: HardRule, key: 'studentId' | 'staffId' | 'roomId', id: string, held: Held, at: number) => {
    const place = `${key} ${id} ${at}`
    const other = first.get(place)
    if (!other) {
      first.set(place, held)
      return
    }
    const pair = `${key} ${id} ${other.index} ${held.index}`
    if (other.index === held.index || told.has(pair)) return
    told.add(pair)
    const about = { rule, [key]: id, otherId: other.placement.groupId }
    found.push(violation(about, held.placement, [other.index, held.index]))
  }
  for (const held of heldBy(board, placements)) {
    const { groupId, staffId, roomId } = held.placement
    const group = board.groups.get(groupId)
    if (!group) continue
    for (const at of held.covers) {
      for (const id of group.memberIds) meet('student-twice', 'studentId', id, held, at)
      for (const id of staffOf(group, staffId)) meet('staff-twice', 'staffId', id, held, at)
      if (roomId !== null) meet('room-twice', 'roomId', roomId, held, at)
    }
  }
  return found
}

/** Sessions a day of a student; sessions a day and a week of staff. */
function limits(board: Board, placements: readonly Placement[]): Violation[] {
  const found: Violation[] = []
  const over = (rule: HardRule, about: About, all: readonly [Placement, number][], most: number | null) => {
    const [last] = all.at(-1) ?? []
    if (most !== null && last && all.length > most)
      found.push(
        violation(
          { rule, ...about },
          last,
          all.map(([, index]) => index),
        ),
      )
  }
  const numbered = placements.map((one, index): [Placement, number] => [one, index])
  const dayOf = ([{ at }]: [Placement, number]) => board.slots[at]?.day ?? 0
  const ofStudents = Map.groupBy(
    numbered.flatMap((one) => board.groups.get(one[0].groupId)?.memberIds.map((id) => ({ id, one })) ?? []),
    ({ id }) => id,
  )
  for (const [studentId, entries] of ofStudents)
    for (const day of Map.groupBy(
      entries.map(({ one }) => one),
      dayOf,
    ).values())
      over('student-day', { studentId }, day, board.question.wishes.mostADay)
  const ofStaff = Map.groupBy(
    numbered.flatMap((one) => {
      const group = board.groups.get(one[0].groupId)
      return group ? staffOf(group, one[0].staffId).map((id) => ({ id, one })) : []
    }),
    ({ id }) => id,
  )
  for (const [staffId, entries] of ofStaff) {
    const all = entries.map(({ one }) => one)
    const { mostADay = null, mostAWeek = null } = board.staff.get(staffId) ?? {}
    for (const day of Map.groupBy(all, dayOf).values()) over('staff-day', { staffId }, day, mostADay)
    over('staff-week', { staffId }, all, mostAWeek)
  }
  return found
}

/** What the sessions of one group owe each other: other days, the same staff, not too many; and pins stay. */
function ofGroups(board: Board, placements: readonly Placement[]): Violation[] {
  const found: Violation[] = []
  const numbered = placements.map((one, index): [Placement, number] => [one, index])
  const byGroup = Map.groupBy(numbered, ([{ groupId }]) => groupId)
  const indices = (all: readonly [Placement, number][]) => all.map(([, index]) => index)
  for (const group of board.question.groups) {
    const all = byGroup.get(group.id) ?? []
    for (const sameDay of Map.groupBy(all, ([{ at }]) => board.slots[at]?.day ?? 0).values()) {
      const [last] = sameDay.at(-1) ?? []
      if (last && sameDay.length > 1) found.push(violation({ rule: 'same-day' }, last, indices(sameDay)))
    }
    const [last] = all.at(-1) ?? []
    if (last && new Set(all.map(([{ staffId }]) => staffId)).size > 1)
      found.push(violation({ rule: 'staff-changes' }, last, indices(all)))
    if (last && all.length > Math.max(group.sessions, group.pins.length))
      found.push(violation({ rule: 'too-many' }, last, indices(all)))
    for (const pin of group.pins) {
      const stays = all.some(
        ([one]) => one.pinned && one.at === pin.at && one.staffId === pin.staffId && one.roomId === pin.roomId,
      )
      if (!stays) found.push({ rule: 'pin-moved', groupId: group.id, at: pin.at, placements: [] })
    }
    for (const [one, index] of all)
      if (one.pinned && !group.pins.some(({ at }) => at === one.at))
        found.push(violation({ rule: 'pin-moved' }, one, [index]))
  }
  // A placement that calls itself pinned and is none would be let off the other rules.
  return found.map((one) => (one.rule === 'pin-moved' ? { ...one, placements: [] } : one))
}
