/** The operations on dates. */
export const datesContract = {}
