import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const reportsRoomPages: RouteObject[] = []

/** Pages of their own. */
export const reportsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const reportsFilePages: RouteObject[] = [{ path: 'reports', lazy: () => import('./reports.page.tsx') }]
