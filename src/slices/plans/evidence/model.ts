/** How a target stands, by its latest tries against the line from baseline to aim; `few`: too little is known to say. */
export const standings = ['few', 'no_aim', 'reached', 'on_way', 'behind'] as const
export type Standing = (typeof standings)[number]
