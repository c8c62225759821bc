/** The documents about one student that the room makes; all but the profile are of one plan. */
export const documentKinds = ['profile', 'plan', 'plan-for-teachers', 'review', 'parents-letter'] as const
export type DocumentKind = (typeof documentKinds)[number]
