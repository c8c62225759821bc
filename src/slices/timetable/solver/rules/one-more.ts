import type { HardRule, Placement, Violation } from '../model.ts'
import { needsRoom, roomRules, staffOf } from './alone.ts'
import type { Board } from './board.ts'
import { checkPlan } from './check.ts'

/**
 * The hard rules that one more session would break: of its own, and together with those that are placed. Only those near it are looked at: of its day,
 * its group and its staff; no rule reaches further.
 */
export function brokenByOneMore(board: Board, placements: readonly Placement[], one: Placement): Violation[] {
  const group = board.groups.get(one.groupId)
  const day = board.slots[one.at]?.day
  const staff = group ? staffOf(group, one.staffId) : []
  const near = placements.filter((other) => {
    if (other.groupId === one.groupId || board.slots[other.at]?.day === day) return true
    const theirs = board.groups.get(other.groupId)
    return theirs !== undefined && staffOf(theirs, other.staffId).some((id) => staff.includes(id))
  })
  const { broken } = checkPlan(board, [...near, one])
  return broken.filter((found) => found.placements.includes(near.length))
}

/** The other sessions with which a session breaks a rule. */
export function othersIn(
  board: Board,
  placements: readonly Placement[],
  violation: Violation,
  one: Placement,
): Placement[] {
  const covers = (other: Placement) => board.coverOf(other.at, board.groups.get(other.groupId)?.minutes ?? 0) ?? []
  const held = new Set(covers(one))
  return placements.filter((other) => other.groupId === violation.otherId && covers(other).some((at) => held.has(at)))
}

/**
 * A session with a room that is free: the present one of its group, otherwise the smallest that holds it. Without a room when there is none: then
 * the check says so.
 */
export function withRoom(board: Board, placements: readonly Placement[], one: Omit<Placement, 'roomId'>): Placement {
  const group = board.groups.get(one.groupId)
  if (!group || !needsRoom(board, group)) return { ...one, roomId: null }
  const present = new Set(group.present.map(({ roomId }) => roomId))
  const size = (places: number | null) => places ?? Number.MAX_SAFE_INTEGER
  const covers = board.coverOf(one.at, group.minutes) ?? [one.at]
  const taken = new Set(
    placements
      .filter((other) => {
        const minutes = board.groups.get(other.groupId)?.minutes ?? 0
        return (board.coverOf(other.at, minutes) ?? [other.at]).some((at) => covers.includes(at))
      })
      .map(({ roomId }) => roomId),
  )
  const rooms = board.question.rooms
    .filter(({ id }) => !taken.has(id) && roomRules(board, { ...one, roomId: id }).length === 0)
    .toSorted((a, b) => Number(present.has(b.id)) - Number(present.has(a.id)) || size(a.places) - size(b.places))
  return { ...one, roomId: rooms[0]?.id ?? null }
}

/** Whom a group may be given by: each of its choices, or nobody in particular. What is placed already decides it. */
export function staffChoices(board: Board, placements: readonly Placement[], groupId: string): (string | null)[] {
  const group = board.groups.get(groupId)
  const decided = placements.find((one) => one.groupId === groupId)
  if (decided) return [decided.staffId]
  return group && group.choices.length > 0 ? [...group.choices] : [null]
}

/**
 * Where a session would be in a slot, with the person and the room that it has where that can be; or the rules that forbid it. `others` are all
 * sessions but this one; `before` is where it is now, null when it has no place yet.
 */
export function wayTo(
  board: Board,
  others: readonly Placement[],
  { before, groupId, to }: { before: Placement | null; groupId: string; to: number },
): { way: Placement; broken: [] } | { way: null; broken: HardRule[] } {
  const staff = new Set([...(before ? [before.staffId] : []), ...staffChoices(board, others, groupId)])
  let broken: HardRule[] = []
  for (const staffId of staff) {
    const fresh = withRoom(board, others, { groupId, at: to, staffId, pinned: false })
    for (const way of before ? [{ ...fresh, roomId: before.roomId }, fresh] : [fresh]) {
      const found = brokenByOneMore(board, others, way)
      if (found.length === 0) return { way, broken: [] }
      broken = [...new Set(found.map(({ rule }) => rule))]
    }
  }
  return { way: null, broken }
}
