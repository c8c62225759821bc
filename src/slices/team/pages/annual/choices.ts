import { createContext, useContext } from 'react'
import type { Choices } from '../../annual/contract.ts'

export const noChoices: Choices = { people: [], duties: [], provisions: [], groups: [] }
export const ChoicesContext = createContext<Choices>(noChoices)

/** Who and what a measure may name. */
export function useChoices(): Choices {
  return useContext(ChoicesContext)
}
