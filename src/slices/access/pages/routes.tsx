import type { RouteObject } from 'react-router'

/** Pages for people who have not signed in. */
export const accessDoors: RouteObject[] = [
  { path: '/welcome', lazy: () => import('./welcome.page.tsx') },
  { path: '/setup', lazy: () => import('./setup.page.tsx') },
  { path: '/demo', lazy: () => import('./demo.page.tsx') },
  { path: '/sign-in', lazy: () => import('./sign-in.page.tsx') },
  { path: '/invitation/:token', lazy: () => import('./invitation.page.tsx') },
]
