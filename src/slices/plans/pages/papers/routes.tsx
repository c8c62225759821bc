import type { RouteObject } from 'react-router'

/** Tabs of a plan. */
export const paperPlanPages: RouteObject[] = [{ path: 'print', lazy: () => import('./print.page.tsx') }]
