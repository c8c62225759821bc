import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const cardsRoomPages: RouteObject[] = [{ path: 'cards', lazy: () => import('./cards.page.tsx') }]

/** Pages of their own. */
export const cardsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const cardsFilePages: RouteObject[] = []
