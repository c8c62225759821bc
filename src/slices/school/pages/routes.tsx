import type { RouteObject } from 'react-router'

/** The settings room: its overview, the school, its years, classes and backups. People and the trail are pages of access. */
export const schoolPages: RouteObject[] = [
  { path: '/settings', lazy: () => import('./settings.page.tsx') },
  { path: '/settings/school', lazy: () => import('./profile.page.tsx') },
  { path: '/settings/years', lazy: () => import('./years.page.tsx') },
  { path: '/settings/years/roll-over', lazy: () => import('./roll-over.page.tsx') },
  { path: '/settings/classes', lazy: () => import('./classes.page.tsx') },
  { path: '/settings/backup', lazy: () => import('./backup.page.tsx') },
]
