import type { AskedGroup, Costs, Placement } from '../model.ts'
import { staffOf } from './alone.ts'
import type { Board } from './board.ts'

/** A lesson that a student misses for a session. */
export type Loss = { studentId: string; groupId: string; at: number; subject: string }

/** How much a missed lesson of a subject counts. */
export function weightOf(board: Board, subject: string): number {
  return board.question.wishes.subjects.find((one) => one.subject === subject)?.weight ?? 1
}

/**
 * The lessons that students miss for a session that begins in a slot. Of a divided class's subjects the one that counts most is taken:
 * which of them a student has, the timetable does not say.
 */
export function lossesAt(board: Board, group: AskedGroup, at: number): Loss[] {
  if (group.inClass) return []
  return group.memberIds.flatMap((studentId) =>
    (board.coverOf(at, group.minutes) ?? [at]).flatMap((slot) => {
      const subject = heaviest(board, board.subjectsAt(studentId, slot))
      return subject === null ? [] : [{ studentId, groupId: group.id, at: slot, subject }]
    }),
  )
}

function heaviest(board: Board, subjects: readonly string[]): string | null {
  return subjects.reduce<string | null>(
    (best, one) => (best === null || weightOf(board, one) > weightOf(board, best) ? one : best),
    null,
  )
}

/** A session that moves counts as much as so many ordinary lessons that are missed: a whole group has to get used to it. */
export const moveCost = 6

type Alone = Pick<Costs, 'lessons' | 'moves' | 'times' | 'breaks'>

/** What a session costs by itself, wherever the others are. */
export function costsAlone(board: Board, group: AskedGroup, { at, staffId }: Pick<Placement, 'at' | 'staffId'>): Alone {
  const { weights } = board.question.wishes
  const covers = board.coverOf(at, group.minutes) ?? [at]
  const losses = lossesAt(board, group, at)
  const inBreaks = covers.filter((slot) => board.slots[slot]?.kind === 'break').length
  const stays = group.present.length === 0 || group.present.some((one) => one.at === at)
  const changesStaff =
    group.choices.length > 0 &&
    group.present.some((one) => one.staffId !== null) &&
    !group.present.some((one) => one.staffId === staffId)
  return {
    lessons: weights.lessons * losses.reduce((sum, { subject }) => sum + weightOf(board, subject), 0),
    moves: weights.moves * moveCost * (Number(!stays) + Number(changesStaff)),
    times: weights.times * staffOf(group, staffId).reduce((sum, one) => sum + dislike(board, one, covers), 0),
    breaks: weights.breaks * inBreaks * group.memberIds.length,
  }
}

/** 0: a time that somebody likes, or no opinion; where they like other times, an ordinary one counts 1; one they would rather not, 3. */
function dislike(board: Board, staffId: string, covers: readonly number[]): number {
  const staff = board.staff.get(staffId)
  if (!staff) return 0
  if (covers.some((at) => staff.ratherNot.includes(at))) return 3
  return staff.likes.length > 0 && !covers.some((at) => staff.likes.includes(at)) ? 1 : 0
}

export const sumAlone = ({ lessons, moves, times, breaks }: Alone): number => lessons + moves + times + breaks

/** What one more missed lesson of a subject costs a student who misses it already. */
export const spreadCost = (board: Board): number => board.question.wishes.weights.spread * 2

/** What each session beyond an even share of a day costs the staff. */
export const loadCost = (board: Board): number => board.question.wishes.weights.load

/** The most sessions a day that still are an even share of somebody's week. */
export function evenShare(board: Board, sessions: number): number {
  return Math.ceil(sessions / Math.max(1, new Set(board.slots.map(({ day }) => day)).size))
}

/** The sessions a week that somebody is certain to give: of the groups that need them. Those that may choose them are not counted. */
export function surelyGives(board: Board, staffId: string): number {
  return board.question.groups
    .filter(({ needs, nobody }) => !nobody && needs.includes(staffId))
    .reduce((sum, { sessions }) => sum + sessions, 0)
}

