import type { Answers, ObservedAnswer } from '../../first-year/model.ts'
import { countsOf } from '../../first-year/rules.ts'
import classes from './first-year.module.css'
import { useFirstYearWords } from './use-first-year-words.ts'

/** What a child does well comes first. */
export const strengthsFirst: readonly ObservedAnswer[] = ['mostly', 'sometimes', 'not_yet', 'not_seen']

/** The answers of a checklist as counts by area. No sum stands below it, on purpose. */
export function ChecklistCounts({ answers }: { answers: Answers }) {
  const words = useFirstYearWords()
  const counts = countsOf(answers)
  const hasOpen = counts.some(({ open }) => open > 0)
  return (
    <table className={classes.counts}>
      <caption className="for-screen-readers">{words.counts}</caption>
      <thead>
        <tr>
          <th scope="col">{words.area}</th>
          {strengthsFirst.map((answer) => (
            <th key={answer} scope="col">
              {words.answers[answer]}
            </th>
          ))}
          {hasOpen && <th scope="col">{words.open}</th>}
        </tr>
      </thead>
      <tbody>
        {counts.map((of) => (
          <tr key={of.area}>
            <th scope="row">{words.areas[of.area]}</th>
            {strengthsFirst.map((answer) => (
              <td key={answer} data-some={of[answer] > 0 || undefined}>
                {of[answer] || '–'}
              </td>
            ))}
            {hasOpen && <td>{of.open || '–'}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
