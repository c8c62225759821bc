import { guardedRoutes } from '#slices/access/index.ts'
import { actingContract } from './contract.ts'
import { endActing, nameActing, readActings } from './work.ts'

const os = guardedRoutes(actingContract)

export const actingRoutes = {
  actings: os.actings.handler(({ context }) => readActings(context.tx, context.who)),
  nameActing: os.nameActing.handler(({ context, input }) => nameActing(context.tx, context.who, input)),
  endActing: os.endActing.handler(async ({ context, input }) => {
    await endActing(context.tx, context.who, input.actingId)
    return { done: true } as const
  }),
}
