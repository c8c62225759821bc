import type { RouteObject } from 'react-router'
import { dayPages } from './day/routes.tsx'
import { digestDoors, digestPages } from './digest/routes.tsx'
import { noticesPages } from './notices/routes.tsx'

/** The pages of today. */
export const todayPages: RouteObject[] = [...dayPages, ...noticesPages, ...digestPages]

/** Pages for whoever holds a link. */
export const todayDoors: RouteObject[] = [...digestDoors]
