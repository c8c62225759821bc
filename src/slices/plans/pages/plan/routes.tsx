import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const planRoomPages: RouteObject[] = []

/** Pages of their own. */
export const planPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const planFilePages: RouteObject[] = []
