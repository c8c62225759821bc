import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const referralsRoomPages: RouteObject[] = [
  { path: 'referrals', lazy: () => import('./open-referrals.page.tsx') },
]

/** Pages of their own. */
export const referralsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const referralsFilePages: RouteObject[] = [{ path: 'referrals', lazy: () => import('./referrals.page.tsx') }]
