import { Link } from 'react-router'
import { Facts } from '#web/ui/facts.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { useUiWords } from '#web/ui/words.ts'
import type { TargetTry } from '../../evidence/contract.ts'
import type { PlanShown } from '../../plan/contract.ts'
import type { Review } from '../../review/contract.ts'
import { attendanceOf } from '../../review/rules.ts'
import { TargetEvidence, TargetName } from '../evidence/target-evidence.tsx'
import { AttendanceSaid } from './attendance-fields.tsx'
import classes from './review.module.css'
import { useReviewWords } from './use-review-words.ts'

interface ReviewReadProps {
  plan: PlanShown
  review: Review
  tries: readonly TargetTry[]
}

/** A finished review. */
export function ReviewRead({ plan, review, tries }: ReviewReadProps) {
  const words = useReviewWords()
  const ui = useUiWords()
  const language = useLanguage()
  const { fields } = review
  const proposed = fields.tierProposed && [
    ui.tier(fields.tierProposed),
    fields.tierReason,
    review.tierDecided && words.decided[review.tierDecided],
  ]
  return (
    <>
      <Facts
        facts={[
          { label: words.held, value: fields.heldOn && formatShortDate(fields.heldOn, language) },
          { label: words.present, value: fields.present },
          {
            label: words.attendance,
            value: attendanceOf(fields) ? <AttendanceSaid plan={plan} fields={fields} /> : null,
            help: fields.attendanceNote || null,
          },
          { label: words.words, value: <InTwoLanguages text={{ zh: fields.wordsZh, en: fields.wordsEn }} /> },
          { label: words.tier, value: proposed ? proposed.filter(Boolean).join(' · ') : words.noProposal },
        ]}
      />
      {review.nextPlanId && (
        <p>
          <Link to={`/students/${plan.studentId}/plans/${review.nextPlanId}`}>{words.toNext}</Link>
        </p>
      )}
      <h3>{words.targets}</h3>
      {plan.targets.map((target) => (
        <section key={target.id} className={classes.target}>
          <TargetName target={target} />
          <p>
            <strong>{words.plan.targetStates[target.state]}</strong>
            {target.stateReason && ` · ${target.stateReason}`}
          </p>
          <TargetEvidence target={target} tries={tries.filter(({ targetId }) => targetId === target.id)} />
        </section>
      ))}
    </>
  )
}
