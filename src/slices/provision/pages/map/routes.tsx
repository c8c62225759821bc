import type { RouteObject, ShouldRevalidateFunctionArgs } from 'react-router'
import { mapAskedOf } from './asked.ts'

const askedOf = (search: URLSearchParams) => JSON.stringify(mapAskedOf(search))

/** Only the days, and rows by staff and by week, are asked of the server; all else works in the browser. */
function whenDaysChange({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (formMethod || currentUrl.search === nextUrl.search) return defaultShouldRevalidate
  return currentUrl.pathname !== nextUrl.pathname || askedOf(currentUrl.searchParams) !== askedOf(nextUrl.searchParams)
}

/** Tabs of the room. */
export const mapRoomPages: RouteObject[] = [
  { path: 'map', lazy: () => import('./map.page.tsx'), shouldRevalidate: whenDaysChange },
]
