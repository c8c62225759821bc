import type { RouteObject } from 'react-router'
import { FirstTab } from '#web/ui/open-tabs.tsx'
import { accommodationsFilePages, accommodationsPages, accommodationsRoomPages } from './accommodations/routes.tsx'
import { bankFilePages, bankPages, bankRoomPages } from './bank/routes.tsx'
import { cardsFilePages, cardsPages, cardsRoomPages } from './cards/routes.tsx'
import { evidenceFilePages, evidencePages, evidenceRoomPages } from './evidence/routes.tsx'
import { planFilePages, planPages, planRoomPages } from './plan/routes.tsx'
import { profileFilePages, profilePages, profileRoomPages } from './profile/routes.tsx'
import { reviewFilePages, reviewPages, reviewRoomPages } from './review/routes.tsx'
import { roomTabs } from './tabs.ts'

/** The room, its tabs, and pages of their own. */
export const plansPages: RouteObject[] = [
  {
    path: '/plans',
    lazy: () => import('./room.page.tsx'),
    children: [
      { index: true, element: <FirstTab tabs={roomTabs} /> },
      ...profileRoomPages,
      ...planRoomPages,
      ...bankRoomPages,
      ...evidenceRoomPages,
      ...reviewRoomPages,
      ...accommodationsRoomPages,
      ...cardsRoomPages,
    ],
  },
  ...profilePages,
  ...planPages,
  ...bankPages,
  ...evidencePages,
  ...reviewPages,
  ...accommodationsPages,
  ...cardsPages,
]

/** What the room brings to a student’s file. */
export const plansFilePages: RouteObject[] = [
  ...profileFilePages,
  ...planFilePages,
  ...bankFilePages,
  ...evidenceFilePages,
  ...reviewFilePages,
  ...accommodationsFilePages,
  ...cardsFilePages,
]
