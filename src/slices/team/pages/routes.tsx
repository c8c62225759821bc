import type { RouteObject } from 'react-router'
import { FirstTab } from '#web/ui/open-tabs.tsx'
import { annualRoomPages } from './annual/routes.tsx'
import { deadlinesRoomPages } from './deadlines/routes.tsx'
import { meetingsFilePages, meetingsRoomPages } from './meetings/routes.tsx'
import { peopleRoomPages } from './people/routes.tsx'
import { roomTabs } from './tabs.ts'
import { tasksFilePages, tasksRoomPages } from './tasks/routes.tsx'
import { timeRoomPages } from './time/routes.tsx'

/** The room, its tabs, and pages of their own. */
export const teamPages: RouteObject[] = [
  {
    path: '/team',
    lazy: () => import('./room.page.tsx'),
    children: [
      { index: true, element: <FirstTab tabs={roomTabs} /> },
      ...tasksRoomPages,
      { path: 'due', lazy: () => import('./due/due.page.tsx') },
      ...meetingsRoomPages,
      ...deadlinesRoomPages,
      ...peopleRoomPages,
      ...annualRoomPages,
      ...timeRoomPages,
    ],
  },
]

/** What the room brings to a student’s file. */
export const teamFilePages: RouteObject[] = [...tasksFilePages, ...meetingsFilePages]
