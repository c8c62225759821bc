import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const concernsRoomPages: RouteObject[] = [{ path: 'concerns', lazy: () => import('./concerns.page.tsx') }]

/** Pages of their own. */
export const concernsPages: RouteObject[] = [
  { path: '/identification/concerns/new', lazy: () => import('./about-whom.page.tsx') },
]

/** Tabs of a student’s file. */
export const concernsFilePages: RouteObject[] = [
  { path: 'concerns', lazy: () => import('./student-concerns.page.tsx') },
  { path: 'concerns/new', lazy: () => import('./raise.page.tsx') },
]
