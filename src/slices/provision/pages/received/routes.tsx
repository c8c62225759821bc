import type { RouteObject } from 'react-router'

/** Tabs of a student’s file. */
export const receivedFilePages: RouteObject[] = [{ path: 'provision', lazy: () => import('./file.page.tsx') }]
