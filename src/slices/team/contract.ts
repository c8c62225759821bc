import { actingContract } from './acting/contract.ts'
import { annualContract } from './annual/contract.ts'
import { deadlinesContract } from './deadlines/contract.ts'
import { dueContract } from './due/contract.ts'
import { handoverContract } from './handover/contract.ts'
import { meetingsContract } from './meetings/contract.ts'
import { peopleContract } from './people/contract.ts'
import { tasksContract } from './tasks/contract.ts'
import { timeContract } from './time/contract.ts'

/** Every operation of the room; each subject brings its own. */
export const teamContract = {
  ...dueContract,
  ...deadlinesContract,
  ...annualContract,
  ...peopleContract,
  ...actingContract,
  ...handoverContract,
  ...tasksContract,
  ...timeContract,
  ...meetingsContract,
}
