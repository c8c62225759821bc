import { useOutletContext } from 'react-router'
import type { StudentFile } from '#slices/students/contract.ts'
import type { PlanShown } from '../../plan/contract.ts'

/** What the tabs of a plan are handed. */
export interface PlanContext {
  file: StudentFile
  plan: PlanShown
}

/** The plan whose tab this is, and its student. */
export function usePlan(): PlanContext {
  return useOutletContext<PlanContext>()
}
