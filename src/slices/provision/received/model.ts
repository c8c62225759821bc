import type { IsoDate } from '#kernel/dates.ts'
import type { GroupDates, GroupFacts } from '../groups/model.ts'

/** Whether a student receives something now, is to, or did. */
export const receivedWhen = ['now', 'planned', 'earlier'] as const
export type ReceivedWhen = (typeof receivedWhen)[number]

/** Whether a student came to a session that was logged. */
export type Attendance = { sessionId: string; came: boolean; minutes: number }

/** One time that a student is in a group, as the database knows it. */
export type Membership = GroupDates & {
  memberId: string
  groupId: string
  memberStartsOn: IsoDate
  memberEndsOn: IsoDate | null
  endedReason: string
  name: { zh: string; en: string }
  provision: GroupFacts['provision'] & { aim: { zh: string; en: string } }
  target: { zh: string; en: string } | null
  staff: GroupFacts['staff']
  times: GroupFacts['times']
  attendance: Attendance[]
}
