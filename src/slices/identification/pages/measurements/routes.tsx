import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const measurementsRoomPages: RouteObject[] = [
  { path: 'instruments', lazy: () => import('./instruments.page.tsx') },
]

/** Pages of their own. */
export const measurementsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const measurementsFilePages: RouteObject[] = [
  { path: 'measurements', lazy: () => import('./measurements.page.tsx') },
]
