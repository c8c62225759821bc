import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const tasksRoomPages: RouteObject[] = [{ path: 'tasks', lazy: () => import('./tasks.page.tsx') }]

/** Tabs of a student’s file. */
export const tasksFilePages: RouteObject[] = [{ path: 'tasks', lazy: () => import('./student-tasks.page.tsx') }]
