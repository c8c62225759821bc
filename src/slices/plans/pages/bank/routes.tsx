import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const bankRoomPages: RouteObject[] = []

/** Pages of their own. */
export const bankPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const bankFilePages: RouteObject[] = []
