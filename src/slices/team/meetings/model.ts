/** What a meeting is for. */
export const meetingKinds = ['team', 'case', 'parents', 'handover', 'psychologist', 'other'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** What became of an item: `carried` goes on in the next meeting; `left` is due as before; `dropped` needs nobody any more. */
export const itemStates = ['open', 'decided', 'carried', 'left', 'dropped'] as const
export type ItemState = (typeof itemStates)[number]

/** So many things that are due an agenda takes over at once. */
export const takenAtOnce = 12

/** Why somebody is proposed for a meeting. */
export const askReasons = ['team', 'teaches', 'supports', 'answers'] as const
export type AskReason = (typeof askReasons)[number]

/** The fields of a meeting that people write. Days are ISO dates, times `HH:MM`. */
export type MeetingFields = {
  title: string
  heldOn: string
  startsAt: string
  endsAt: string
  place: string
}
export type ItemFields = { issue: string; decision: string; closed: boolean }
