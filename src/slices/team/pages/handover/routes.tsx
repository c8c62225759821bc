import type { RouteObject } from 'react-router'

/** Tabs of the people of the team. */
export const handoverPeoplePages: RouteObject[] = [
  { path: 'handover', lazy: () => import('./handovers.page.tsx') },
  { path: 'handover/pack', lazy: () => import('./pack.page.tsx') },
  { path: 'handover/:handoverId', lazy: () => import('./preview.page.tsx') },
]
