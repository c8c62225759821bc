import type { Bilingual } from '#kernel/language.ts'
import type { GroupSpan, GroupTime, SessionRow } from '../../provision/sessions/model.ts'
import type { CalendarDay, TimetableFrame } from '../../school/calendar/model.ts'

/** Whose week it is. */
export const weekKinds = ['class', 'person', 'room'] as const
export type WeekKind = (typeof weekKinds)[number]
export type WeekOf = { kind: WeekKind | 'student'; id: string }

export type Name = { id: string; nameZh: string; nameEn: string }

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

/** Who gives a group, from a day on. `person` is null for an outside provider. */
export type GiverFact = {
  groupId: string
  personId: string | null
  name: Name
  leads: boolean
  startsOn: string
  endsOn: string | null
}

/** A student in a group, from a day on; only those whom the asking person may see. */
export type MemberFact = {
  groupId: string
  student: Name
  classId: string | null
  startsOn: string
  endsOn: string | null
}

/** All that a week is made of, as far as the asking person may see it. */
export type WeekFacts = {
  calendar: { frames: readonly TimetableFrame[]; days: readonly CalendarDay[] }
  lessons: readonly LessonFact[]
  groups: readonly (GroupSpan & { name: Bilingual; provision: Bilingual })[]
  times: readonly GroupTime[]
  rows: readonly SessionRow[]
  givers: readonly GiverFact[]
  members: readonly MemberFact[]
  people: readonly Name[]
  rooms: readonly { id: string; name: string }[]
  classes: readonly { id: string; name: string }[]
  /** The class of the student whose week it is. */
  studentClassId: string | null
}
