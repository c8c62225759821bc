import { noticesRoutes } from './notices/routes.ts'

/** Every operation of the room; each subject binds its own. */
export const todayRoutes = {
  ...noticesRoutes,
}
