import { dayContract } from './day/contract.ts'
import { digestContract } from './digest/contract.ts'
import { noticesContract } from './notices/contract.ts'

/** Every operation of the room; each subject brings its own. */
export const todayContract = {
  ...dayContract,
  ...noticesContract,
  ...digestContract,
}
