import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const libraryRoomPages: RouteObject[] = [{ path: 'library', lazy: () => import('./library.page.tsx') }]

/** Pages of their own. */
export const libraryPages: RouteObject[] = [
  { path: '/provision/library/new', lazy: () => import('./new.page.tsx') },
  { path: '/provision/library/:provisionId', lazy: () => import('./provision.page.tsx') },
]
