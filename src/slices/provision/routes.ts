import { costRoutes } from './cost/routes.ts'
import { groupsRoutes } from './groups/routes.ts'
import { libraryRoutes } from './library/routes.ts'
import { mapRoutes } from './map/routes.ts'
import { outcomeRoutes } from './outcome/routes.ts'
import { providersRoutes } from './providers/routes.ts'
import { receivedRoutes } from './received/routes.ts'
import { sessionsRoutes } from './sessions/routes.ts'

/** Every operation of the room; each subject binds its own. */
export const provisionRoutes = {
  ...sessionsRoutes,
  ...mapRoutes,
  ...groupsRoutes,
  ...providersRoutes,
  ...receivedRoutes,
  ...costRoutes,
  ...outcomeRoutes,
  ...libraryRoutes,
}
