import type { Degree } from '../../first-year/model.ts'
import classes from './first-year.module.css'
import { useFirstYearWords } from './use-first-year-words.ts'

/** A degree in words; heavier type for more, never a colour. */
export function DegreeMark({ degree }: { degree: Degree }) {
  const words = useFirstYearWords()
  return (
    <span className={classes.degree} data-degree={degree}>
      {words.degrees[degree]}
    </span>
  )
}
