import type { RouteObject } from 'react-router'

/** Pages of their own. */
export const providersPages: RouteObject[] = [
  { path: '/provision/providers', lazy: () => import('./providers.page.tsx') },
]
