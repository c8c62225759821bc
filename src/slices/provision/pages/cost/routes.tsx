import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router'

/** Only days, year and what is counted are asked of the server; rows are made in the browser. */
function whenDaysChange(changed: ShouldRevalidateFunctionArgs): boolean {
  const { currentUrl, nextUrl, formMethod, defaultShouldRevalidate } = changed
  if (formMethod || currentUrl.search === nextUrl.search) return defaultShouldRevalidate
  return (
    currentUrl.pathname !== nextUrl.pathname ||
    ['asAt', 'year', 'from', 'to', 'mode'].some(
      (name) => currentUrl.searchParams.get(name) !== nextUrl.searchParams.get(name),
    )
  )
}

/** Tabs of the room. */
export const costRoomPages: RouteObject[] = [
  { path: 'cost', lazy: () => import('./cost.page.tsx'), shouldRevalidate: whenDaysChange },
]

/** Pages of their own. */
export const costPages: RouteObject[] = [
  { path: '/provision/cost/settings', lazy: () => import('./settings.page.tsx') },
  {
    path: '/provision/cost/groups/:groupId',
    lazy: () => import('./group-cost.page.tsx'),
    shouldRevalidate: whenDaysChange,
  },
  {
    path: '/provision/cost/students/:studentId',
    lazy: () => import('./student-cost.page.tsx'),
    shouldRevalidate: whenDaysChange,
  },
]
