import { Button } from '@mantine/core'
import { useState } from 'react'
import { formatList, formatShortDate, pick } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpener } from '#web/ui/use-opener.ts'
import type { Target } from '../../model.ts'
import type { PlanShown } from '../../plan/contract.ts'
import { sayDoer } from '../../plan/rules/doers.ts'
import classes from './plan.module.css'
import { Strategies } from './strategies.tsx'
import { TargetForm } from './target-form.tsx'
import { usePlanWords } from './use-plan-words.ts'

interface TargetCardProps {
  plan: PlanShown
  target: Target
  /** Just added: open for writing. */
  isNew: boolean
}

/** A target with what is counted, from where to where, who and until when, and the strategies that serve it. */
export function TargetCard({ plan, target, isNew }: TargetCardProps) {
  const words = usePlanWords()
  const language = useLanguage()
  const [writing, setWriting] = useState(isNew)
  const opener = useOpener(writing)
  const amount = (value: number) => `${value}${words.units[target.measureKind]}`
  const facts = [
    [target.need && (target.need === 'ADHD' ? 'AD/HD' : target.need), words.areas[target.area]]
      .filter(Boolean)
      .join(' · '),
    target.baselineValue !== null && words.from(amount(target.baselineValue)),
    target.aimValue !== null && words.aim(words.directions[target.aimDirection], amount(target.aimValue)),
    formatList(
      target.who.map((one) => sayDoer(one, plan.people, language)),
      language,
    ),
    words.due(formatShortDate(target.dueOn, language)),
    target.state !== 'open' && words.targetStates[target.state],
  ].filter(Boolean)
  const label = words.target(target.position)
  return (
    <article id={`target-${target.id}`} className={classes.target}>
      <div className={classes.partHead}>
        <span className={classes.number}>{label}</span>
        {plan.may.keep && !writing && (
          <Button variant="subtle" size="compact-sm" ref={opener} onClick={() => setWriting(true)}>
            {words.change}
            <span className="for-screen-readers">{` (${label})`}</span>
          </Button>
        )}
      </div>
      {writing ? (
        <TargetForm plan={plan} target={target} onClose={() => setWriting(false)} />
      ) : (
        <>
          <h4>
            {target.words.zh || target.words.en ? (
              <InTwoLanguages text={target.words} />
            ) : (
              <span className={classes.soft}>{words.nothing}</span>
            )}
          </h4>
          <p className={classes.facts}>
            {facts.map((fact) => (
              <span key={String(fact)}>{fact}</span>
            ))}
          </p>
          {[target.measure, target.criterion, target.baseline].map(
            (text, index) =>
              pick(text, language) && (
                <p key={['measure', 'criterion', 'baseline'][index]} className={classes.soft}>
                  {words.said[index]}
                  <InTwoLanguages text={text} />
                </p>
              ),
          )}
          {target.stateReason && <p className={classes.soft}>{target.stateReason}</p>}
        </>
      )}
      <Strategies plan={plan} target={target} />
    </article>
  )
}
