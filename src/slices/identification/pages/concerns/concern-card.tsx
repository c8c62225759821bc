import type { ReactNode } from 'react'
import type { IsoDate } from '#kernel/dates.ts'
import { formatLabelled, formatNouns, formatShortDate, nameOf } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import type { Concern } from '../../concerns/contract.ts'
import { wantsTriage } from '../../concerns/rules.ts'
import { BecameOf } from './became-of.tsx'
import classes from './concerns.module.css'
import { useConcernWords } from './use-concern-words.ts'

interface ConcernCardProps {
  concern: Concern
  /** When the student left the school. */
  leftOn: IsoDate | null
  action?: ReactNode
}

/** One concern: what was seen, and what became of it, step by step. */
export function ConcernCard({ concern, leftOn, action }: ConcernCardProps) {
  const words = useConcernWords()
  const language = useLanguage()
  const { today } = useFrame()
  const day = (date: string) => formatShortDate(date, language)
  return (
    <article className={classes.concern}>
      <div className={classes.head}>
        <h3>
          {formatNouns(
            concern.areas.map((area) => words.said.areas[area]),
            language,
          )}
        </h3>
        {wantsTriage({ ...concern, leftOn }, today) ? (
          <DueMark state="due">
            <BecameOf concern={concern} leftOn={leftOn} />
          </DueMark>
        ) : (
          <span className={classes.soft}>
            <BecameOf concern={concern} leftOn={leftOn} />
          </span>
        )}
      </div>
      <p className={classes.soft}>
        {words.file.raisedBy(concern.raisedBy ? nameOf(concern.raisedBy, language).main : '–', day(concern.raisedOn))}
      </p>
      {concern.seen.length > 0 && (
        <ul>
          {concern.seen.map((one) => (
            <li key={one}>{words.said.seen[one]}</li>
          ))}
        </ul>
      )}
      {concern.words && <p>{concern.words}</p>}
      <p className={classes.soft}>
        {formatLabelled(words.facts.howOften, words.said.howOften[concern.howOften], language)}
        {concern.tried.length > 0 &&
          ` · ${formatLabelled(
            words.facts.tried,
            formatNouns(
              concern.tried.map((one) => words.said.tried[one]),
              language,
            ),
            language,
          )}`}
      </p>
      {concern.steps.length > 0 && (
        <ol className={classes.steps} aria-label={words.steps}>
          {concern.steps.map((step) => (
            <li key={step.id}>
              <strong>{words.said.steps[step.step]}</strong> {step.until && words.list.until(day(step.until))}
              <div>{step.words}</div>
              <div className={classes.soft}>
                {[day(step.on), step.by && nameOf(step.by, language).main].filter(Boolean).join(' · ')}
              </div>
            </li>
          ))}
        </ol>
      )}
      {action}
    </article>
  )
}
