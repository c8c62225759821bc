import { awayContract } from './away/contract.ts'
import { feedsContract } from './feeds/contract.ts'
import { lessonsContract } from './lessons/contract.ts'
import { limitsContract } from './limits/contract.ts'
import { planContract } from './plan/contract.ts'
import { weekContract } from './week/contract.ts'

/** Every operation of the room; each subject brings its own. */
export const timetableContract = {
  ...weekContract,
  ...feedsContract,
  ...awayContract,
  ...lessonsContract,
  ...limitsContract,
  ...planContract,
}
