/** Where a thing to do comes from: the plan in force, the profile, or an accommodation in class. */
export const thingSources = ['plan', 'profile', 'accommodation'] as const
export type ThingSource = (typeof thingSources)[number]
