import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const planRoomPages: RouteObject[] = [
  { path: 'plan', lazy: () => import('./plan.page.tsx') },
  { path: 'plan/:proposalId', lazy: () => import('./proposal.page.tsx') },
]
