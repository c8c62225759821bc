import { type LoaderFunctionArgs, useLoaderData, useRevalidator } from 'react-router'
import type { InputRequest } from '#slices/identification/inputs/contract.ts'
import { api } from '#web/api.ts'
import { formatShortDate } from '#web/ui/format.ts'
import { OthersHere } from '#web/ui/forms/others-here.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import type { TargetTry } from '../../evidence/contract.ts'
import type { Review } from '../../review/contract.ts'
import { usePlan } from '../plan/plan-context.ts'
import { InputsSection } from './inputs-section.tsx'
import classes from './review.module.css'
import { ReviewForm } from './review-form.tsx'
import { ReviewRead } from './review-read.tsx'
import { useReviewWords } from './use-review-words.ts'

type Facts = { review: Review; tries: TargetTry[]; input: InputRequest | null }

export async function loader({ params }: LoaderFunctionArgs): Promise<Facts> {
  const of = { id: params.id ?? '', planId: params.planId ?? '' }
  const [review, tries] = await Promise.all([api.plans.review(of), api.plans.tries(of)])
  const [newest] = review.inputs
  // A request may be gone by now: the review is read without it.
  const input =
    newest && (await api.identification.inputRequest({ id: of.id, requestId: newest.requestId }).catch(() => null))
  return { review, tries, input: input ?? null }
}

/** A plan's review on one screen: prepared while it is in force, read afterwards. */
export function Component() {
  const { review, tries, input }: Facts = useLoaderData()
  const { plan, file } = usePlan()
  const words = useReviewWords()
  const language = useLanguage()
  const { revalidate } = useRevalidator()
  if (review.may.keep)
    return (
      <>
        <OthersHere studentId={plan.studentId} form="review" which={plan.id} onChange={revalidate} />
        <ReviewForm plan={plan} file={file} review={review} tries={tries} input={input} />
      </>
    )
  const open = plan.state === 'in_force' ? words.notFinished : words.notYet
  return (
    <>
      <p className={classes.soft}>
        {review.finishedOn ? words.finishedOn(formatShortDate(review.finishedOn, language)) : open}
      </p>
      {review.finishedOn && <ReviewRead plan={plan} review={review} tries={tries} />}
      <InputsSection studentId={plan.studentId} inputs={review.inputs} newest={input} />
    </>
  )
}
