import { mapRoutes } from './map/routes.ts'
import { sessionsRoutes } from './sessions/routes.ts'

/** Every operation of the room; each subject binds its own. */
export const provisionRoutes = {
  ...sessionsRoutes,
  ...mapRoutes,
}
