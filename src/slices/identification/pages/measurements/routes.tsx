import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const measurementsRoomPages: RouteObject[] = []

/** Pages of their own. */
export const measurementsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const measurementsFilePages: RouteObject[] = []
