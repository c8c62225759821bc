/** The operations on reports. */
export const reportsContract = {}
