import { createContext, useContext } from 'react'
import { api } from '#web/api.ts'

export type Colleague = { id: string; nameEn: string; nameZh: string }

export const ColleaguesContext = createContext<readonly Colleague[]>([])

/** The people of the school who may be named in a plan. */
export function useColleagues(): readonly Colleague[] {
  return useContext(ColleaguesContext)
}

/** Those who work here now and are no parents. */
export async function loadColleagues(): Promise<Colleague[]> {
  const people = await api.access.people()
  return people
    .filter(({ active, roles }) => active && roles.some((role) => role !== 'parent' && role !== 'sponsor'))
    .map(({ id, nameEn, nameZh }) => ({ id, nameEn, nameZh }))
}
