import type { AskedGroup, HardRule, Placement, Violation } from '../model.ts'
import type { Board } from './board.ts'

type Found = Omit<Violation, 'groupId' | 'at' | 'placements'>

/** The staff of a session: all that must be there, and the one that was chosen. */
export function staffOf(group: AskedGroup, staffId: string | null): readonly string[] {
  return staffId === null || group.needs.includes(staffId) ? group.needs : [...group.needs, staffId]
}

/**
 * The hard rules that one session breaks by itself, wherever the others are: of its time, its students' lessons and its staff. The rooms
 * are looked at by `roomRules`, which a search need not ask before it has chosen one.
 */
export function rulesAlone(board: Board, { groupId, at, staffId }: Omit<Placement, 'roomId' | 'pinned'>): Found[] {
  const group = board.groups.get(groupId)
  if (!group || !board.slots[at]) return [{ rule: 'unknown' }]
  const covers = board.coverOf(at, group.minutes)
  if (!covers) return [{ rule: 'does-not-fit' }]
  return [
    ...timeRules(board, group, covers),
    ...(group.inClass ? [] : lessonRules(board, group, covers)),
    ...staffRules(board, group, { covers, staffId }),
  ]
}

function timeRules(board: Board, group: AskedGroup, covers: readonly number[]): Found[] {
  const { wishes } = board.question
  const held = covers.flatMap((at) => board.slots[at] ?? [])
  const found: HardRule[] = []
  if (held.some(({ kind }) => kind !== 'lesson' && !wishes.mayUse[kind])) found.push('closed-period')
  if (held.some((slot) => isOutside(board, slot))) found.push('outside-hours')
  if (group.inClass && held.some(({ kind }) => kind !== 'lesson')) found.push('not-a-lesson')
  return found.map((rule) => ({ rule }))
}

function isOutside(board: Board, { day, from }: { day: number; from: number }): boolean {
  const { earliest, latest } = board.question.wishes
  const start = (period: string | null) =>
    period === null ? undefined : board.slots.find((one) => one.day === day && one.period === period)?.from
  const [first, last] = [start(earliest), start(latest)]
  return (first !== undefined && from < first) || (last !== undefined && from > last)
}

function lessonRules(board: Board, group: AskedGroup, covers: readonly number[]): Found[] {
  return group.memberIds.flatMap((studentId) => {
    const met = new Map(
      covers.flatMap((at) => board.protectionsAt(studentId, at)).map((one) => [one.id, one.studentId !== null]),
    )
    return [...met].map(
      ([protectionId, own]): Found => ({
        rule: own ? 'protected-for-student' : 'protected',
        studentId,
        protectionId,
      }),
    )
  })
}

function staffRules(
  board: Board,
  group: AskedGroup,
  { covers, staffId }: { covers: readonly number[]; staffId: string | null },
): Found[] {
  if (group.nobody) return [{ rule: 'nobody-gives-it' }]
  const isRight = group.choices.length === 0 ? staffId === null : staffId !== null && group.choices.includes(staffId)
  const found: Found[] = isRight ? [] : [{ rule: 'wrong-staff', ...(staffId === null ? {} : { staffId }) }]
  for (const one of staffOf(group, staffId)) {
    const busy = new Set(covers.flatMap((at) => board.staff.get(one)?.busy.get(at) ?? []))
    if (busy.has('away')) found.push({ rule: 'staff-away', staffId: one })
    if (busy.has('teaches')) found.push({ rule: 'staff-teaches', staffId: one })
  }
  return found
}

/** True when the school has said which rooms groups may use, and this group needs one. */
export function needsRoom(board: Board, group: AskedGroup): boolean {
  return !group.inClass && board.question.rooms.length > 0
}

/** The hard rules that the room of one session breaks by itself. */
export function roomRules(board: Board, { groupId, at, roomId }: Placement): Found[] {
  const group = board.groups.get(groupId)
  const covers = group && board.coverOf(at, group.minutes)
  if (!group || !covers || !needsRoom(board, group)) return []
  const room = roomId === null ? undefined : board.rooms.get(roomId)
  if (!room) return [{ rule: 'no-room' }]
  const found: Found[] = []
  if (room.places !== null && room.places < group.memberIds.length) found.push({ rule: 'room-small', roomId: room.id })
  if (covers.some((slot) => room.taken.includes(slot))) found.push({ rule: 'room-taken', roomId: room.id })
  return found
}
