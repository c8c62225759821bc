import type { IsoDate } from '#kernel/dates.ts'
import type { NeedType, Tier } from '../../students/model.ts'
import type { Setting, StaffPart } from '../model.ts'

/** What a group is at a date. `over`: its last day has passed, and nobody has closed it yet. */
export const groupStates = ['planned', 'running', 'over', 'closed'] as const
export type GroupState = (typeof groupStates)[number]

/** Who or what is already somewhere else at a time. */
export const busyKinds = ['student', 'staff', 'room'] as const
export type BusyKind = (typeof busyKinds)[number]

/** From when to when; without an end: until the group is over. */
export type Span = { startsOn: IsoDate; endsOn: IsoDate | null }

/** The days on which a group runs: closed before its last day, it ends there. */
export type GroupDates = { startsOn: IsoDate; endsOn: IsoDate; closedOn: IsoDate | null }

/** Somebody who gives a group: a colleague, or a provider from outside. One of the two identifiers is null. */
export type Giver = {
  id: string
  personId: string | null
  providerId: string | null
  nameEn: string
  nameZh: string
  part: StaffPart
} & Span

/** A time of the week or cycle at which a group meets. */
export type Slot = { frameDay: number; period: string }

/** Somebody or a room that is taken at a time: by another group, or by a lesson (`group` is null). */
export type Busy = Slot &
  Span & {
    kind: BusyKind
    id: string
    nameEn: string
    nameZh: string
    group: { id: string; name: { zh: string; en: string } } | null
    subject: string
  }

/** Everything that the list of groups is made of, as far as the asking person sees it. */
export type GroupFacts = GroupDates & {
  id: string
  name: { zh: string; en: string }
  provision: { id: string; name: { zh: string; en: string }; tier: Tier; setting: Setting; needs: NeedType[] }
  mostStudents: number
  /** This person sees all members of the group. */
  isWhole: boolean
  staff: Giver[]
  members: (Span & { studentId: string; className: string | null; needs: NeedType[] })[]
  times: (Slot & Span & { id: string; minutes: number; personId: string | null; roomId: string | null })[]
}
