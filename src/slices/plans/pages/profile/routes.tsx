import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const profileRoomPages: RouteObject[] = []

/** Pages of their own. */
export const profilePages: RouteObject[] = []

/** Tabs of a student’s file. */
export const profileFilePages: RouteObject[] = [
  { path: 'profile', lazy: () => import('./profile.page.tsx') },
  { path: 'profile/print', lazy: () => import('./print.page.tsx') },
]
