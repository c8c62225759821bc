import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const weekRoomPages: RouteObject[] = [{ path: 'week', lazy: () => import('./week.page.tsx') }]

/** Tabs of a student’s file. */
export const weekFilePages: RouteObject[] = [{ path: 'week', lazy: () => import('./student-week.page.tsx') }]
