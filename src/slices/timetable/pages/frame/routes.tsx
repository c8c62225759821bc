import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const frameRoomPages: RouteObject[] = [{ path: 'frame', lazy: () => import('./frame.page.tsx') }]

/** Pages of their own. */
export const framePages: RouteObject[] = [
  { path: '/timetable/frame/edit', lazy: () => import('./frame-edit.page.tsx') },
]
