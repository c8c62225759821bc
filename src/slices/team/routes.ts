import { actingRoutes } from './acting/routes.ts'
import { annualRoutes } from './annual/routes.ts'
import { deadlinesRoutes } from './deadlines/routes.ts'
import { dueRoutes } from './due/routes.ts'
import { handoverRoutes } from './handover/routes.ts'
import { meetingsRoutes } from './meetings/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { tasksRoutes } from './tasks/routes.ts'
import { timeRoutes } from './time/routes.ts'

/** Every operation of the room; each subject binds its own. */
export const teamRoutes = {
  ...dueRoutes,
  ...deadlinesRoutes,
  ...annualRoutes,
  ...peopleRoutes,
  ...actingRoutes,
  ...handoverRoutes,
  ...tasksRoutes,
  ...timeRoutes,
  ...meetingsRoutes,
}
