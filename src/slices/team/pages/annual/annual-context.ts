import { useOutletContext } from 'react-router'
import type { AnnualShown } from '../../annual/contract.ts'
import type { Aim, Measure } from '../../annual/model.ts'

/** The plan in whose frame a page stands. */
export function useAnnualPlan(): AnnualShown {
  return useOutletContext<AnnualShown>()
}

/** What is reviewed. */
export type Reviewed = { of: 'aim'; one: Aim } | { of: 'measure'; one: Measure }
