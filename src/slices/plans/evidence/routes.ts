import { guardedRoutes } from '#slices/access/index.ts'
import { findPlan } from '../plan/store/read.ts'
import { evidenceContract } from './contract.ts'
import { findToTry, findTries } from './store.ts'
import { logTry, takesBack, withdrawTry } from './work.ts'

const os = guardedRoutes(evidenceContract)

export const evidenceRoutes = {
  toTry: os.toTry.handler(({ context: { tx, who } }) => findToTry(tx, { personId: who.personId, today: who.today })),
  tries: os.tries.handler(async ({ context: { tx, who }, input }) => {
    const { id } = await findPlan(tx, input.id, input.planId)
    return findTries(tx, { studentId: input.id, planId: id, ...takesBack(who) })
  }),
  logTry: os.logTry.handler(({ context, input }) => logTry(context.tx, context.who, input)),
  withdrawTry: os.withdrawTry.handler(async ({ context, input }) => {
    await withdrawTry(context.tx, context.who, input)
    return { done: true } as const
  }),
}
