import type { RouteObject } from 'react-router'

/** Tabs of the room: the plan of this year, and each plan with tabs of its own. */
export const annualRoomPages: RouteObject[] = [
  { path: 'plan', lazy: () => import('./door.page.tsx') },
  {
    path: 'plan/:planId',
    lazy: () => import('./frame.page.tsx'),
    children: [
      { index: true, lazy: () => import('./plan.page.tsx') },
      { path: 'review/:moment', lazy: () => import('./review.page.tsx') },
      { path: 'print', lazy: () => import('./print.page.tsx') },
    ],
  },
]
