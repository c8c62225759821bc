import type { Cents } from '#kernel/money.ts'
import { formatMoney } from '#kernel/money.ts'
import type { KnownGrant } from '../model/grant.ts'
import classes from './threshold-scale.module.css'
import { useFundingWords } from './use-funding-words.ts'

interface ThresholdScaleProps {
  grant: KnownGrant
  /** Where the grant would stand in the what-if; `null` without one. */
  whatIfCents: Cents | null
}

/** A quiet line from nothing to the last threshold, filled as far as the grant goes. The list below it says the same in words. */
export function ThresholdScale({ grant: { totalCents, thresholds }, whatIfCents }: ThresholdScaleProps) {
  const words = useFundingWords()
  const end = Math.max(totalCents, whatIfCents ?? 0, ...thresholds.map(({ amountCents }) => amountCents)) * 1.03
  const at = (cents: Cents) => `${(100 * cents) / end}%`
  return (
    <div className={classes.scale} role="img" aria-label={words.thresholds.scale(formatMoney(totalCents))}>
      <div className={classes.track}>
        <div className={classes.fill} style={{ width: at(totalCents) }} />
        {whatIfCents !== null && <div className={classes.whatIf} style={{ left: at(whatIfCents) }} />}
      </div>
      {thresholds.map(({ key, amountCents, reached }) => (
        <span key={key} className={classes.mark} data-reached={reached || undefined} style={{ left: at(amountCents) }}>
          {key.slice(-1)}
        </span>
      ))}
    </div>
  )
}
