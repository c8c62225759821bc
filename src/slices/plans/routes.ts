import { accommodationsRoutes } from './accommodations/routes.ts'
import { bankRoutes } from './bank/routes.ts'
import { cardsRoutes } from './cards/routes.ts'
import { coachRoutes } from './coach/routes.ts'
import { documentsRoutes } from './documents/routes.ts'
import { evidenceRoutes } from './evidence/routes.ts'
import { milestonesRoutes } from './milestones/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { profileRoutes } from './profile/routes.ts'
import { reviewRoutes } from './review/routes.ts'

/** Every operation of the room; each subject binds its own. */
export const plansRoutes = {
  ...profileRoutes,
  ...planRoutes,
  ...bankRoutes,
  ...coachRoutes,
  ...evidenceRoutes,
  ...reviewRoutes,
  ...accommodationsRoutes,
  ...cardsRoutes,
  ...documentsRoutes,
  ...milestonesRoutes,
}
