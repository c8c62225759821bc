/** What is taught in a cell: a subject, by whom and where, as far as it is said. */
export type Taught = { subject: string; personId: string | null; roomId: string | null }
/** A class is taught in so many groups at once at most. */
export const mostAtOnce = 8

/** A lesson of a class on a day of the frame. */
export type Lesson = Taught & { classId: string; frameDay: number; period: string }

export type Person = { id: string; nameZh: string; nameEn: string; staffCode: string }
export type Named = { id: string; name: string }

/** What a list of lessons is read against. */
export type LessonFacts = {
  days: number
  periods: readonly { key: string; name: { zh: string; en: string } }[]
  classes: readonly Named[]
  people: readonly Person[]
  rooms: readonly Named[]
}

/** A teacher or a room that has two lessons at once. */
export type DoubleBooking = {
  kind: 'person' | 'room'
  id: string
  frameDay: number
  period: string
  classIds: string[]
}

/** Something in a list that could not be read: where, what, and the words that stand there. */
export type ImportProblem = { sheet: string; row: number; column: number; problem: ImportProblemCode; found: string }
export const importProblems = [
  'unknown-class',
  'unknown-day',
  'unknown-period',
  'unknown-teacher',
  'unknown-room',
  'no-subject',
  'subject-too-long',
  'in-two-rooms',
  'too-many-at-once',
  'no-headings',
  'nothing-there',
] as const
export type ImportProblemCode = (typeof importProblems)[number]

/** Somebody who teaches a class a subject by the lessons, and of whom the list of who teaches what does not say it. */
export type TeachingOffer = { classId: string; personId: string; subject: string; lessons: number }
