import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const firstYearRoomPages: RouteObject[] = []

/** Pages of their own. */
export const firstYearPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const firstYearFilePages: RouteObject[] = []
