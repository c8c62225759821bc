import { dayRoutes } from './day/routes.ts'
import { digestRoutes } from './digest/routes.ts'
import { noticesRoutes } from './notices/routes.ts'

/** Every operation of the room; each subject binds its own. */
export const todayRoutes = {
  ...dayRoutes,
  ...noticesRoutes,
  ...digestRoutes,
}
