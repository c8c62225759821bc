import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { AnnualShown } from '../../annual/contract.ts'
import type { Dimension } from '../../annual/model.ts'
import { aimsOf } from '../../annual/rules.ts'
import { AimCard } from './aim-card.tsx'
import classes from './annual.module.css'
import { ExamplesPanel } from './examples-panel.tsx'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

/** The aims of one dimension, and the ways to add to them. */
export function DimensionSection({ plan, dimension }: { plan: AnnualShown; dimension: Dimension }) {
  const words = useAnnualWords()
  const work = useWork(annualForms)
  const [added, setAdded] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const aims = aimsOf(plan.aims, dimension)
  const of = { planId: plan.id }
  const add = () =>
    work.run(
      () => api.team.addAim({ ...of, fields: { dimension, words: { zh: '', en: '' } } }),
      ({ aimId }) => setAdded(aimId),
    )
  const take = (ids: string[]) =>
    work.run(
      () => api.team.takeStartingPoints({ ...of, ids }),
      () => {
        setChoosing(false)
        notice(words.taken(ids.length))
      },
    )
  const name = words.dimensions[dimension]
  return (
    <section id={dimension} aria-labelledby={`${dimension}-name`} className={classes.dimension}>
      <h3 id={`${dimension}-name`}>
        {name} <span className={classes.soft}>{words.dimensionHelp[dimension]}</span>
      </h3>
      {aims.length === 0 && <p className={classes.soft}>{words.noAims}</p>}
      {aims.map((aim, index) => (
        <AimCard
          key={aim.id}
          plan={plan}
          aim={aim}
          number={plan.aims.indexOf(aim) + 1}
          place={index + 1}
          all={aims.length}
          isNew={aim.id === added}
        />
      ))}
      <ProblemSummary problems={choosing ? [] : work.listed} />
      {plan.may.write && (
        <div className={`${classes.actions} no-print`}>
          <Button variant="default" loading={work.busy && !choosing} onClick={add}>
            {words.addAim}
            <span className="for-screen-readers">{` (${name})`}</span>
          </Button>
          <Button variant="subtle" onClick={() => setChoosing(true)}>
            {words.examples}
            <span className="for-screen-readers">{` (${name})`}</span>
          </Button>
        </div>
      )}
      {choosing && (
        <ExamplesPanel
          dimension={dimension}
          busy={work.busy}
          problems={work.listed}
          onTake={take}
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  )
}
