import classes from './marks.module.css'
import { useUiWords } from './words.ts'

export type Tier = 1 | 2 | 3

/** A support tier: its number in a disc that weighs more with each tier, in one hue. A tier is not a verdict on a child. */
export function TierDisc({ tier, word = false }: { tier: Tier | null; word?: boolean }) {
  const words = useUiWords()
  const text = tier === null ? words.noTier : words.tier(tier)
  return (
    <span className={classes.tier} title={word ? undefined : text}>
      <span className={classes.disc} data-tier={tier ?? 'none'} aria-hidden="true">
        {tier ?? '–'}
      </span>
      <span className={word ? undefined : 'for-screen-readers'}>{text}</span>
    </span>
  )
}
