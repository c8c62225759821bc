import { useId } from 'react'
import { Link } from 'react-router'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { GroupOutcome, MeasureResult } from '../../outcome/contract.ts'
import { lastDayOf } from '../../outcome/rules/runs.ts'
import { ChangeStrip, reachOf } from './change-strip.tsx'
import classes from './outcome.module.css'
import { useOutcomeWords, useSay } from './use-outcome-words.ts'

interface RunsSectionProps {
  result: MeasureResult
  outcome: GroupOutcome
}

/** The mean change of this run with its interval, above those of the school’s earlier runs by the same measure, or why they do not compare. */
export function RunsSection({ result, outcome }: RunsSectionProps) {
  const words = useOutcomeWords()
  const language = useLanguage()
  const say = useSay()
  const id = useId()
  const { measure, change, counts, earlier } = result
  const reach = reachOf([change, ...earlier.map((one) => one.change)])
  if (!change && earlier.length === 0) return <p className={classes.soft}>{words.one.noRuns}</p>
  return (
    <div>
      <h3 id={id}>{words.one.runs}</h3>
      <p className={classes.soft}>{earlier.length > 0 ? words.one.runsHelp : words.one.noRuns}</p>
      <ul className={classes.runs} aria-labelledby={id}>
        {change && (
          <li data-this>
            <div>
              {words.one.thisRun}
              {words.colon}
              {say.mean(measure.unit, change)}
              <small className={classes.second}>{words.one.studentsOf(change.n, counts.members)}</small>
            </div>
            <ChangeStrip change={change} reach={reach} strong />
          </li>
        )}
        {earlier.map(({ runId, change: theirs, members, why }) => {
          const run = outcome.runs.find((one) => one.id === runId)
          const decided = run?.decision ? words.decisions[run.decision] : ''
          const period = run ? words.period(say.day(run.startsOn), say.day(lastDayOf(run))) : ''
          const count = theirs ? words.one.studentsOf(theirs.n, members) : ''
          return (
            <li key={runId}>
              <div>
                <Link to={`/provision/groups/${runId}/outcome`}>{run ? pick(run.name, language) : words.none}</Link>
                {`${words.colon}${theirs ? say.mean(measure.unit, theirs) : why ? words.notComparable[why] : words.none}`}
                <small className={classes.second}>{[period, count, decided].filter(Boolean).join(' · ')}</small>
              </div>
              {theirs && <ChangeStrip change={theirs} reach={reach} />}
            </li>
          )
        })}
      </ul>
      <p className={classes.soft}>{words.list.drawnHelp}</p>
    </div>
  )
}
