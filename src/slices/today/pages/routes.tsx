import type { RouteObject } from 'react-router'
import { digestDoors, digestPages } from './digest/routes.tsx'
import { noticesPages } from './notices/routes.tsx'

/** The pages of today. */
export const todayPages: RouteObject[] = [...noticesPages, ...digestPages]

/** Pages for whoever holds a link. */
export const todayDoors: RouteObject[] = [...digestDoors]
