import type { IsoDate } from '#kernel/dates.ts'
import type { SessionReason, SessionState } from '../model.ts'

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
