import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const accommodationsRoomPages: RouteObject[] = []

/** Pages of their own. */
export const accommodationsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const accommodationsFilePages: RouteObject[] = []
