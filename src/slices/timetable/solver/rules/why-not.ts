import type { HardRule, Placement, Question, Violation } from '../model.ts'
import { type Board, boardOf } from './board.ts'
import { brokenByOneMore, othersIn, staffChoices, withRoom } from './one-more.ts'

/** What kind of thing stands in the way, in the order in which a person would rule periods out. */
export const obstacles = [
  'nobody',
  'length',
  'hours',
  'group',
  'staff',
  'staff-busy',
  'protected',
  'students',
  'room',
] as const
export type Obstacle = (typeof obstacles)[number]

const obstacleOf: Readonly<Record<HardRule, Obstacle>> = {
  unknown: 'nobody',
  'nobody-gives-it': 'nobody',
  'wrong-staff': 'nobody',
  'staff-changes': 'nobody',
  'does-not-fit': 'length',
  'closed-period': 'hours',
  'outside-hours': 'hours',
  'not-a-lesson': 'hours',
  'same-day': 'group',
  'too-many': 'group',
  'pin-moved': 'group',
  'staff-away': 'staff',
  'staff-teaches': 'staff',
  'staff-twice': 'staff-busy',
  'staff-day': 'staff-busy',
  'staff-week': 'staff-busy',
  protected: 'protected',
  'protected-for-student': 'protected',
  'student-twice': 'students',
  'student-day': 'students',
  'no-room': 'room',
  'room-taken': 'room',
  'room-small': 'room',
  'room-twice': 'room',
}

/** One step of ruling out: so many periods were left, so many of them fall to this, and who or what it is about. */
export type Step = {
  obstacle: Obstacle
  left: number
  ruledOut: number
  staffIds: string[]
  studentIds: string[]
  protectionIds: string[]
  groupIds: string[]
}

export const relaxationKinds = [
  'drop-protection',
  'release-pin',
  'be-there',
  'one-more-a-day',
  'one-more-a-week',
  'one-more-for-students',
  'use-breaks',
  'use-before',
  'use-after',
  'widen-hours',
  'find-room',
] as const
export type RelaxationKind = (typeof relaxationKinds)[number]

/** One rule let go, with which the session has a place: in these slots. */
export type Relaxation = {
  kind: RelaxationKind
  staffId: string | null
  protectionId: string | null
  /** The group whose pin is let go, and where it was. */
  groupId: string | null
  at: number | null
  opens: number[]
}

export type WhyNot = { groupId: string; periods: number; steps: Step[]; relaxations: Relaxation[] }

type Try = { at: number; one: Placement; violations: Violation[] }

/** Why a session of a group has no place in a plan, by our own rules, and what little would give it one. */
export function whyNot(question: Question, placements: readonly Placement[], groupId: string): WhyNot {
  const board = boardOf(question)
  const tries = triesOf(board, placements, groupId)
  const relaxations = relaxationsOf(board, placements, tries)
  return { groupId, periods: board.slots.length, steps: stepsOf(board, tries), relaxations }
}

function triesOf(board: Board, placements: readonly Placement[], groupId: string): Try[] {
  return staffChoices(board, placements, groupId).flatMap((staffId) =>
    board.slots.map((_, at) => {
      const one = withRoom(board, placements, { groupId, at, staffId, pinned: false })
      return { at, one, violations: brokenByOneMore(board, placements, one) }
    }),
  )
}

/** Rules periods out one obstacle after the other. A period counts as ruled out when it is for everybody who could give the session. */
function stepsOf(board: Board, tries: readonly Try[]): Step[] {
  let left = new Set(board.slots.keys())
  const steps: Step[] = []
  for (const obstacle of obstacles) {
    const stands = (one: Try) => one.violations.filter(({ rule }) => obstacleOf[rule] === obstacle)
    const upTo = obstacles.slice(0, obstacles.indexOf(obstacle) + 1)
    const isOpen = (one: Try) => !one.violations.some(({ rule }) => upTo.includes(obstacleOf[rule]))
    const open = new Set(tries.filter((one) => left.has(one.at) && isOpen(one)).map(({ at }) => at))
    const out = [...left].filter((at) => !open.has(at))
    if (out.length > 0) {
      const found = tries.filter(({ at }) => out.includes(at)).flatMap(stands)
      steps.push({ obstacle, left: left.size, ruledOut: out.length, ...about(found) })
    }
    left = open
  }
  return steps
}

function about(found: readonly Violation[]): Pick<Step, 'staffIds' | 'studentIds' | 'protectionIds' | 'groupIds'> {
  const most = (key: 'staffId' | 'studentId' | 'protectionId' | 'otherId') => {
    const counted = Map.groupBy(
      found.flatMap((one) => one[key] ?? []),
      (id) => id,
    )
    return [...counted].sort((a, b) => b[1].length - a[1].length).map(([id]) => id)
  }
  return {
    staffIds: most('staffId'),
    studentIds: most('studentId'),
    protectionIds: most('protectionId'),
    groupIds: most('otherId'),
  }
}

/** Every single rule that, let go, opens at least one slot; each is checked again with the rule gone. Smallest first. */
function relaxationsOf(board: Board, placements: readonly Placement[], tries: readonly Try[]): Relaxation[] {
  const found = new Map<string, Relaxation>()
  for (const { at, one, violations } of tries) {
    const relaxation = single(board, placements, one, violations)
    if (!relaxation || !opens(board, placements, one, relaxation)) continue
    const key = JSON.stringify({ ...relaxation, opens: [] })
    const known = found.get(key) ?? relaxation
    if (!known.opens.includes(at)) known.opens.push(at)
    found.set(key, known)
  }
  return [...found.values()].sort((a, b) => rankOf(a) - rankOf(b) || b.opens.length - a.opens.length).slice(0, 8)
}

