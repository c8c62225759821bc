import type { ShouldRevalidateFunctionArgs } from 'react-router'
import { startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import type { YearAnswer } from '../../deadlines/contract.ts'

/** The deadlines of the school year in the address, as rules and facts have them today. */
export async function loadYear({ request }: { request: Request }): Promise<YearAnswer> {
  return api.team.deadlines(wantedYear(request))
}

/** What is no school year in the address counts as not said. */
export function wantedYear(request: Request): { year?: string } {
  const year = new URL(request.url).searchParams.get('year') ?? ''
  return startYearOf(year) === null ? {} : { year }
}

/** Filters and months work in the browser; another school year, another page or an action asks anew. */
export function whenYearChanges({
  currentUrl,
  nextUrl,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (formMethod || currentUrl.search === nextUrl.search) return defaultShouldRevalidate
  const isSameYear = currentUrl.searchParams.get('year') === nextUrl.searchParams.get('year')
  return currentUrl.pathname !== nextUrl.pathname || !isSameYear
}
