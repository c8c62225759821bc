import type { RouteObject } from 'react-router'
import { noticesPages } from './notices/routes.tsx'

/** The pages of today. */
export const todayPages: RouteObject[] = [...noticesPages]
