import { guardedRoutes } from '#slices/access/index.ts'
import { annualContract } from './contract.ts'
import { makeAnnualDocument, makeAnnualPaper } from './work/documents.ts'
import {
  beginAnnualPlan,
  decideAnnualPlan,
  dropAnnualPlan,
  listAnnualPlans,
  readAnnualPlan,
  readChoices,
} from './work/plans.ts'
import { dropFigure, keepReview, offerFigures, takeFigure } from './work/reviews.ts'
import {
  addAim,
  addMeasure,
  changeAim,
  changeMeasure,
  keepAmount,
  keepSituation,
  moveAim,
  moveMeasure,
  removeAim,
  removeMeasure,
  takeStartingPoints,
} from './work/writing.ts'

const os = guardedRoutes(annualContract)
const done = { done: true } as const

export const annualRoutes = {
  annualPlans: os.annualPlans.handler(({ context }) => listAnnualPlans(context.tx, context.who)),
  beginAnnualPlan: os.beginAnnualPlan.handler(({ context, input }) => beginAnnualPlan(context.tx, context.who, input)),
  annualPlan: os.annualPlan.handler(({ context, input }) => readAnnualPlan(context.tx, context.who, input.planId)),
  annualChoices: os.annualChoices.handler(({ context, input }) => readChoices(context.tx, input.planId)),
  dropAnnualPlan: os.dropAnnualPlan.handler(async ({ context, input }) => {
    await dropAnnualPlan(context.tx, input)
    return done
  }),
  keepSituation: os.keepSituation.handler(({ context, input }) => keepSituation(context.tx, input)),
  addAim: os.addAim.handler(({ context, input }) => addAim(context.tx, context.who, input)),
  takeStartingPoints: os.takeStartingPoints.handler(({ context, input }) =>
    takeStartingPoints(context.tx, context.who, input),
  ),
  changeAim: os.changeAim.handler(({ context, input }) => changeAim(context.tx, input)),
  moveAim: os.moveAim.handler(async ({ context, input }) => {
    await moveAim(context.tx, input)
    return done
  }),
  removeAim: os.removeAim.handler(async ({ context, input }) => {
    await removeAim(context.tx, input)
    return done
  }),
  addMeasure: os.addMeasure.handler(({ context, input }) => addMeasure(context.tx, context.who, input)),
  changeMeasure: os.changeMeasure.handler(({ context, input }) => changeMeasure(context.tx, context.who, input)),
  moveMeasure: os.moveMeasure.handler(async ({ context, input }) => {
    await moveMeasure(context.tx, input)
    return done
  }),
  removeMeasure: os.removeMeasure.handler(async ({ context, input }) => {
    await removeMeasure(context.tx, input)
    return done
  }),
  keepAnnualAmount: os.keepAnnualAmount.handler(({ context, input }) => keepAmount(context.tx, context.who, input)),
  keepAnnualReview: os.keepAnnualReview.handler(({ context, input }) => keepReview(context.tx, context.who, input)),
  annualFigures: os.annualFigures.handler(({ context, input }) => offerFigures(context.tx, context.who, input)),
  takeAnnualFigure: os.takeAnnualFigure.handler(({ context, input }) => takeFigure(context.tx, context.who, input)),
  dropAnnualFigure: os.dropAnnualFigure.handler(async ({ context, input }) => {
    await dropFigure(context.tx, input)
    return done
  }),
  decideAnnualPlan: os.decideAnnualPlan.handler(({ context, input }) =>
    decideAnnualPlan(context.tx, context.who, input),
  ),
  annualPaper: os.annualPaper.handler(({ context, input }) => makeAnnualPaper(context.tx, context.who, input)),
  annualDocument: os.annualDocument.handler(({ context, input }) => makeAnnualDocument(context.tx, context.who, input)),
}
