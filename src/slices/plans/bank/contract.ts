/** The operations on bank. */
export const bankContract = {}
