import { Button, Checkbox } from '@mantine/core'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { fieldId, type Problem } from '#web/ui/problems.tsx'
import type { TargetTry } from '../../evidence/contract.ts'
import { seriesOf, standingOf } from '../../evidence/rules.ts'
import { type Target, targetStates } from '../../model.ts'
import type { Outcome } from '../../review/model.ts'
import { carriesOver, suggestionFor } from '../../review/rules.ts'
import { TargetEvidence, TargetName } from '../evidence/target-evidence.tsx'
import classes from './review.module.css'
import { useReviewWords } from './use-review-words.ts'

interface OutcomeFieldProps {
  target: Target
  tries: readonly TargetTry[]
  outcome: Outcome | undefined
  problems: readonly Problem[]
  onChange: (outcome: Outcome) => void
}

const settled = targetStates.filter((state) => state !== 'open')

/** One target of a review: what was seen, and what people say became of it. */
export function OutcomeField({ target, tries, outcome, problems, onChange }: OutcomeFieldProps) {
  const words = useReviewWords()
  const suggestion = suggestionFor(standingOf(target, seriesOf(target.measureKind, tries)))
  const name = `target ${target.id}`
  const problem = problems.find(({ field }) => field === name)?.message
  return (
    <section id={fieldId(name)} tabIndex={-1} className={classes.target}>
      <TargetName target={target} />
      <TargetEvidence target={target} tries={tries} />
      <div className={classes.outcome}>
        <fieldset className={classes.choices}>
          <legend>{words.outcome(target.position)}</legend>
          {settled.map((state) => (
            <Button
              key={state}
              size="compact-md"
              variant={outcome?.state === state ? 'filled' : 'default'}
              aria-pressed={outcome?.state === state}
              onClick={() => onChange({ reason: outcome?.reason ?? '', state, carry: carriesOver(state) })}
            >
              {words.plan.targetStates[state]}
            </Button>
          ))}
        </fieldset>
        {!outcome && suggestion && (
          <p className={classes.soft}>{words.suggestion(words.plan.targetStates[suggestion])}</p>
        )}
        {outcome && (
          <>
            <LongLine
              label={words.reason}
              value={outcome.reason}
              required={outcome.state !== 'achieved'}
              most={1000}
              onChange={(event) => onChange({ ...outcome, reason: event.currentTarget.value })}
            />
            <Checkbox
              label={words.carry}
              checked={outcome.carry}
              onChange={(event) => onChange({ ...outcome, carry: event.currentTarget.checked })}
            />
          </>
        )}
        {problem && <p role="alert">{problem}</p>}
      </div>
    </section>
  )
}
