/** What somebody is in the Student Support Team. It opens no file: what a person may see follows from their roles. */
export const parts = [
  'leader',
  'coordinator',
  'support_teacher',
  'guidance',
  'social_worker',
  'psychologist',
  'speech_therapist',
  'curriculum',
  'assistant',
  'office',
  'other',
] as const
export type Part = (typeof parts)[number]

/** Through what somebody answers for a student. */
export const answersBy = ['student', 'class', 'senco'] as const
export type AnswersBy = (typeof answersBy)[number]

/** Why somebody is proposed to answer for a student: they answer for others of the class, lead a group, teach the class. */
export const suggestionReasons = ['classmates', 'group', 'teaches'] as const
export type SuggestionReason = (typeof suggestionReasons)[number]
