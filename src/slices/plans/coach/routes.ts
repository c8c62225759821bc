import { guardedRoutes } from '#slices/access/index.ts'
import { coachContract } from './contract.ts'
import { dismissHint, readDismissals, takeBackDismissal } from './work.ts'

const os = guardedRoutes(coachContract)

export const coachRoutes = {
  planHints: os.planHints.handler(({ context, input }) => readDismissals(context.tx, input)),
  dismissHint: os.dismissHint.handler(({ context, input }) => dismissHint(context.tx, context.who, input)),
  takeBackDismissal: os.takeBackDismissal.handler(({ context, input }) => takeBackDismissal(context.tx, input)),
}
