import { Link } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { OutcomeList } from '../../outcome/contract.ts'
import classes from './outcome.module.css'
import { useOutcomeWords, useSay } from './use-outcome-words.ts'

/** What is still to be measured at exit, and what is over without an outcome or a reason. */
export function ToDo({ list }: { list: OutcomeList }) {
  const words = useOutcomeWords()
  const language = useLanguage()
  const say = useSay()
  const { abilities } = useFrame()
  // The principal reads outcomes and enters no scores.
  const whereDue = abilities.includes('score.enter') ? 'scores' : 'outcome'
  const nameOf = (id: string) => {
    const run = list.runs.find((one) => one.id === id)
    return run ? pick(run.name, language) : words.none
  }
  const { lackingTitle, lackingNone, lackingDo, dueTitle, dueNone, due } = words.list
  return (
    <div className={`${classes.todo} no-print`}>
      <section aria-labelledby="due">
        <h2 id="due">
          {dueTitle} {list.due.length > 0 && <small>{list.due.length}</small>}
        </h2>
        {list.due.length === 0 && <p className={classes.soft}>{dueNone}</p>}
        <ul>
          {list.due.map(({ runId, students, lastDay }) => (
            <li key={runId}>
              <Link to={`/provision/groups/${runId}/${whereDue}`}>{nameOf(runId)}</Link>
              <p className={classes.soft}>{due(students, say.day(lastDay))}</p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="lacking">
        <h2 id="lacking">
          {lackingTitle} {list.lacking.length > 0 && <small>{list.lacking.length}</small>}
        </h2>
        {list.lacking.length === 0 && <p className={classes.soft}>{lackingNone}</p>}
        <ul>
          {list.lacking.map((runId) => (
            <li key={runId}>
              <Link to={`/provision/groups/${runId}/outcome`}>{nameOf(runId)}</Link>
              <p className={classes.soft}>{lackingDo}</p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
