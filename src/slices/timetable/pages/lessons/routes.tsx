import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const lessonsRoomPages: RouteObject[] = [{ path: 'lessons', lazy: () => import('./lessons.page.tsx') }]

/** Pages of their own. */
export const lessonsPages: RouteObject[] = [
  { path: '/timetable/lessons/import', lazy: () => import('./import.page.tsx') },
  { path: '/timetable/lessons/teaching', lazy: () => import('./teaching.page.tsx') },
]
