import type { SessionFacts } from '../../provision/sessions/model.ts'

/** Whose week it is. */
export const weekKinds = ['class', 'person', 'room'] as const
export type WeekKind = (typeof weekKinds)[number]
export type WeekOf = { kind: WeekKind | 'student'; id: string }

/** A lesson of the timetable, as a week shows it. */
export type LessonFact = {
  frameId: string
  classId: string
  frameDay: number
  period: string
  subject: string
  personId: string | null
  roomId: string | null
}

/** All that a week is made of, as far as the asking person may see it. */
export type WeekFacts = SessionFacts & {
  lessons: readonly LessonFact[]
  classes: readonly { id: string; name: string }[]
  /** The class of the student whose week it is. */
  studentClassId: string | null
}
