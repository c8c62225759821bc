import type { RouteObject } from 'react-router'
import { evidencePlanPages } from '../evidence/routes.tsx'
import { paperPlanPages } from '../papers/routes.tsx'
import { reviewPlanPages } from '../review/routes.tsx'

/** Tabs of the room. */
export const planRoomPages: RouteObject[] = [{ path: 'templates', lazy: () => import('./templates.page.tsx') }]

/** Pages of their own. */
export const planPages: RouteObject[] = []

/** Tabs of a student’s file; a plan has tabs of its own, some of them of other subjects. */
export const planFilePages: RouteObject[] = [
  { path: 'plans', lazy: () => import('./plans.page.tsx') },
  {
    path: 'plans/:planId',
    lazy: () => import('./plan-frame.page.tsx'),
    children: [
      { index: true, lazy: () => import('./plan.page.tsx') },
      { path: 'versions', lazy: () => import('./versions.page.tsx') },
      ...evidencePlanPages,
      ...reviewPlanPages,
      ...paperPlanPages,
    ],
  },
]
