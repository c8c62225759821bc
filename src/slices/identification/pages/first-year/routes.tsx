import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const firstYearRoomPages: RouteObject[] = [{ path: 'p1', lazy: () => import('./programme.page.tsx') }]

/** Pages of their own. */
export const firstYearPages: RouteObject[] = [
  {
    path: '/identification/p1/observe',
    lazy: () => import('./observing.page.tsx'),
    children: [{ path: ':id', lazy: () => import('./observe.page.tsx') }],
  },
  { path: '/identification/p1/meeting', lazy: () => import('./meeting.page.tsx') },
]

/** Tabs of a student’s file. */
export const firstYearFilePages: RouteObject[] = [{ path: 'first-year', lazy: () => import('./first-year.page.tsx') }]
