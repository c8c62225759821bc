import { guardedRoutes } from '#slices/access/index.ts'
import { concernsContract } from './contract.ts'
import { listConcerns, raiseConcern, readConcernsOf, takeStep } from './work.ts'

const os = guardedRoutes(concernsContract)

export const concernsRoutes = {
  concerns: os.concerns.handler(({ context }) => listConcerns(context.tx, context.who)),
  concernsOf: os.concernsOf.handler(({ context, input }) => readConcernsOf(context.tx, context.who, input.id)),
  raiseConcern: os.raiseConcern.handler(({ context, input }) => raiseConcern(context.tx, context.who, input)),
  takeStep: os.takeStep.handler(({ context, input }) => takeStep(context.tx, context.who, input)),
}
