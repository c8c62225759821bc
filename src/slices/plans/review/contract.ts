/** The operations on review. */
export const reviewContract = {}
