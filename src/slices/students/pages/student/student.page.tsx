import { type LoaderFunctionArgs, Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from 'react-router'
import { api } from '#web/api.ts'
import type { StudentFile } from '../../contract.ts'
import { StudentHead } from './student-head.tsx'

/** Every opening of the file is recorded: it is asked once for all its tabs. */
export function loader({ params }: LoaderFunctionArgs): Promise<StudentFile> {
  return api.students.student({ id: params.id ?? '' })
}

/** Again for another student and after a change, not for another tab or filter of the same file. */
export function shouldRevalidate(change: ShouldRevalidateFunctionArgs): boolean {
  const { currentParams, nextParams, currentUrl, nextUrl, formMethod } = change
  return currentParams.id !== nextParams.id || currentUrl.href === nextUrl.href || formMethod !== undefined
}

/** A student's file: the head that stays, and one of its tabs. */
export function Component() {
  const file: StudentFile = useLoaderData()
  return (
    <div key={file.id}>
      <StudentHead file={file} />
      <Outlet context={file} />
    </div>
  )
}
