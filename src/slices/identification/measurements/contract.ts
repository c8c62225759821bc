/** The operations on measurements. */
export const measurementsContract = {}
