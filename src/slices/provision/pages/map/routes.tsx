import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router'

/** Only the days are asked of the server; rows and filters work in the browser. */
function whenDaysChange({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (formMethod || currentUrl.search === nextUrl.search) return defaultShouldRevalidate
  return (
    currentUrl.pathname !== nextUrl.pathname ||
    ['asAt', 'from', 'to'].some((name) => currentUrl.searchParams.get(name) !== nextUrl.searchParams.get(name))
  )
}

/** Tabs of the room. */
export const mapRoomPages: RouteObject[] = [
  { path: 'map', lazy: () => import('./map.page.tsx'), shouldRevalidate: whenDaysChange },
]
