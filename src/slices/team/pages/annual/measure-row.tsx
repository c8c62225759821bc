import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Bilingual } from '#kernel/language.ts'
import { formatMoney } from '#kernel/money.ts'
import { api } from '#web/api.ts'
import { formatList, pick } from '#web/ui/format.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { useLanguage } from '#web/ui/language.tsx'
import { useOpener } from '#web/ui/use-opener.ts'
import { sayDoer } from '../../../plans/plan/rules/doers.ts'
import type { AnnualShown } from '../../annual/contract.ts'
import type { Measure } from '../../annual/model.ts'
import { isBlank } from '../../annual/rules.ts'
import { sayWhen } from '../../annual/say-rules.ts'
import classes from './annual.module.css'
import { useChoices } from './choices.ts'
import { MeasureForm } from './measure-form.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { PastNote, Standing } from './standing.tsx'
import { TaskButton } from './task-button.tsx'
import { useAnnualWords } from './use-annual-words.ts'

interface MeasureRowProps {
  plan: AnnualShown
  measure: Measure
  /** Which one: Measure 1.2. */
  label: string
  place: number
  /** How many the aim has. */
  all: number
  /** Just added: open for writing. */
  isNew: boolean
}

/** One measure: what, who, when, how success is judged, with what. */
export function MeasureRow({ plan, measure, label, place, all, isNew }: MeasureRowProps) {
  const words = useAnnualWords()
  // Whom to give one to is told to the team alone.
  const givesTasks = useChoices().people.length > 0
  const [writing, setWriting] = useState(isNew)
  const opener = useOpener(writing)
  const of = { planId: plan.id, measureId: measure.id }
  return (
    <section id={`measure-${measure.id}`} aria-label={label} className={classes.measure}>
      <div className={classes.partHead}>
        <span className={classes.number}>{label}</span>
        {plan.state === 'agreed' && givesTasks && (
          <span className="no-print">
            <TaskButton plan={plan} measure={measure} label={label} />
          </span>
        )}
        {(plan.may.write || plan.may.money) && !writing && (
          <span className={`${classes.small} no-print`}>
            {plan.may.write && (
              <MoveButtons name={label} place={place} all={all} move={(by) => api.team.moveMeasure({ ...of, by })} />
            )}
            <Button variant="subtle" size="compact-sm" ref={opener} onClick={() => setWriting(true)}>
              {words.change}
              <span className="for-screen-readers">{` (${label})`}</span>
            </Button>
          </span>
        )}
      </div>
      {writing && (plan.may.write || plan.may.money) ? (
        <MeasureForm plan={plan} measure={measure} label={label} onClose={() => setWriting(false)} />
      ) : (
        <MeasureText plan={plan} measure={measure} />
      )}
      <PastNote past={measure.past} />
      <Standing reviews={measure.reviews} />
    </section>
  )
}

/** A measure as it is read. */
function MeasureText({ plan, measure }: { plan: AnnualShown; measure: Measure }) {
  const words = useAnnualWords()
  const language = useLanguage()
  const names = measure.who.map((one) => sayDoer(one, plan.people, language))
  const cents = measure.amount?.cents ?? null
  const facts = [formatList(names, language), sayWhen(measure, language), cents !== null && formatMoney(cents)]
  const links = measure.links.map(({ name }) => pick(name, language))
  return (
    <>
      <div className={classes.what}>
        {isBlank(measure.what) ? (
          <span className={classes.soft}>{words.nothing}</span>
        ) : (
          <InTwoLanguages text={measure.what} />
        )}
      </div>
      <p className={classes.facts}>
        {facts.filter(Boolean).map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
      </p>
      <Line label={words.said.criterion} text={measure.criterion} />
      <Line label={words.said.method} text={measure.method} />
      <Line label={words.said.resources} text={measure.resources} />
      {links.length > 0 && (
        <p className={classes.soft}>
          {words.said.links}
          {formatList(links, language)}
        </p>
      )}
    </>
  )
}

function Line({ label, text }: { label: string; text: Bilingual }) {
  if (isBlank(text)) return null
  return (
    <p className={classes.soft}>
      {label}
      <InTwoLanguages text={text} />
    </p>
  )
}
