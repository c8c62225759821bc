import type { RouteObject } from 'react-router'
import type { TrailWords } from './trail.page.tsx'

/** Pages for people who have not signed in. */
export const accessDoors: RouteObject[] = [
  { path: '/welcome', lazy: () => import('./welcome.page.tsx') },
  { path: '/setup', lazy: () => import('./setup.page.tsx') },
  { path: '/demo', lazy: () => import('./demo.page.tsx') },
  { path: '/sign-in', lazy: () => import('./sign-in.page.tsx') },
  { path: '/invitation/:token', lazy: () => import('./invitation.page.tsx') },
]

/**
 * One's own account, the school's people, and the trail. Slices above this one bring words to the trail: whoever puts the map
 * of the web together hands them in.
 */
export function accessPages(loadTrailWords: () => Promise<TrailWords>): RouteObject[] {
  return [
    { path: '/account', lazy: () => import('./account.page.tsx') },
    { path: '/settings/people', lazy: () => import('./people.page.tsx') },
    {
      path: '/settings/trail',
      lazy: async () => {
        const [{ TrailPage, ...page }, trailWords] = await Promise.all([import('./trail.page.tsx'), loadTrailWords()])
        return { ...page, element: <TrailPage trailWords={trailWords} /> }
      },
    },
  ]
}
