import { useId } from 'react'
import { formatNumber } from './format.ts'
import { useLanguage } from './language.tsx'
import classes from './progress-count.module.css'
import { useUiWords } from './words.ts'

/** How far a longer work has come: the count above, the bar below. */
export function ProgressCount({ done, total, label }: { done: number; total: number; label: string }) {
  const words = useUiWords()
  const language = useLanguage()
  const id = useId()
  return (
    <div>
      <div id={id} className={classes.head}>
        <span>{label}</span>
        <span className={classes.count}>
          {words.progress(formatNumber(done, language), formatNumber(total, language))}
        </span>
      </div>
      <progress className={classes.bar} value={done} max={Math.max(total, 1)} aria-labelledby={id} />
    </div>
  )
}
