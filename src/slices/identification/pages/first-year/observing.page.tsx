import { type LoaderFunctionArgs, Outlet, useLoaderData } from 'react-router'
import type { Programme } from '../../first-year/contract.ts'
import { loadProgramme, whenYearChanges } from './programme-loader.ts'

/** The pupils are asked once; going from one to the next asks only for that pupil. */
export function loader({ request }: LoaderFunctionArgs): Promise<Programme> {
  return loadProgramme(request)
}

export const shouldRevalidate = whenYearChanges

/** The way from checklist to checklist. */
export function Component() {
  const programme: Programme = useLoaderData()
  return <Outlet context={programme} />
}
