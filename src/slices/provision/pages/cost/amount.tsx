import { Money } from '#web/ui/marks.tsx'
import type { CostAmount } from '../../cost/contract.ts'
import { useCostWords } from './use-cost-words.ts'

/** A sum; when something of it is not known it says so, and is never shown as nothing. */
export function Amount({ amount: { cents, complete } }: { amount: CostAmount }) {
  const words = useCostWords()
  if (complete) return <Money cents={cents} />
  if (cents === 0) return <em>{words.notKnown}</em>
  return (
    <>
      <small>{words.atLeast}</small> <Money cents={cents} />
    </>
  )
}
