import { mapContract } from './map/contract.ts'
import { sessionsContract } from './sessions/contract.ts'

/** Every operation of the room; each subject brings its own. */
export const provisionContract = {
  ...sessionsContract,
  ...mapContract,
}
