import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const datesRoomPages: RouteObject[] = [{ path: 'dates', lazy: () => import('./dates.page.tsx') }]

/** Pages of their own. */
export const datesPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const datesFilePages: RouteObject[] = []
