/** The operations on profile. */
export const profileContract = {}
