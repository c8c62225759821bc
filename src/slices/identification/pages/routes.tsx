import type { RouteObject } from 'react-router'
import { FirstTab } from '#web/ui/open-tabs.tsx'
import { concernsFilePages, concernsPages, concernsRoomPages } from './concerns/routes.tsx'
import { datesFilePages, datesPages, datesRoomPages } from './dates/routes.tsx'
import { firstYearFilePages, firstYearPages, firstYearRoomPages } from './first-year/routes.tsx'
import { inputsFilePages, inputsPages, inputsRoomPages } from './inputs/routes.tsx'
import { measurementsFilePages, measurementsPages, measurementsRoomPages } from './measurements/routes.tsx'
import { notesFilePages, notesPages, notesRoomPages } from './notes/routes.tsx'
import { referralsFilePages, referralsPages, referralsRoomPages } from './referrals/routes.tsx'
import { reportsFilePages, reportsPages, reportsRoomPages } from './reports/routes.tsx'
import { partTabs, roomTabs } from './tabs.ts'

/** The room, its tabs, and pages of their own. */
export const identificationPages: RouteObject[] = [
  {
    path: '/identification',
    lazy: () => import('./room.page.tsx'),
    children: [
      { index: true, element: <FirstTab tabs={roomTabs} /> },
      ...concernsRoomPages,
      ...inputsRoomPages,
      ...firstYearRoomPages,
      ...measurementsRoomPages,
      ...reportsRoomPages,
      ...referralsRoomPages,
      ...notesRoomPages,
      ...datesRoomPages,
    ],
  },
  ...concernsPages,
  ...inputsPages,
  ...firstYearPages,
  ...measurementsPages,
  ...reportsPages,
  ...referralsPages,
  ...notesPages,
  ...datesPages,
]

/** What the room brings to a student’s file. */
export const identificationFilePages: RouteObject[] = [
  {
    path: 'identification',
    lazy: () => import('./student.page.tsx'),
    children: [
      { index: true, element: <FirstTab tabs={partTabs} /> },
      ...concernsFilePages,
      ...inputsFilePages,
      ...firstYearFilePages,
      ...measurementsFilePages,
      ...reportsFilePages,
      ...referralsFilePages,
      ...notesFilePages,
      ...datesFilePages,
    ],
  },
]
