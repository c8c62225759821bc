import type { RouteObject } from 'react-router'

/** The page after sign-in. */
export const dayPages: RouteObject[] = [{ path: '/today', lazy: () => import('./today.page.tsx') }]
