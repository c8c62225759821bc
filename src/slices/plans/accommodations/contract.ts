/** The operations on accommodations. */
export const accommodationsContract = {}
