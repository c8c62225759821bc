/** The operations on evidence. */
export const evidenceContract = {}
