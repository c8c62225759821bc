import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const concernsRoomPages: RouteObject[] = []

/** Pages of their own. */
export const concernsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const concernsFilePages: RouteObject[] = []
