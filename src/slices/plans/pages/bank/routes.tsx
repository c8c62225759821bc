import type { RouteObject } from 'react-router'
import { withoutPanel } from './address.ts'

/** Tabs of the room. */
export const bankRoomPages: RouteObject[] = [
  { path: 'bank', lazy: () => import('./bank.page.tsx'), shouldRevalidate: withoutPanel },
]

/** Pages of their own. */
export const bankPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const bankFilePages: RouteObject[] = []
