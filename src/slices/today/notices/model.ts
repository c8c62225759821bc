/** What a notice is about. */
export const noticeKinds = [
  'tier',
  'plan',
  'agreement',
  'card',
  'accommodation',
  'asked',
  'answered',
  'concern',
  'session',
  'task_given',
  'task_ended',
  'meeting',
  'handed',
  'responsible',
  'duty',
  'handover',
  'acting',
  'digest_failed',
  'person_added',
  'link_made',
  'teaching_given',
  'staff_imported',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** A notice stays so many days, read or not. */
export const daysKept = 60
