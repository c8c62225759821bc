/** The operations on inputs. */
export const inputsContract = {}
