import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const inputsRoomPages: RouteObject[] = [{ path: 'inputs', lazy: () => import('./inputs.page.tsx') }]

/** Pages of their own. */
export const inputsPages: RouteObject[] = [
  { path: '/identification/inputs/forms', lazy: () => import('./forms.page.tsx') },
]

/** Tabs of a student’s file. */
export const inputsFilePages: RouteObject[] = [
  { path: 'inputs', lazy: () => import('./student-inputs.page.tsx') },
  { path: 'inputs/:requestId', lazy: () => import('./side-by-side.page.tsx') },
  { path: 'inputs/:requestId/answer', lazy: () => import('./answer.page.tsx') },
]
