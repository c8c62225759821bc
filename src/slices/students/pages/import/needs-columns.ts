import type { ImportPreview } from '../../contract.ts'

/** What only a person can put right who says which column is which. */
const ofColumns: readonly string[] = ['no-headings', 'column-missing', 'columns-missing-one-of', 'two-columns']

/** True when a person should look at the columns first: a needed one is missing, two are the same, or no heading is known. */
export function needsColumns({ kind, problems }: ImportPreview): boolean {
  return kind !== 'oneroster' && problems.some(({ problem }) => ofColumns.includes(problem))
}
