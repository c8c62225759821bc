import { guardedRoutes } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import { milestonesContract } from './contract.ts'
import { findMilestones } from './store.ts'

const os = guardedRoutes(milestonesContract)

export const milestonesRoutes = {
  milestones: os.milestones.handler(async ({ context, input }) => {
    await findDates(context.tx, input.id)
    return findMilestones(context.tx, input.id)
  }),
}
