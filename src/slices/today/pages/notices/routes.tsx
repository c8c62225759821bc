import type { RouteObject } from 'react-router'

/** Pages of their own. */
export const noticesPages: RouteObject[] = [{ path: '/notices', lazy: () => import('./notices.page.tsx') }]
