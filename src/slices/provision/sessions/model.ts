import type { IsoDate } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { CalendarDay, TimetableFrame } from '../../school/calendar/model.ts'
import type { MissedReason, SessionReason, SessionState } from '../model.ts'

/** A session may have been moved so many days from where it was planned. */
export const farthestMove = 28

/** When a group meets, from a day on. `endsOn` is null while nothing else is known. */
export type GroupTime = {
  id: string
  groupId: string
  frameDay: number
  period: string
  minutes: number
  /** Who gives it at this time; `null`: those who lead the group. */
  personId: string | null
  roomId: string | null
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** From when to when a group runs; `closedOn` ends it before its time. */
export type GroupSpan = { id: string; startsOn: IsoDate; endsOn: IsoDate; closedOn: IsoDate | null }

/** What is known of one session besides the timetable. `timeId` and `plannedOn` are null for an extra one. */
export type SessionRow = {
  id: string
  groupId: string
  timeId: string | null
  plannedOn: IsoDate | null
  heldOn: IsoDate
  period: string
  minutes: number
  personId: string | null
  roomId: string | null
  state: SessionState
  minutesHeld: number
  reason: SessionReason | ''
  charged: boolean
}

/** One session, as planned or as it was. `id` is null while nothing but the timetable is known of it. */
export type Session = Omit<SessionRow, 'id'> & { id: string | null }

export type Name = { id: string; nameZh: string; nameEn: string }

/** Who gives a group, from a day on. `personId` is null for an outside provider. */
export type GiverFact = {
  groupId: string
  personId: string | null
  name: Name
  leads: boolean
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** A student in a group, from a day on; only those whom the asking person may see. */
export type MemberFact = {
  groupId: string
  student: Name
  classId: string | null
  className: string | null
  classNumber: string | null
  startsOn: IsoDate
  endsOn: IsoDate | null
}

/** All that the sessions of a span are made of, as far as the asking person may see it. */
export type SessionFacts = {
  calendar: { frames: readonly TimetableFrame[]; days: readonly CalendarDay[] }
  groups: readonly (GroupSpan & { name: Bilingual; provision: Bilingual })[]
  times: readonly GroupTime[]
  rows: readonly SessionRow[]
  /** From when on a session without a log counts as missing, where the span does not say it; else `null`. */
  since: IsoDate | null
  /** Of planned sessions before the span only this is known: by time, the days that were logged. */
  loggedBefore: Readonly<Record<string, readonly IsoDate[]>>
  givers: readonly GiverFact[]
  members: readonly MemberFact[]
  people: readonly Name[]
  rooms: readonly { id: string; name: string }[]
}

/** One row of the trail about a session, its note or who came; `after` holds the fields that changed, `null` when the row went. */
export type TrailRow = {
  /** Rows written together have the same. */
  transaction: string
  /** When, ISO with zone. */
  at: string
  person: Name | null
  table: 'session' | 'session_note' | 'session_attendance'
  student: Name | null
  after: Readonly<Record<string, unknown>> | null
}

/** What one person did to a session at one moment: how it stood afterwards, and of whom something else was said. */
export type SessionChange = {
  at: string
  person: Name | null
  state: SessionState
  minutesHeld: number
  reason: SessionReason | ''
  heldOn: string
  /** `null` when the line was not touched. */
  note: string | null
  attendance: { student: Name; came: boolean; reason: MissedReason | '' }[]
}
