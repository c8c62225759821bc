/** The operations on plan. */
export const planContract = {}
