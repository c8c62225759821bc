import type { RouteObject } from 'react-router'

/** Pages of their own. */
export const digestPages: RouteObject[] = [{ path: '/settings/mail', lazy: () => import('./mail.page.tsx') }]

/** The page behind the link of a mail: for whoever holds it. */
export const digestDoors: RouteObject[] = [{ path: '/digest/:token', lazy: () => import('./stop.page.tsx') }]
