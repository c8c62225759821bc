import { guardedRoutes } from '#slices/access/index.ts'
import { planContract } from './contract.ts'
import { findPlan, findVersion, findVersions } from './store/read.ts'
import { addAgreement, removeAgreement } from './work/agreements.ts'
import { changePlan, dropPlan, listPlansOf, movePlan, readPlan, startPlan } from './work/plans.ts'
import { addStrategies, addTarget, changeStrategy, changeTarget, removeStrategy, removeTarget } from './work/targets.ts'
import { keepTemplate, readTemplates } from './work/templates.ts'
import { keepText } from './work/texts.ts'

const os = guardedRoutes(planContract)
const done = { done: true } as const

export const planRoutes = {
  plansOf: os.plansOf.handler(({ context, input }) => listPlansOf(context.tx, context.who, input.id)),
  startPlan: os.startPlan.handler(({ context, input }) => startPlan(context.tx, context.who, input)),
  plan: os.plan.handler(({ context, input }) => readPlan(context.tx, context.who, input)),
  changePlan: os.changePlan.handler(({ context, input }) => changePlan(context.tx, context.who, input)),
  dropPlan: os.dropPlan.handler(async ({ context, input }) => {
    await dropPlan(context.tx, input)
    return done
  }),
  keepText: os.keepText.handler(({ context, input }) => keepText(context.tx, context.who, input)),
  addTarget: os.addTarget.handler(({ context, input }) => addTarget(context.tx, context.who, input)),
  changeTarget: os.changeTarget.handler(({ context, input }) => changeTarget(context.tx, context.who, input)),
  removeTarget: os.removeTarget.handler(async ({ context, input }) => {
    await removeTarget(context.tx, context.who, input)
    return done
  }),
  addStrategies: os.addStrategies.handler(({ context, input }) => addStrategies(context.tx, context.who, input)),
  changeStrategy: os.changeStrategy.handler(({ context, input }) => changeStrategy(context.tx, context.who, input)),
  removeStrategy: os.removeStrategy.handler(async ({ context, input }) => {
    await removeStrategy(context.tx, context.who, input)
    return done
  }),
  addAgreement: os.addAgreement.handler(({ context, input }) => addAgreement(context.tx, context.who, input)),
  removeAgreement: os.removeAgreement.handler(async ({ context, input }) => {
    await removeAgreement(context.tx, input)
    return done
  }),
  movePlan: os.movePlan.handler(({ context, input }) => movePlan(context.tx, context.who, input)),
  versions: os.versions.handler(async ({ context, input }) => {
    await findPlan(context.tx, input.id, input.planId)
    return findVersions(context.tx, input.id, input.planId)
  }),
  planVersion: os.planVersion.handler(({ context, input }) =>
    findVersion(context.tx, input.id, input.planId, input.versionId),
  ),
  templates: os.templates.handler(({ context }) => readTemplates(context.tx)),
  keepTemplate: os.keepTemplate.handler(({ context, input }) => keepTemplate(context.tx, context.who, input)),
}
