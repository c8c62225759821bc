import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const awayRoomPages: RouteObject[] = [{ path: 'away', lazy: () => import('./away.page.tsx') }]
