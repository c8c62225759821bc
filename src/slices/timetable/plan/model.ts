import type { IsoDate } from '#kernel/dates.ts'
import type { Calendar } from '../../school/calendar/model.ts'
import type { Availability, Wishes } from '../limits/model.ts'
import { hardRules } from '../solver/model.ts'

/** A timetable worked out anew, or the least change of the present one. */
export const proposalKinds = ['plan', 'repair'] as const
export type ProposalKind = (typeof proposalKinds)[number]

/** Why the present times of a group do not fit any more: a rule that they break, or too few of them, or of another length than the group’s. */
export const unfits = [...hardRules, 'missing', 'other-length'] as const
export type Unfit = (typeof unfits)[number]

/** From asking to an answer; `failed` when there is none. */
export const proposalStates = ['running', 'done', 'stopped', 'failed'] as const
export type ProposalState = (typeof proposalStates)[number]

/** A time at which a group meets on the day from which the plan is to hold. */
export type FactTime = {
  id: string
  frameDay: number
  period: string
  minutes: number
  personId: string | null
  roomId: string | null
  pinned: boolean
}

/** What is known of a group that runs on the day. */
export type FactGroup = {
  id: string
  provisionId: string
  inClass: boolean
  minutes: number
  perWeek: number
  memberIds: readonly string[]
  leads: readonly { personId: string | null; providerId: string | null }[]
  helps: readonly { personId: string | null; providerId: string | null }[]
  times: readonly FactTime[]
}

/** All that a question is made of, as it is on the day from which the plan is to hold. */
export type PlanFacts = {
  startsOn: IsoDate
  frame: Calendar['frames'][number]
  groups: readonly FactGroup[]
  students: readonly { id: string; classId: string | null }[]
  classes: readonly { id: string; level: string }[]
  lessons: readonly {
    classId: string
    frameDay: number
    period: string
    subject: string
    personId: string | null
    roomId: string | null
  }[]
  rooms: readonly { id: string; places: number | null }[]
  availability: readonly { giverId: string; frameDay: number; period: string; state: Availability }[]
  limits: readonly { giverId: string; mostADay: number | null; mostAWeek: number | null }[]
  protections: readonly {
    id: string
    classId: string | null
    level: string | null
    studentId: string | null
    subject: string | null
    frameDay: number | null
    period: string | null
  }[]
  wishes: Wishes
}
