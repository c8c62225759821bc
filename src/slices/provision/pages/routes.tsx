import type { RouteObject } from 'react-router'
import { FirstTab } from '#web/ui/open-tabs.tsx'
import { costPages, costRoomPages } from './cost/routes.tsx'
import { groupsPages, groupsRoomPages } from './groups/routes.tsx'
import { libraryPages, libraryRoomPages } from './library/routes.tsx'
import { mapRoomPages } from './map/routes.tsx'
import { outcomePages, outcomeRoomPages } from './outcome/routes.tsx'
import { providersPages } from './providers/routes.tsx'
import { receivedFilePages } from './received/routes.tsx'
import { sessionsPages, sessionsRoomPages } from './sessions/routes.tsx'
import { roomTabs } from './tabs.ts'

/** The room, its tabs, and pages of their own. */
export const provisionPages: RouteObject[] = [
  {
    path: '/provision',
    lazy: () => import('./room.page.tsx'),
    children: [
      { index: true, element: <FirstTab tabs={roomTabs} /> },
      ...sessionsRoomPages,
      ...mapRoomPages,
      ...groupsRoomPages,
      ...costRoomPages,
      ...outcomeRoomPages,
      ...libraryRoomPages,
    ],
  },
  ...sessionsPages,
  ...groupsPages,
  ...providersPages,
  ...costPages,
  ...outcomePages,
  ...libraryPages,
]

/** What the room brings to a student’s file. */
export const provisionFilePages: RouteObject[] = [...receivedFilePages]
