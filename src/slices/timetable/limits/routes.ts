import { guardedRoutes } from '#slices/access/index.ts'
import { limitsContract } from './contract.ts'
import { dropProtectionRow, dropStudentProtectionRow } from './store.ts'
import {
  addProtection,
  addStudentProtection,
  keepAvailability,
  keepStaffLimit,
  keepWishes,
  readLimits,
} from './work.ts'

const os = guardedRoutes(limitsContract)
const done = { done: true } as const

export const limitsRoutes = {
  limits: os.limits.handler(({ context }) => readLimits(context.tx, context.who)),
  keepAvailability: os.keepAvailability.handler(async ({ context, input }) => {
    await keepAvailability(context.tx, context.who, input)
    return done
  }),
  keepStaffLimit: os.keepStaffLimit.handler(({ context, input }) => keepStaffLimit(context.tx, context.who, input)),
  addProtection: os.addProtection.handler(({ context, input }) => addProtection(context.tx, context.who, input)),
  dropProtection: os.dropProtection.handler(async ({ context, input }) => {
    await dropProtectionRow(context.tx, input.protectionId)
    return done
  }),
  addStudentProtection: os.addStudentProtection.handler(({ context, input }) =>
    addStudentProtection(context.tx, context.who, input),
  ),
  dropStudentProtection: os.dropStudentProtection.handler(async ({ context, input }) => {
    await dropStudentProtectionRow(context.tx, { studentId: input.id, id: input.protectionId })
    return done
  }),
  keepWishes: os.keepWishes.handler(({ context, input }) => keepWishes(context.tx, context.who, input)),
}
