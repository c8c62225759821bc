import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const referralsRoomPages: RouteObject[] = []

/** Pages of their own. */
export const referralsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const referralsFilePages: RouteObject[] = []
