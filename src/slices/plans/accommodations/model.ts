/** Where somebody is given it: in lessons, or where they show what they know. */
export const settings = ['class', 'assessment'] as const
export type Setting = (typeof settings)[number]

/** From a proposal to a decision; what was approved may end before its period is over. */
export const accommodationStates = ['proposed', 'approved', 'refused', 'ended'] as const
export type AccommodationState = (typeof accommodationStates)[number]

/** What a student may be given, in our own words; what is none of these is `other`, and says what in words. */
export const accommodationKinds = [
  'extra-time',
  'rest-breaks',
  'separate-room',
  'small-room',
  'seat',
  'enlarged-paper',
  'one-sided-printing',
  'coloured-paper',
  'larger-answer-space',
  'computer',
  'speech-to-text',
  'scribe',
  'read-aloud',
  'reader-of-instructions',
  'assistive-listening',
  'exempt-part',
  'less-copying',
  'notes-given',
  'shorter-tasks',
  'movement-breaks',
  'pictures-of-the-day',
  'other',
] as const
export type AccommodationKind = (typeof accommodationKinds)[number]

const onlyInClass: readonly AccommodationKind[] = [
  'less-copying',
  'notes-given',
  'shorter-tasks',
  'movement-breaks',
  'pictures-of-the-day',
]
const onlyInAssessments: readonly AccommodationKind[] = [
  'separate-room',
  'small-room',
  'rest-breaks',
  'scribe',
  'reader-of-instructions',
  'exempt-part',
]

/** The kinds that make sense in a setting. */
export const kindsIn: Readonly<Record<Setting, readonly AccommodationKind[]>> = {
  class: accommodationKinds.filter((kind) => !onlyInAssessments.includes(kind)),
  assessment: accommodationKinds.filter((kind) => !onlyInClass.includes(kind)),
}

/** Kinds that say how much, in per cent: so much more time; enlarged to so much (141 is A4 on A3). */
export const kindsWithAmount: readonly AccommodationKind[] = ['extra-time', 'enlarged-paper']

/** Kinds that mean nothing without words: what exactly. */
export const kindsThatNeedWords: readonly AccommodationKind[] = ['exempt-part', 'other']

/** Why an arrangement is not on the list of an examination although somebody might expect it there. */
export const reasonsLeftOut = ['proposed', 'expires', 'begins-later'] as const
export type ReasonLeftOut = (typeof reasonsLeftOut)[number]
