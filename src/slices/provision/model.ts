/** Where a provision is given. */
export const settings = ['in_class', 'small_group', 'one_to_one'] as const
export type Setting = (typeof settings)[number]

/** Kinds of people who may give a provision. */
export const giverKinds = [
  'teacher',
  'support_teacher',
  'teaching_assistant',
  'social_worker',
  'educational_psychologist',
  'speech_therapist',
  'other_therapist',
  'provider',
] as const
export type GiverKind = (typeof giverKinds)[number]

/** Who leads a group, and who helps. */
export const staffParts = ['leads', 'helps'] as const
export type StaffPart = (typeof staffParts)[number]

/** `expected`: as planned or moved, and not logged yet. */
export const sessionStates = ['expected', 'done', 'partly', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

/** Why a session was cancelled, or only partly held. */
export const sessionReasons = ['staff_away', 'students_away', 'event', 'room', 'school_closed', 'other'] as const
export type SessionReason = (typeof sessionReasons)[number]

/** Why a student did not come to a session. */
export const missedReasons = ['absent_from_school', 'kept_by_lesson', 'refused', 'event', 'other'] as const
export type MissedReason = (typeof missedReasons)[number]
