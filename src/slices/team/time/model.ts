/** The kinds of work of a SENCO; `teaching` and `other` are not work of a SENCO. */
export const timeKinds = [
  'identify',
  'resources',
  'support',
  'accommodations',
  'training',
  'families',
  'outside',
  'review',
  'teaching',
  'other',
] as const
export type TimeKind = (typeof timeKinds)[number]

/** Whether a kind counts as work of a SENCO. */
export const isSenWork = (kind: TimeKind): boolean => kind !== 'teaching' && kind !== 'other'

/** Who else could have done it. */
export const takers = ['assistant', 'office', 'support_teacher', 'teacher', 'other'] as const
export type Taker = (typeof takers)[number]

/** The minutes that a tap logs. */
export const tapMinutes = [15, 30, 45, 60] as const

/** The share of working time meant for the work of a SENCO until one says otherwise: reported by one SENCO, not a rule. */
export const usualPercent = 70
