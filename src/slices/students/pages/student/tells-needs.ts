import type { StudentFile } from '../../contract.ts'

/**
 * True when the page may speak of needs. An empty list can mean that there are none, or that they are not for this person to know
 * (a teaching assistant): only who keeps them is told that there are none.
 */
export function tellsNeeds({ needs, may }: Pick<StudentFile, 'needs' | 'may'>): boolean {
  return needs.length > 0 || may.keepSupport
}
