import { awayRoutes } from './away/routes.ts'
import { feedsRoutes } from './feeds/routes.ts'
import { lessonsRoutes } from './lessons/routes.ts'
import { limitsRoutes } from './limits/routes.ts'
import { planRoutes } from './plan/routes.ts'
import { weekRoutes } from './week/routes.ts'

/** Every operation of the room; each subject binds its own. */
export const timetableRoutes = {
  ...weekRoutes,
  ...feedsRoutes,
  ...awayRoutes,
  ...lessonsRoutes,
  ...limitsRoutes,
  ...planRoutes,
}
