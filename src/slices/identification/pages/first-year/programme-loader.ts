import type { ShouldRevalidateFunctionArgs } from 'react-router'
import { startYearOf } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import type { Programme } from '../../first-year/contract.ts'

/** The programme of the year in the address. */
export function loadProgramme(request: Request): Promise<Programme> {
  return api.identification.firstYearProgramme(wantedYear(request))
}

/** The school year in the address; what is no school year there counts as not said. */
export function wantedYear(request: Request): { year?: string } {
  const year = new URL(request.url).searchParams.get('year') ?? ''
  return startYearOf(year) === null ? {} : { year }
}

/** Another year is another answer, and what was written is; filters, tabs and the next pupil are not. */
export function whenYearChanges({ currentUrl, nextUrl, formMethod }: ShouldRevalidateFunctionArgs): boolean {
  if (formMethod || currentUrl.href === nextUrl.href) return true
  return currentUrl.searchParams.get('year') !== nextUrl.searchParams.get('year')
}
