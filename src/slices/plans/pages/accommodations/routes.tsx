import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const accommodationsRoomPages: RouteObject[] = [
  { path: 'accommodations', lazy: () => import('./room.page.tsx') },
]

/** Pages of their own. */
export const accommodationsPages: RouteObject[] = [
  { path: '/plans/accommodations/:examinationId', lazy: () => import('./examination.page.tsx') },
]

/** Tabs of a student’s file. */
export const accommodationsFilePages: RouteObject[] = [
  { path: 'accommodations', lazy: () => import('./file.page.tsx') },
]
