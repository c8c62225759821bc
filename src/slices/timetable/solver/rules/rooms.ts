import type { Placement } from '../model.ts'
import { needsRoom, roomRules } from './alone.ts'
import type { Board } from './board.ts'

/** So many tries to give every session of a day a room; a school has a handful of rooms, and few sessions at a time. */
const mostTries = 20_000

/**
 * Gives sessions rooms, the present one where that can be, otherwise the smallest that holds the group. Pinned sessions keep theirs. Those for
 * which none is left come back apart. The same placements always get the same rooms.
 */
export function giveRooms(
  board: Board,
  placements: readonly Placement[],
): { placed: Placement[]; without: Placement[] } {
  const placed = placements
    .filter((one) => one.pinned || !wantsRoom(board, one))
    .map((one) => (one.pinned ? one : { ...one, roomId: null }))
  const without: Placement[] = []
  const open = placements.filter((one) => !one.pinned && wantsRoom(board, one))
  const byDay = Map.groupBy(open, ({ at }) => board.slots[at]?.day ?? 0)
  for (const [day, ofDay] of byDay) {
    const kept = placed.filter(({ at, roomId }) => roomId !== null && board.slots[at]?.day === day)
    const given = roomsOfDay(board, ofDay, kept)
    placed.push(...given.placed)
    without.push(...given.without)
  }
  return { placed, without }
}

function wantsRoom(board: Board, { groupId }: Placement): boolean {
  const group = board.groups.get(groupId)
  return group !== undefined && needsRoom(board, group)
}

/** `stays`: it is where its group meets now, so that it has its room before others choose. */
type Wanting = { one: Placement; covers: readonly number[]; rooms: readonly string[]; stays: boolean }

function roomsOfDay(
  board: Board,
  ofDay: readonly Placement[],
  kept: readonly Placement[],
): { placed: Placement[]; without: Placement[] } {
  const taken = new Set(kept.flatMap((one) => coversOf(board, one).map((at) => `${one.roomId} ${at}`)))
  const wanting = ofDay
    .map(
      (one): Wanting => ({
        one,
        covers: coversOf(board, one),
        rooms: roomsFor(board, one),
        stays: presentOf(board, one) !== null,
      }),
    )
    .sort(
      (a, b) =>
        Number(b.stays) - Number(a.stays) ||
        a.rooms.length - b.rooms.length ||
        a.one.at - b.one.at ||
        a.one.groupId.localeCompare(b.one.groupId),
    )
  const chosen = search(wanting, new Set(taken)) ?? greedily(wanting, new Set(taken))
  const placed: Placement[] = []
  const without: Placement[] = []
  wanting.forEach(({ one }, index) => {
    const roomId = chosen[index] ?? null
    if (roomId === null) without.push(one)
    else placed.push({ ...one, roomId })
  })
  return { placed, without }
}

function coversOf(board: Board, { groupId, at }: Placement): readonly number[] {
  return board.coverOf(at, board.groups.get(groupId)?.minutes ?? 0) ?? [at]
}

/** The room in which its group meets in this slot now; null when it has none, or meets at other times. */
function presentOf(board: Board, { groupId, at }: Placement): string | null {
  return board.groups.get(groupId)?.present.find((now) => now.at === at)?.roomId ?? null
}

/** The rooms that a session may have if nobody else takes them, the best first. */
function roomsFor(board: Board, one: Placement): string[] {
  const group = board.groups.get(one.groupId)
  const present = new Set(group?.present.map(({ roomId }) => roomId))
  const now = presentOf(board, one)
  const rank = (id: string) => Number(id === now) * 2 + Number(present.has(id))
  const size = (places: number | null) => places ?? Number.MAX_SAFE_INTEGER
  return board.question.rooms
    .filter(({ id }) => roomRules(board, { ...one, roomId: id }).length === 0)
    .toSorted((a, b) => rank(b.id) - rank(a.id) || size(a.places) - size(b.places))
    .map(({ id }) => id)
}

const isFree = (taken: ReadonlySet<string>, { covers }: Wanting, room: string) =>
  covers.every((at) => !taken.has(`${room} ${at}`))

/** A room for every session, by trying one after the other and going back; null when there is none, or it takes too long. */
function search(wanting: readonly Wanting[], taken: Set<string>): string[] | null {
  let tries = 0
  const chosen: string[] = []
  const next = (index: number): boolean => {
    const one = wanting[index]
    if (!one) return true
    for (const room of one.rooms) {
      tries += 1
      if (tries > mostTries) return false
      if (!isFree(taken, one, room)) continue
      for (const at of one.covers) taken.add(`${room} ${at}`)
      chosen[index] = room
      if (next(index + 1)) return true
      for (const at of one.covers) taken.delete(`${room} ${at}`)
    }
    return false
  }
  return next(0) ? chosen : null
}

function greedily(wanting: readonly Wanting[], taken: Set<string>): (string | null)[] {
  return wanting.map((one) => {
    const room = one.rooms.find((id) => isFree(taken, one, id)) ?? null
    if (room !== null) for (const at of one.covers) taken.add(`${room} ${at}`)
    return room
  })
}
