import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const sessionsRoomPages: RouteObject[] = [{ path: 'sessions', lazy: () => import('./sessions.page.tsx') }]

/** Pages of their own. */
export const sessionsPages: RouteObject[] = [
  { path: '/provision/groups/:id/sessions', lazy: () => import('./group-log.page.tsx') },
]
