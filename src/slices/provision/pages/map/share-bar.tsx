import { formatPercent } from '#web/ui/format.ts'
import { useLanguage, useWords } from '#web/ui/language.tsx'
import type { MapMinutes } from '../../map/contract.ts'
import { shareHeld } from '../../map/view-rules.ts'
import classes from './map.module.css'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** How much of what was planned was held: the number, and a bar beside it that says the same. */
export function ShareBar({ minutes }: { minutes: MapMinutes }) {
  const words = useWords(both)
  const language = useLanguage()
  const share = shareHeld(minutes)
  if (share === null) return <span className={classes.soft}>{words.notPlannedYet}</span>
  if (minutes.held + minutes.lost === 0) return <span className={classes.soft}>{words.noLogYet}</span>
  const percent = Math.round(share * 100)
  return (
    <span className={classes.share}>
      <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className={classes.ground} width="100" height="8" />
        <rect className={classes.filled} width={percent} height="8" />
      </svg>
      {formatPercent(percent, language)}
    </span>
  )
}