/** Sessions a week that a person may be given before one more of them is uneven, where the staff of groups is open. */
export function evenWeek(board: Board): number {
  const open = board.question.groups.filter(({ choices }) => choices.length > 0)
  const people = new Set(open.flatMap(({ choices }) => choices))
  const sure = [...people].reduce((sum, one) => sum + surelyGives(board, one), 0)
  const sessions = open.reduce((sum, one) => sum + one.sessions, 0) + sure
  return Math.ceil(sessions / Math.max(1, people.size))
}

/** So much costs a session that has no place: more than any that has one, so that none is left out for comfort. */
export function unplacedCost(board: Board): number {
  const { weights } = board.question.wishes
  return 2 * dearestLessons(board) + 4 * moveCost * weights.moves + 6 * weights.times + 2 * weights.load + 20
}

/** The most that one session's place can cost by lessons, their spread and breaks. */
function dearestLessons(board: Board): number {
  const { weights, subjects } = board.question.wishes
  const heaviestSubject = Math.max(1, ...subjects.map(({ weight }) => weight))
  const members = Math.max(1, ...board.question.groups.map(({ memberIds }) => memberIds.length))
  return members * (weights.lessons * heaviestSubject + spreadCost(board) + weights.breaks)
}

/** The most that one session's place can cost by all wishes but that it stays, through as many periods as it may last and with all its staff. */
export function dearestPlace(board: Board): number {
  const { groups, wishes } = board.question
  const { times, load } = wishes.weights
  const covers = groups.map(({ minutes }) =>
    Math.max(1, ...board.slots.map((_, at) => board.coverOf(at, minutes)?.length ?? 1)),
  )
  const staff = Math.max(1, ...groups.map(({ needs, choices }) => needs.length + Number(choices.length > 0)))
  return Math.max(1, ...covers) * dearestLessons(board) + staff * (3 * times + 2 * load)
}

/** What a whole plan costs, by each wish. */
export function costsOf(board: Board, placements: readonly Placement[]): Costs {
  const costs = { unplaced: 0, lessons: 0, spread: 0, moves: 0, times: 0, load: 0, breaks: 0 }
  const missed = new Map<string, number>()
  const byDay = new Map<string, number>()
  const byWeek = new Map<string, number>()
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const one of placements) {
    const group = board.groups.get(one.groupId)
    if (!group) continue
    const alone = costsAlone(board, group, one)
    for (const key of ['lessons', 'moves', 'times', 'breaks'] as const) costs[key] += alone[key]
    for (const { studentId, subject } of lossesAt(board, group, one.at)) add(missed, `${studentId} ${subject}`)
    for (const id of staffOf(group, one.staffId)) {
      add(byDay, `${id} ${board.slots[one.at]?.day}`)
      add(byWeek, id)
    }
  }
  costs.spread = spreadCost(board) * sum([...missed.values()].map((count) => Math.max(0, count - 1)))
  costs.load = loadCost(board) * unevenness(board, byDay, byWeek)
  const placed = Map.groupBy(placements, ({ groupId }) => groupId)
  for (const { id, sessions } of board.question.groups)
    costs.unplaced += unplacedCost(board) * Math.max(0, sessions - (placed.get(id)?.length ?? 0))
  return { ...costs, total: sum(Object.values(costs)) }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** Sessions of staff beyond an even share of a day, and beyond an even week where the staff is open. */
function unevenness(board: Board, byDay: ReadonlyMap<string, number>, byWeek: ReadonlyMap<string, number>): number {
  let over = 0
  for (const day of daysOf(board))
    for (const { id } of board.question.staff)
      over += Math.max(0, (byDay.get(`${id} ${day}`) ?? 0) - dayShare(board, id))
  const open = new Set(board.question.groups.flatMap(({ choices }) => choices))
  const week = evenWeek(board)
  for (const id of open) over += Math.max(0, (byWeek.get(id) ?? 0) - week)
  return over
}

export function daysOf({ slots }: Board): readonly number[] {
  return [...new Set(slots.map(({ day }) => day))]
}

/** The even share of a day of one of the staff, by all that they may be given. */
export function dayShare(board: Board, staffId: string): number {
  const isOpen = board.question.groups.some(({ choices }) => choices.includes(staffId))
  const sessions = isOpen ? Math.max(evenWeek(board), surelyGives(board, staffId)) : surelyGives(board, staffId)
  return evenShare(board, sessions)
}
