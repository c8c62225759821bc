import { guardedRoutes } from '#slices/access/index.ts'
import { reviewContract } from './contract.ts'
import { finishReview, keepReview, listPlans, readReview } from './work.ts'

const os = guardedRoutes(reviewContract)

export const reviewRoutes = {
  plans: os.plans.handler(({ context, input }) => listPlans(context.tx, context.who, input)),
  review: os.review.handler(({ context, input }) => readReview(context.tx, context.who, input)),
  keepReview: os.keepReview.handler(({ context, input }) => keepReview(context.tx, context.who, input)),
  finishReview: os.finishReview.handler(({ context, input }) => finishReview(context.tx, context.who, input)),
}
