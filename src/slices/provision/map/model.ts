import type { IsoDate } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { NeedType, Tier } from '../../students/model.ts'
import type { Setting } from '../model.ts'
import type { GroupTime, Name } from '../sessions/model.ts'

/** By what the map is put in rows. */
export const groupings = ['class', 'tier', 'need', 'student', 'group', 'staff', 'week'] as const
export type Grouping = (typeof groupings)[number]

/** By what rows are asked for. Those by staff and by week cost most: they are worked out only for who asks for them. */
export type RowsAsked = Grouping | 'all' | null

/** What was logged of some sessions until the day of the map: their planned minutes, and how many of them were held. */
export type LoggedSums = {
  /** Of those that the timetable plans. */
  matched: number
  /** Of those that it does not plan (any more): extra ones, or of a holiday. */
  beside: number
  held: number
}

export type MapGroup = {
  id: string
  name: Bilingual
  provision: { id: string; name: Bilingual; tier: Tier; needs: readonly NeedType[]; setting: Setting }
  startsOn: IsoDate
  endsOn: IsoDate
  closedOn: IsoDate | null
  mostStudents: number
}
/** When a group meets: what the map needs of it. */
export type MapTime = Pick<
  GroupTime,
  'groupId' | 'frameDay' | 'period' | 'minutes' | 'personId' | 'startsOn' | 'endsOn'
>
export type MapMember = { id: string; groupId: string; studentId: string; startsOn: IsoDate; endsOn: IsoDate | null }
export type MapGiver = {
  groupId: string
  who: Name
  isPerson: boolean
  /** Sessions a week at most, as the timetable knows it; `null` when no limit is set. */
  mostAWeek: number | null
  leads: boolean
  startsOn: IsoDate
  endsOn: IsoDate | null
}
export type MapStudent = Name & {
  className: string | null
  classNumber: string | null
  tier: Tier | null
  needs: readonly { type: NeedType; confirmed: boolean; isPrimary: boolean }[]
}

/** Everything that a map is made of, as far as the asking person may see it. */
export type MapFacts = {
  groups: readonly MapGroup[]
  members: readonly MapMember[]
  givers: readonly MapGiver[]
  times: readonly MapTime[]
  students: readonly MapStudent[]
  ofGroups: readonly ({ groupId: string } & LoggedSums)[]
  /** Of the sessions that a member’s days hold; `held` are the minutes that they were there. */
  ofMembers: readonly ({ memberId: string; came: number; missed: number } & LoggedSums)[]
  /** Empty unless rows by staff are asked for. `handed` are the minutes planned for them that somebody else gave. */
  ofStaff: readonly ({ whoId: string; groupId: string; handed: number } & LoggedSums)[]
  /** Empty unless rows by week are asked for. */
  ofWeeks: readonly ({ monday: IsoDate; groupId: string } & LoggedSums)[]
  /** Colleagues whom a time names; with rows by staff also those whom a session names. */
  people: readonly (Name & { mostAWeek: number | null })[]
}
