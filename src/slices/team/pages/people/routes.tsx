import type { RouteObject } from 'react-router'
import { FirstTab } from '#web/ui/open-tabs.tsx'
import { handoverPeoplePages } from '../handover/routes.tsx'
import { peopleTabs } from './tabs.ts'

/** Tabs of the room. */
export const peopleRoomPages: RouteObject[] = [
  {
    path: 'people',
    lazy: () => import('./frame.page.tsx'),
    children: [
      { index: true, element: <FirstTab tabs={peopleTabs} /> },
      { path: 'members', lazy: () => import('./people.page.tsx') },
      { path: 'responsible', lazy: () => import('./responsible.page.tsx') },
      { path: 'classes', lazy: () => import('./classes.page.tsx') },
      ...handoverPeoplePages,
    ],
  },
]
