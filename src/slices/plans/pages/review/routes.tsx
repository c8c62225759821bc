import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const reviewRoomPages: RouteObject[] = [{ path: 'due', lazy: () => import('./due.page.tsx') }]

/** Pages of their own. */
export const reviewPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const reviewFilePages: RouteObject[] = []

/** Tabs of a plan. */
export const reviewPlanPages: RouteObject[] = [{ path: 'review', lazy: () => import('./review.page.tsx') }]
