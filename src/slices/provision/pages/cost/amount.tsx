import type { CostAmount } from '../../cost/contract.ts'
import classes from './cost.module.css'
import { useCostWords } from './use-cost-words.ts'

/** A sum; when something of it is not known it says so, and is never shown as nothing. Cents are always said: they are exact. */
export function Amount({ amount: { cents, complete } }: { amount: CostAmount }) {
  const words = useCostWords()
  const sum = <span className={classes.money}>{words.dollars(cents)}</span>
  if (complete) return sum
  if (cents === 0) return <em>{words.notKnown}</em>
  return (
    <>
      <small>{words.atLeast}</small> {sum}
    </>
  )
}
