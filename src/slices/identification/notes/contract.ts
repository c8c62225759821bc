/** The operations on notes. */
export const notesContract = {}
