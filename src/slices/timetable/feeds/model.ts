/** Whose week a feed gives. */
export const feedKinds = ['class', 'person', 'room', 'student'] as const
export type FeedKind = (typeof feedKinds)[number]

/** A feed reaches so many weeks back and ahead of today. */
export const weeksInFeed = { back: 4, ahead: 20 }
