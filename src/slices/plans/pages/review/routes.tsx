import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const reviewRoomPages: RouteObject[] = []

/** Pages of their own. */
export const reviewPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const reviewFilePages: RouteObject[] = []

/** Tabs of a plan. */
export const reviewPlanPages: RouteObject[] = []
