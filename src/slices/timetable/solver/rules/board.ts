import type {
  AskedClass,
  AskedGroup,
  AskedProtection,
  AskedRoom,
  AskedStaff,
  AskedStudent,
  Question,
  Slot,
} from '../model.ts'

/** A question with what is looked up in it again and again. */
export type Board = {
  question: Question
  slots: readonly Slot[]
  groups: ReadonlyMap<string, AskedGroup>
  students: ReadonlyMap<string, AskedStudent>
  staff: ReadonlyMap<string, AskedStaff & { busy: ReadonlyMap<number, 'away' | 'teaches'> }>
  rooms: ReadonlyMap<string, AskedRoom>
  classOf: (studentId: string) => AskedClass | null
  /** The subjects that a student's class has in a slot. */
  subjectsAt: (studentId: string, at: number) => readonly string[]
  /** The protections that hold for a student in a slot. */
  protectionsAt: (studentId: string, at: number) => readonly AskedProtection[]
  /** The slots that a session of so many minutes holds when it begins in one; null when the day is over before it is. */
  coverOf: (at: number, minutes: number) => readonly number[] | null
}

/** Prepares a question for looking things up. */
export function boardOf(question: Question): Board {
  const classes = new Map(question.classes.map((one) => [one.id, one]))
  const students = new Map(question.students.map((one) => [one.id, one]))
  const lessons = new Map(question.classes.map((one) => [one.id, Map.groupBy(one.lessons, ({ at }) => at)]))
  const classOf = (studentId: string) => classes.get(students.get(studentId)?.classId ?? '') ?? null
  const subjectsAt = (studentId: string, at: number) =>
    (lessons.get(students.get(studentId)?.classId ?? '')?.get(at) ?? []).map(({ subject }) => subject)
  const covers = new Map<string, readonly number[] | null>()
  const protections = new Map<string, readonly AskedProtection[]>()
  const board: Board = {
    question,
    slots: question.slots,
    groups: new Map(question.groups.map((one) => [one.id, one])),
    students,
    staff: new Map(question.staff.map((one) => [one.id, { ...one, busy: busyOf(one) }])),
    rooms: new Map(question.rooms.map((one) => [one.id, one])),
    classOf,
    subjectsAt,
    protectionsAt: (studentId, at) => {
      const key = `${studentId} ${at}`
      const known = protections.get(key)
      if (known) return known
      const found = question.protections.filter((one) => protects(board, one, studentId, at))
      protections.set(key, found)
      return found
    },
    coverOf: (at, minutes) => {
      const key = `${at} ${minutes}`
      const known = covers.get(key)
      if (known !== undefined) return known
      const found = coverOf(question, at, minutes)
      covers.set(key, found)
      return found
    },
  }
  return board
}

function busyOf({ away, teaches }: AskedStaff): ReadonlyMap<number, 'away' | 'teaches'> {
  return new Map([...teaches.map((at) => [at, 'teaches'] as const), ...away.map((at) => [at, 'away'] as const)])
}

function protects(board: Board, one: AskedProtection, studentId: string, at: number): boolean {
  const slot = board.slots[at]
  const group = board.classOf(studentId)
  if (!slot) return false
  if (one.studentId !== null && one.studentId !== studentId) return false
  if (one.classId !== null && one.classId !== group?.id) return false
  if (one.level !== null && one.level !== group?.level) return false
  if (one.day !== null && one.day !== slot.day) return false
  if (one.period !== null && one.period !== slot.period) return false
  return one.subject === null || board.subjectsAt(studentId, at).includes(one.subject)
}

/** Goes on through the day's next periods until the session is over, give or take the grace. */
function coverOf({ slots, wishes }: Question, at: number, minutes: number): readonly number[] | null {
  const first = slots[at]
  if (!first) return null
  const end = first.from + minutes
  const held = [at]
  for (let next = at; end - (slots[next] as Slot).to > wishes.grace; ) {
    next += 1
    const slot = slots[next]
    if (slot?.day !== first.day) return null
    // Between two periods there may be minutes for walking; a session simply goes on through them.
    if (slot.from < end) held.push(next)
  }
  return held
}
