/** The operations on first-year. */
export const firstYearContract = {}