const rankOf = ({ kind }: Relaxation) => relaxationKinds.indexOf(kind)

/** The one thing that stands in the way of a session in a slot, when it is one and can be let go. */
function single(
  board: Board,
  placements: readonly Placement[],
  one: Placement,
  violations: readonly Violation[],
): Relaxation | null {
  const all = violations.map((violation) => relaxationFor(board, placements, one, violation))
  const [first] = all
  if (!first) return null
  const key = JSON.stringify(first)
  return all.every((other) => other !== null && JSON.stringify(other) === key) ? first : null
}

function relaxationFor(
  board: Board,
  placements: readonly Placement[],
  one: Placement,
  violation: Violation,
): Relaxation | null {
  const nothing = { staffId: null, protectionId: null, groupId: null, at: null, opens: [] }
  const { rule, staffId = null, protectionId = null } = violation
  switch (rule) {
    case 'protected':
    case 'protected-for-student':
      return { ...nothing, kind: 'drop-protection', protectionId }
    case 'staff-away':
      return { ...nothing, kind: 'be-there', staffId, at: one.at }
    case 'staff-day':
      return { ...nothing, kind: 'one-more-a-day', staffId }
    case 'staff-week':
      return { ...nothing, kind: 'one-more-a-week', staffId }
    case 'student-day':
      return { ...nothing, kind: 'one-more-for-students' }
    case 'outside-hours':
      return { ...nothing, kind: 'widen-hours' }
    case 'closed-period':
      return closedRelaxation(board, one)
    case 'no-room':
    case 'room-small':
    case 'room-taken':
      return { ...nothing, kind: 'find-room', at: one.at }
    case 'student-twice':
    case 'staff-twice':
    case 'room-twice': {
      const [other, another] = othersIn(board, placements, violation, one)
      return other?.pinned && !another
        ? { ...nothing, kind: 'release-pin', groupId: other.groupId, at: other.at }
        : null
    }
    default:
      return null
  }
}

function closedRelaxation(board: Board, { at, groupId }: Placement): Relaxation | null {
  const { mayUse } = board.question.wishes
  const covers = board.coverOf(at, board.groups.get(groupId)?.minutes ?? 0) ?? [at]
  const closed = new Set(
    covers.flatMap((slot) => {
      const kind = board.slots[slot]?.kind
      return kind && kind !== 'lesson' && !mayUse[kind] ? kind : []
    }),
  )
  const [kind] = closed
  if (!kind || closed.size > 1) return null
  const name = ({ break: 'use-breaks', before: 'use-before', after: 'use-after' } as const)[kind]
  return { kind: name, staffId: null, protectionId: null, groupId: null, at: null, opens: [] }
}

/** Checks with the rule gone: the session has a place there, and a session whose pin was let go finds another one. */
function opens(board: Board, placements: readonly Placement[], one: Placement, relaxation: Relaxation): boolean {
  const relaxed = boardOf(relax(board.question, relaxation, one))
  if (relaxation.kind !== 'release-pin') {
    const again = withRoom(relaxed, placements, one)
    return brokenByOneMore(relaxed, placements, again).length === 0
  }
  const isReleased = ({ groupId, at }: Placement) => groupId === relaxation.groupId && at === relaxation.at
  const released = placements.find(isReleased)
  const others = placements.filter((other) => !isReleased(other))
  const again = withRoom(relaxed, others, one)
  if (!released || brokenByOneMore(relaxed, others, again).length > 0) return false
  const rest = [...others, again]
  return relaxed.slots.some((_, at) => {
    const moved = withRoom(relaxed, rest, { ...released, at, pinned: false })
    return brokenByOneMore(relaxed, rest, moved).length === 0
  })
}

/** The question with one rule let go. */
export function relax(question: Question, relaxation: Omit<Relaxation, 'opens'>, one: Placement): Question {
  const { kind, staffId, protectionId, groupId, at } = relaxation
  const { wishes } = question
  const ofStaff = (change: (staff: Question['staff'][number]) => Partial<Question['staff'][number]>): Question => ({
    ...question,
    staff: question.staff.map((staff) => (staff.id === staffId ? { ...staff, ...change(staff) } : staff)),
  })
  const use = (period: 'break' | 'before' | 'after'): Question => ({
    ...question,
    wishes: { ...wishes, mayUse: { ...wishes.mayUse, [period]: true } },
  })
  switch (kind) {
    case 'drop-protection':
      return { ...question, protections: question.protections.filter(({ id }) => id !== protectionId) }
    case 'release-pin':
      return {
        ...question,
        groups: question.groups.map((group) =>
          group.id === groupId ? { ...group, pins: group.pins.filter((pin) => pin.at !== at) } : group,
        ),
      }
    case 'be-there': {
      const minutes = question.groups.find(({ id }) => id === one.groupId)?.minutes ?? 0
      const covers = boardOf(question).coverOf(one.at, minutes) ?? []
      return ofStaff(({ away }) => ({ away: away.filter((slot) => !covers.includes(slot)) }))
    }
    case 'one-more-a-day':
      return ofStaff(({ mostADay }) => ({ mostADay: (mostADay ?? 0) + 1 }))
    case 'one-more-a-week':
      return ofStaff(({ mostAWeek }) => ({ mostAWeek: (mostAWeek ?? 0) + 1 }))
    case 'one-more-for-students':
      return { ...question, wishes: { ...wishes, mostADay: wishes.mostADay + 1 } }
    case 'use-breaks':
      return use('break')
    case 'use-before':
      return use('before')
    case 'use-after':
      return use('after')
    case 'widen-hours':
      return { ...question, wishes: { ...wishes, earliest: null, latest: null } }
    case 'find-room':
      return { ...question, rooms: [...question.rooms, { id: 'one-more', places: null, taken: [] }] }
  }
}
