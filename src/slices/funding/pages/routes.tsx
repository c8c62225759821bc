import type { RouteObject } from 'react-router'

/** The funding room: what the tiers earn. */
export const fundingPages: RouteObject[] = [{ path: '/funding', lazy: () => import('./grant.page.tsx') }]
