import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const groupsRoomPages: RouteObject[] = [{ path: 'groups', lazy: () => import('./groups.page.tsx') }]

/** Pages of their own. */
export const groupsPages: RouteObject[] = [
  { path: '/provision/groups/new', lazy: () => import('./new.page.tsx') },
  { path: '/provision/groups/:groupId', lazy: () => import('./group.page.tsx') },
]
