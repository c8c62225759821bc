import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { BankFields, BankKind } from '../../bank/model.ts'
import { coachEntry } from '../../coach/rules/entry.ts'
import { type Hint, hintsOf } from '../../coach/rules/hints.ts'

/** What the coach says of an entry of the bank. It has no plan: dates, people and baseline are not asked for. */
export function useBankHints(kind: BankKind, fields: BankFields): readonly Hint[] {
  const [settled] = useDebouncedValue(fields, 500)
  return useMemo(() => {
    return hintsOf(coachEntry(kind, settled), [])
  }, [kind, settled])
}
