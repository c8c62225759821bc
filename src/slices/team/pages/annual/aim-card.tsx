import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { InTwoLanguages } from '#web/ui/in-two-languages.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import { useOpener } from '#web/ui/use-opener.ts'
import type { AnnualShown } from '../../annual/contract.ts'
import type { Aim } from '../../annual/model.ts'
import { emptyMeasure, isBlank } from '../../annual/rules.ts'
import { AimForm } from './aim-form.tsx'
import classes from './annual.module.css'
import { MeasureRow } from './measure-row.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { PastNote, Standing } from './standing.tsx'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

interface AimCardProps {
  plan: AnnualShown
  aim: Aim
  /** Which one of the plan. */
  number: number
  place: number
  /** How many the dimension has. */
  all: number
  /** Just added: open for writing. */
  isNew: boolean
}

/** An aim with its measures. */
export function AimCard({ plan, aim, number, place, all, isNew }: AimCardProps) {
  const words = useAnnualWords()
  const work = useWork(annualForms)
  const [writing, setWriting] = useState(isNew)
  const [added, setAdded] = useState<string | null>(null)
  const opener = useOpener(writing)
  const label = words.aim(number)
  const of = { planId: plan.id, aimId: aim.id }
  const addMeasure = () =>
    work.run(
      () => api.team.addMeasure({ ...of, fields: emptyMeasure(plan.schoolYear) }),
      ({ measureId }) => setAdded(measureId),
    )
  return (
    <article id={`aim-${aim.id}`} aria-label={label} className={classes.aim}>
      <div className={classes.partHead}>
        <span className={classes.number}>{label}</span>
        {plan.may.write && !writing && (
          <span className={`${classes.small} no-print`}>
            <MoveButtons name={label} place={place} all={all} move={(by) => api.team.moveAim({ ...of, by })} />
            <Button variant="subtle" size="compact-sm" ref={opener} onClick={() => setWriting(true)}>
              {words.change}
              <span className="for-screen-readers">{` (${label})`}</span>
            </Button>
          </span>
        )}
      </div>
      {writing && plan.may.write ? (
        <AimForm plan={plan} aim={aim} number={number} onClose={() => setWriting(false)} />
      ) : (
        <h4>
          {isBlank(aim.words) ? (
            <span className={classes.soft}>{words.nothing}</span>
          ) : (
            <InTwoLanguages text={aim.words} />
          )}
        </h4>
      )}
      <PastNote past={aim.past} />
      <Standing reviews={aim.reviews} />
      {aim.measures.map((measure, index) => (
        <MeasureRow
          key={measure.id}
          plan={plan}
          measure={measure}
          label={words.measureOf(number, index + 1)}
          place={index + 1}
          all={aim.measures.length}
          isNew={measure.id === added}
        />
      ))}
      <ProblemSummary problems={work.listed} />
      {plan.may.write && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={`${classes.addMeasure} no-print`}
          loading={work.busy}
          onClick={addMeasure}
        >
          {words.addMeasure}
          <span className="for-screen-readers">{` (${label})`}</span>
        </Button>
      )}
    </article>
  )
}
