import type { RouteObject } from 'react-router'
import { FirstTab } from '#web/ui/open-tabs.tsx'
import { awayRoomPages } from './away/routes.tsx'
import { framePages, frameRoomPages } from './frame/routes.tsx'
import { lessonsPages, lessonsRoomPages } from './lessons/routes.tsx'
import { limitsRoomPages } from './limits/routes.tsx'
import { planRoomPages } from './plan/routes.tsx'
import { roomTabs } from './tabs.ts'
import { weekFilePages, weekRoomPages } from './week/routes.tsx'

/** The room, its tabs, and pages of their own. */
export const timetablePages: RouteObject[] = [
  {
    path: '/timetable',
    lazy: () => import('./room.page.tsx'),
    children: [
      { index: true, element: <FirstTab tabs={roomTabs} /> },
      ...weekRoomPages,
      ...awayRoomPages,
      ...planRoomPages,
      ...limitsRoomPages,
      ...frameRoomPages,
      ...lessonsRoomPages,
    ],
  },
  ...framePages,
  ...lessonsPages,
]

/** What the room brings to a student’s file. */
export const timetableFilePages: RouteObject[] = [...weekFilePages]
