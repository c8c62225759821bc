import type { RouteObject } from 'react-router'
import { onlyWhenPathChanges } from '#web/ui/routes.ts'

/** Tabs of the room. */
export const outcomeRoomPages: RouteObject[] = [
  { path: 'outcomes', shouldRevalidate: onlyWhenPathChanges, lazy: () => import('./outcomes.page.tsx') },
]

/** Pages of their own. */
export const outcomePages: RouteObject[] = [
  { path: '/provision/groups/:id/outcome', lazy: () => import('./outcome.page.tsx') },
  { path: '/provision/groups/:id/scores', lazy: () => import('./scores.page.tsx') },
]
