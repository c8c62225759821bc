/** The operations on cards. */
export const cardsContract = {}
