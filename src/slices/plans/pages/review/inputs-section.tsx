import { Link } from 'react-router'
import type { InputRequest } from '#slices/identification/inputs/contract.ts'
import { formatShortDate } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import type { Review } from '../../review/contract.ts'
import { InputAnswers } from './input-answers.tsx'
import classes from './review.module.css'
import { useReviewWords } from './use-review-words.ts'

interface InputsSectionProps {
  studentId: string
  inputs: Review['inputs']
  /** The newest asking with its answers. */
  newest: InputRequest | null
}

/** What teachers were asked while the plan ran, and what they answered last: for everybody who reads the review. */
export function InputsSection({ studentId, inputs, newest }: InputsSectionProps) {
  const words = useReviewWords()
  const language = useLanguage()
  const mayAsk = useFrame().abilities.includes('input.ask')
  return (
    <>
      <h3>{words.inputs}</h3>
      {inputs.length === 0 && (
        <p className={classes.soft}>
          {words.noInputs} {mayAsk && <Link to={`/students/${studentId}/identification/inputs`}>{words.ask}</Link>}
        </p>
      )}
      {inputs.map(({ requestId, askedOn, answered, asked }) => (
        <p key={requestId}>
          <Link to={`/students/${studentId}/identification/inputs/${requestId}`}>
            {words.input(formatShortDate(askedOn, language), answered, asked)}
          </Link>
        </p>
      ))}
      {newest && <InputAnswers request={newest} />}
    </>
  )
}
