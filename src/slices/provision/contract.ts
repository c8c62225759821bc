import { costContract } from './cost/contract.ts'
import { groupsContract } from './groups/contract.ts'
import { libraryContract } from './library/contract.ts'
import { mapContract } from './map/contract.ts'
import { outcomeContract } from './outcome/contract.ts'
import { providersContract } from './providers/contract.ts'
import { receivedContract } from './received/contract.ts'
import { sessionsContract } from './sessions/contract.ts'

/** Every operation of the room; each subject brings its own. */
export const provisionContract = {
  ...sessionsContract,
  ...mapContract,
  ...groupsContract,
  ...providersContract,
  ...receivedContract,
  ...costContract,
  ...outcomeContract,
  ...libraryContract,
}
