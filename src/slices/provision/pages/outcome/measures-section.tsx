import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { pick } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { GroupScores, MeasureOfGroup } from '../../outcome/contract.ts'
import classes from './outcome.module.css'
import { outcomeForms, useOutcomeWords } from './use-outcome-words.ts'

interface MeasuresSectionProps {
  grid: GroupScores
  onAdd: () => void
  onChange: (measure: MeasureOfGroup) => void
}

/** What a group is measured with, for the team that sets it. */
export function MeasuresSection({ grid, onAdd, onChange }: MeasuresSectionProps) {
  const words = useOutcomeWords()
  const language = useLanguage()
  const work = useWork(outcomeForms)
  const [dropping, setDropping] = useState<MeasureOfGroup | null>(null)
  const about = ({ unit, lowest, highest, better, selects }: MeasureOfGroup) =>
    [
      words.units[unit],
      lowest !== null && highest !== null ? words.scale(String(lowest), String(highest)) : '',
      words.better[better],
      selects ? words.fields.selects : '',
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <section className={classes.section} aria-labelledby="measures">
      <div className={classes.head}>
        <h2 id="measures">{words.scores.measures}</h2>
        <Button variant="default" onClick={onAdd}>
          {words.scores.addMeasure}
        </Button>
      </div>
      {grid.measures.length === 0 && <p className={classes.soft}>{words.scores.noMeasureKeep}</p>}
      <ul className={classes.list}>
        {grid.measures.map((measure) => (
          <li key={measure.id} className={classes.head}>
            <div>
              {pick(measure.name, language)}
              <p className={classes.soft}>{about(measure)}</p>
            </div>
            <div className={classes.actions}>
              <Button variant="subtle" size="compact-md" onClick={() => onChange(measure)}>
                {words.scores.changeMeasure}
                <span className="for-screen-readers">{` ${pick(measure.name, language)}`}</span>
              </Button>
              {!measure.hasScores && (
                <Button variant="subtle" size="compact-md" onClick={() => setDropping(measure)}>
                  {words.scores.dropMeasure}
                  <span className="for-screen-readers">{` ${pick(measure.name, language)}`}</span>
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {dropping && (
        <ConfirmDialog
          opened
          onClose={() => setDropping(null)}
          onConfirm={() =>
            work.run(
              () => api.provision.dropMeasure({ id: grid.group.id, measureId: dropping.id }),
              () => {
                setDropping(null)
                notice(words.scores.dropped)
              },
            )
          }
          title={words.scores.dropTitle(pick(dropping.name, language))}
          confirm={words.scores.dropMeasure}
          busy={work.busy}
          danger
        >
          <ProblemSummary problems={work.listed} />
          <p>{words.scores.dropHelp}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
