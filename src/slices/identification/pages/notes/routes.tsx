import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const notesRoomPages: RouteObject[] = []

/** Pages of their own. */
export const notesPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const notesFilePages: RouteObject[] = [{ path: 'notes', lazy: () => import('./notes.page.tsx') }]
