import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { moments, type Past, type Review } from '../../annual/model.ts'
import { foundBy, isBlank, reviewOf } from '../../annual/rules.ts'
import classes from './annual.module.css'
import { useAnnualWords } from './use-annual-words.ts'

/** What earlier years found of what was carried on, in their middle and at their end, the latest first. */
export function PastNote({ past }: { past: readonly Past[] }) {
  const words = useAnnualWords()
  return past.map((year) => (
    <div key={year.schoolYear} className={classes.soft}>
      <p>{[words.past(year.schoolYear), words.pastAs[year.as]].join(' · ')}</p>
      {foundBy(year).map(({ moment, howFar, words: found }) => (
        <p key={moment}>
          {words.lead(
            [words.moments[moment], howFar && words.howFars[howFar]].filter(Boolean).join(' · '),
            !isBlank(found),
          )}
          <InTwoLanguages text={found} />
        </p>
      ))}
    </div>
  ))
}

/** How far something came by each review that was written. */
export function Standing({ reviews }: { reviews: readonly Review[] }) {
  const words = useAnnualWords()
  const said = moments.flatMap((moment) => {
    const { howFar, carry } = reviewOf(reviews, moment)
    const parts = [howFar && words.howFars[howFar], carry && words.carries[carry]].filter(Boolean)
    return parts.length > 0 ? [{ moment, text: parts.join(' · ') }] : []
  })
  if (said.length === 0) return null
  return (
    <p className={classes.facts}>
      {said.map(({ moment, text }) => (
        <span key={moment}>
          {words.moments[moment]} <strong>{text}</strong>
        </span>
      ))}
    </p>
  )
}
