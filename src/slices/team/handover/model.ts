/** How a hand-over stands: for a day to come, done, or taken back before it was done. */
export const handoverStates = ['planned', 'applied', 'withdrawn'] as const
export type HandoverState = (typeof handoverStates)[number]

/** What goes over to the successor, in the order in which it is shown. */
export const movedKinds = [
  'tasks',
  'students',
  'classes',
  'plans',
  'duties',
  'memberships',
  'marks',
  'meetings',
  'minutes',
] as const
export type MovedKind = (typeof movedKinds)[number]
export type Moved = Readonly<Record<MovedKind, number>>

/** In a duty or a membership: the one who has it, or the one who stands in. */
export const places = ['person', 'deputy'] as const
