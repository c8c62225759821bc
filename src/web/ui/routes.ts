import type { ShouldRevalidateFunctionArgs } from 'react-router'

/** For a route whose filters work in the browser: its loader runs again after an action or on another path, not for `?…`. */
export function onlyWhenPathChanges({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (formMethod || currentUrl.search === nextUrl.search) return defaultShouldRevalidate
  return currentUrl.pathname !== nextUrl.pathname
}
