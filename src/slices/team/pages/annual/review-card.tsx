import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatLabelled, formatList, formatShortDate } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpener } from '#web/ui/use-opener.ts'
import { sayDoer } from '../../../plans/plan/rules/doers.ts'
import type { AnnualShown } from '../../annual/contract.ts'
import type { Moment, Review } from '../../annual/model.ts'
import { goesOnByMeasures, isBlank, reviewOf } from '../../annual/rules.ts'
import { sayFigure, sayWhen } from '../../annual/say-rules.ts'
import classes from './annual.module.css'
import type { Reviewed } from './annual-context.ts'
import { ReviewForm } from './review-form.tsx'
import { PastNote } from './standing.tsx'
import { useAnnualWords } from './use-annual-words.ts'

interface ReviewCardProps {
  plan: AnnualShown
  moment: Moment
  subject: Reviewed
  label: string
}

/** An aim or a measure with what was found of it, read and written in the same place. */
export function ReviewCard({ plan, moment, subject, label }: ReviewCardProps) {
  const words = useAnnualWords()
  const language = useLanguage()
  const [writing, setWriting] = useState(false)
  const opener = useOpener(writing)
  const review = reviewOf(subject.one.reviews, moment)
  const before = moment === 'year_end' ? reviewOf(subject.one.reviews, 'mid_year') : null
  return (
    <>
      <div className={classes.partHead}>
        <span className={classes.number}>{label}</span>
        {plan.may.review && !writing && (
          <Button variant="subtle" size="compact-sm" ref={opener} onClick={() => setWriting(true)}>
            {review.version > 0 ? words.change : words.review}
            <span className="for-screen-readers">{` (${label})`}</span>
          </Button>
        )}
      </div>
      {subject.of === 'aim' ? (
        <h4>
          <InTwoLanguages text={subject.one.words} />
        </h4>
      ) : (
        <>
          <div className={classes.what}>
            <InTwoLanguages text={subject.one.what} />
          </div>
          <p className={classes.facts}>
            <span>
              {formatList(
                subject.one.who.map((one) => sayDoer(one, plan.people, language)),
                language,
              )}
            </span>
            <span>{sayWhen(subject.one, language)}</span>
          </p>
          {!isBlank(subject.one.criterion) && (
            <p className={classes.soft}>
              {words.said.criterion}
              <InTwoLanguages text={subject.one.criterion} />
            </p>
          )}
        </>
      )}
      <PastNote past={subject.one.past} />
      {before && before.howFar !== null && (
        <p className={classes.soft}>
          {words.lead(`${words.moments.mid_year} · ${words.howFars[before.howFar]}`, !isBlank(before.words))}
          <InTwoLanguages text={before.words} />
        </p>
      )}
      {writing && plan.may.review ? (
        <ReviewForm plan={plan} moment={moment} subject={subject} review={review} onClose={() => setWriting(false)} />
      ) : (
        <Found review={review} />
      )}
      {moment === 'year_end' && subject.of === 'aim' && goesOnByMeasures(subject.one) && (
        <p className={classes.soft}>{words.goesOnByMeasures}</p>
      )}
    </>
  )
}

/** What was found, as it is read. */
function Found({ review: { howFar, carry, words: found, figures } }: { review: Review }) {
  const words = useAnnualWords()
  const language = useLanguage()
  const nothing = howFar === null && carry === null && isBlank(found) && figures.length === 0
  if (nothing) return <p className={classes.open}>{words.notReviewed}</p>
  return (
    <div className={classes.found}>
      <p className={classes.facts}>
        {howFar && <strong>{words.howFars[howFar]}</strong>}
        {carry && <span>{formatLabelled(words.fields.carry ?? '', words.carries[carry] ?? '', language)}</span>}
      </p>
      <InTwoLanguages text={found} />
      {figures.map((figure) => (
        <p key={figure.id} className={classes.soft}>
          {sayFigure(figure, language)} ({words.asOn(formatShortDate(figure.takenOn, language))})
        </p>
      ))}
    </div>
  )
}
