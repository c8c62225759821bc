import { guardedRoutes } from '#slices/access/index.ts'
import { planContract } from './contract.ts'
import { dropProposalRow } from './store.ts'
import {
  applyPlan,
  placeSession,
  readPlanning,
  readProgress,
  readProposal,
  readWhyNot,
  startPlan,
  stopPlan,
} from './work.ts'

const os = guardedRoutes(planContract)
const done = { done: true } as const

export const planRoutes = {
  planning: os.planning.handler(({ context, input }) => readPlanning(context.tx, context.who, input)),
  startPlan: os.startPlan.handler(({ context, input }) => startPlan(context, input)),
  planProgress: os.planProgress.handler(({ context, input }) => readProgress(context.tx, context.who, input)),
  stopPlan: os.stopPlan.handler(async ({ context, input }) => {
    await stopPlan(context.tx, context.who, input)
    return done
  }),
  proposal: os.proposal.handler(({ context, input }) => readProposal(context.tx, context.who, input)),
  placeSession: os.placeSession.handler(({ context, input }) => placeSession(context.tx, context.who, input)),
  whyNot: os.whyNot.handler(({ context, input }) => readWhyNot(context.tx, input)),
  applyPlan: os.applyPlan.handler(({ context, input }) => applyPlan(context.tx, context.who, input)),
  dropPlan: os.dropPlan.handler(async ({ context, input }) => {
    await dropProposalRow(context.tx, input.proposalId)
    return done
  }),
}
