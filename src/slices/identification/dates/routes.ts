import { guardedRoutes } from '#slices/access/index.ts'
import { datesContract } from './contract.ts'
import { dropDates, keepDates, readDates } from './work.ts'

const os = guardedRoutes(datesContract)

export const datesRoutes = {
  datedRules: os.datedRules.handler(({ context, input }) => readDates(context.tx, context.who, input)),
  keepDatedRule: os.keepDatedRule.handler(({ context, input }) => keepDates(context.tx, context.who, input)),
  dropDatedRule: os.dropDatedRule.handler(async ({ context, input }) => {
    await dropDates(context.tx, input)
    return { done: true } as const
  }),
}
