import type { RouteObject } from 'react-router'
import { FirstTab } from '#web/ui/open-tabs.tsx'
import { timeTabs } from './tabs.ts'

/** Tabs of the room. */
export const timeRoomPages: RouteObject[] = [
  {
    path: 'time',
    lazy: () => import('./frame.page.tsx'),
    children: [
      { index: true, element: <FirstTab tabs={timeTabs} otherwise="log" /> },
      { path: 'log', lazy: () => import('./time.page.tsx') },
      { path: 'summaries', lazy: () => import('./summaries.page.tsx') },
    ],
  },
]
