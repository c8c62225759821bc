import { createContext, useContext } from 'react'
import type { Choices } from '../../annual/contract.ts'

export const ChoicesContext = createContext<Choices>({ people: [], duties: [], provisions: [], groups: [] })

/** Who and what a measure may name. */
export function useChoices(): Choices {
  return useContext(ChoicesContext)
}
