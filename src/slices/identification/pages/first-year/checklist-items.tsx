import type { Answers, ObservedAnswer } from '../../first-year/model.ts'
import { itemsWith } from '../../first-year/rules.ts'
import classes from './first-year.module.css'
import { useFirstYearWords } from './use-first-year-words.ts'

/** The items of a checklist, those with the same answer together. */
export function ChecklistItems({ answers, of }: { answers: Answers; of: readonly ObservedAnswer[] }) {
  const words = useFirstYearWords()
  return (
    <dl className={classes.items}>
      {of.map((answer) => {
        const items = itemsWith(answers, answer)
        if (items.length === 0) return null
        return (
          <div key={answer}>
            <dt>{words.answers[answer]}</dt>
            {items.map((item) => (
              <dd key={item}>{words.items[item]}</dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}
