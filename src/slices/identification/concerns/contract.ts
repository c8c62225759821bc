/** The operations on concerns. */
export const concernsContract = {}
