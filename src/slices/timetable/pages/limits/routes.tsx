import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const limitsRoomPages: RouteObject[] = [{ path: 'limits', lazy: () => import('./limits.page.tsx') }]
