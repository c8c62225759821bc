import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const evidenceRoomPages: RouteObject[] = [{ path: 'tries', lazy: () => import('./tries.page.tsx') }]

/** Pages of their own. */
export const evidencePages: RouteObject[] = []

/** Tabs of a student’s file. */
export const evidenceFilePages: RouteObject[] = []

/** Tabs of a plan. */
export const evidencePlanPages: RouteObject[] = [{ path: 'evidence', lazy: () => import('./evidence.page.tsx') }]
