import type { AskedGroup, Placement } from '../model.ts'
import { needsRoom, roomRules, rulesAlone, staffOf } from './alone.ts'
import type { Board } from './board.ts'
import { costsAlone, dayShare, evenWeek, lossesAt, sumAlone, unplacedCost } from './costs.ts'

/** One way to put one session of a group, in the numbers that a search counts with. */
export type Option = {
  group: number
  at: number
  day: number
  staffId: string | null
  covers: readonly number[]
  students: readonly number[]
  staff: readonly number[]
  /** What the session costs wherever the others are. */
  cost: number
  /** Student and subject of each lesson missed, as one number. */
  losses: readonly number[]
  /** Which size of room it needs; -1 for none. */
  size: number
}

/** All ways to put all sessions: only those that break no rule by themselves. Pins are fixed. */
export type Space = {
  board: Board
  groups: readonly AskedGroup[]
  /** By group: what may be chosen, and how many sessions are still to be put. */
  options: readonly (readonly Option[])[]
  wanted: readonly number[]
  fixed: readonly Option[]
  days: number
  students: number
  mostADay: number
  staff: readonly {
    id: string
    mostADay: number
    mostAWeek: number
    dayShare: number
    weekShare: number
  }[]
  /** By size of room and slot: how many rooms at least as large are free of lessons and pinned sessions. */
  rooms: readonly (readonly number[])[]
  losses: number
  unplaced: number
}

/** Makes the space of a question. Everything is in the order of the question, so the same question makes the same space. */
export function spaceOf(board: Board): Space {
  const { question } = board
  const dayIndex = new Map([...new Set(board.slots.map(({ day }) => day))].map((day, index) => [day, index]))
  const studentIndex = new Map(question.students.map(({ id }, index) => [id, index]))
  const staffIndex = new Map(question.staff.map(({ id }, index) => [id, index]))
  const sizes = sizesOf(board)
  const lossIndex = new Map<string, number>()
  const lossOf = (studentId: string, subject: string) => {
    const key = `${studentId} ${subject}`
    const known = lossIndex.get(key)
    if (known !== undefined) return known
    lossIndex.set(key, lossIndex.size)
    return lossIndex.size - 1
  }
  const optionOf = (group: AskedGroup, index: number, at: number, staffId: string | null): Option => ({
    group: index,
    at,
    day: dayIndex.get(board.slots[at]?.day ?? 0) ?? 0,
    staffId,
    covers: board.coverOf(at, group.minutes) ?? [at],
    students: group.memberIds.flatMap((id) => studentIndex.get(id) ?? []),
    staff: staffOf(group, staffId).flatMap((id) => staffIndex.get(id) ?? []),
    cost: sumAlone(costsAlone(board, group, { at, staffId })),
    losses: lossesAt(board, group, at).map(({ studentId, subject }) => lossOf(studentId, subject)),
    size: needsRoom(board, group) ? sizes.indexOf(group.memberIds.length) : -1,
  })
  const options = question.groups.map((group, index) =>
    (group.choices.length > 0 ? group.choices : [null]).flatMap((staffId) =>
      board.slots.flatMap((_, at) => (mayPut(board, group, at, staffId) ? [optionOf(group, index, at, staffId)] : [])),
    ),
  )
  const open = new Set(question.groups.flatMap(({ choices }) => choices))
  const week = evenWeek(board)
  return {
    board,
    groups: question.groups,
    options,
    wanted: question.groups.map(({ sessions, pins }) => Math.max(0, sessions - pins.length)),
    fixed: question.groups.flatMap((group, index) =>
      group.pins.map((pin) => optionOf(group, index, pin.at, pin.staffId)),
    ),
    days: dayIndex.size,
    students: question.students.length,
    mostADay: question.wishes.mostADay,
    staff: question.staff.map(({ id, mostADay, mostAWeek }) => ({
      id,
      mostADay: mostADay ?? Number.POSITIVE_INFINITY,
      mostAWeek: mostAWeek ?? Number.POSITIVE_INFINITY,
      dayShare: dayShare(board, id),
      weekShare: open.has(id) ? week : Number.POSITIVE_INFINITY,
    })),
    rooms: sizes.map((size) => board.slots.map((_, at) => freeRooms(board, size, at))),
    losses: lossIndex.size,
    unplaced: unplacedCost(board),
  }
}

/** No rule forbids it by itself, the staff is that of the group's pins, and there is a room for it if nobody else takes it. */
function mayPut(board: Board, group: AskedGroup, at: number, staffId: string | null): boolean {
  if (group.pins.some((pin) => pin.staffId !== staffId)) return false
  if (rulesAlone(board, { groupId: group.id, at, staffId }).length > 0) return false
  if (!needsRoom(board, group)) return true
  return board.question.rooms.some(({ id }) => fitsRoom(board, { groupId: group.id, at, staffId, roomId: id }))
}

function fitsRoom(board: Board, one: Omit<Placement, 'pinned'>): boolean {
  return roomRules(board, { ...one, pinned: false }).length === 0
}

/** How many students a room must hold, for the groups that need one: from the smallest on. */
function sizesOf(board: Board): number[] {
  const groups = board.question.groups.filter((group) => needsRoom(board, group))
  return [...new Set(groups.map(({ memberIds }) => memberIds.length))].sort((a, b) => a - b)
}

function freeRooms(board: Board, size: number, at: number): number {
  const pinned = new Set(
    board.question.groups.flatMap(({ pins, minutes }) =>
      pins.flatMap((pin) => ((board.coverOf(pin.at, minutes) ?? [pin.at]).includes(at) ? pin.roomId : [])),
    ),
  )
  return board.question.rooms.filter(
    ({ id, places, taken }) => (places === null || places >= size) && !taken.includes(at) && !pinned.has(id),
  ).length
}

/** The pins of all groups, as placements. */
export function pinsOf(board: Board): Placement[] {
  return board.question.groups.flatMap(({ id, pins }) => pins.map((pin) => ({ groupId: id, ...pin, pinned: true })))
}
