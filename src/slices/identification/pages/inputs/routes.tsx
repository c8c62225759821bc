import type { RouteObject } from 'react-router'

/** Tabs of the room. */
export const inputsRoomPages: RouteObject[] = []

/** Pages of their own. */
export const inputsPages: RouteObject[] = []

/** Tabs of a student’s file. */
export const inputsFilePages: RouteObject[] = []
