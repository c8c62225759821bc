import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const deadlinesRoomPages: RouteObject[] = [
  {
    path: 'year',
    lazy: () => import('./frame.page.tsx'),
    children: [
      { index: true, lazy: () => import('./year.page.tsx') },
      { path: 'month', lazy: () => import('./month.page.tsx') },
      { path: 'list', lazy: () => import('./list.page.tsx') },
      { path: 'rules', lazy: () => import('./rules.page.tsx') },
    ],
  },
]
