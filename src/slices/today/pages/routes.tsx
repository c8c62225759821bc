import type { RouteObject } from 'react-router'

/** The pages of today. */
export const todayPages: RouteObject[] = []
