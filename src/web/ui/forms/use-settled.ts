import type { Clash } from '#slices/access/operation.ts'
import type { Problem } from '../problems.tsx'
import { useUiWords } from '../words.ts'
import type { Taken } from './use-edit.ts'
import type { Work } from './use-work.ts'

interface Clashed {
  clashes: readonly Clash[]
  taken: Taken
}

/**
 * Asks whether an edit may be sent. A field with two texts of which none was chosen, and whatever is `missing`, is said at the top of the
 * form; then the answer is no and nothing is sent.
 */
export function useSettled(
  work: Pick<Work, 'labelOf' | 'refuse'>,
  edit: Clashed | undefined,
  labelOf: (field: string) => string = work.labelOf,
): (missing?: readonly Problem[]) => boolean {
  const { choose } = useUiWords().clash
  return (missing = []) => {
    const open = edit?.clashes.filter(({ field }) => !edit.taken[field]) ?? []
    const problems = [...open.map(({ field }) => ({ field, message: choose(labelOf(field)) })), ...missing]
    if (problems.length > 0) work.refuse(problems)
    return problems.length === 0
  }
}
