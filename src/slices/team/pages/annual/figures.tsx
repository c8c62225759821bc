import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { Offered } from '../../annual/contract.ts'
import type { Figure, Moment, Subject } from '../../annual/model.ts'
import { sayFigure } from '../../annual/say-rules.ts'
import classes from './annual.module.css'
import { annualForms, useAnnualWords } from './use-annual-words.ts'

interface FiguresProps {
  of: Subject & { planId: string; moment: Moment }
  taken: readonly Figure[]
}

/** What the workbench counts today, to be taken over by a tap, and what was taken over, each with its day. */
export function Figures({ of, taken }: FiguresProps) {
  const words = useAnnualWords()
  const language = useLanguage()
  const work = useWork(annualForms)
  const [offered, setOffered] = useState<readonly Offered[] | null>(null)
  const { planId, subjectId } = of
  const isMeasure = of.of === 'measure'
  useEffect(() => {
    api.team
      .annualFigures({ planId, ...(isMeasure ? { measureId: subjectId } : {}) })
      .then(({ figures }) => setOffered(figures.filter(({ total }) => total > 0)))
      // Nobody answered: the rest of the form is there all the same.
      .catch(() => setOffered([]))
  }, [planId, subjectId, isMeasure])
  return (
    <fieldset className={classes.figures}>
      <legend>{words.figures}</legend>
      <ProblemSummary problems={work.listed} />
      {taken.map((figure) => {
        const said = sayFigure(figure, language) ?? ''
        return (
          <div key={figure.id} className={classes.line}>
            <span>
              {said} <span className={classes.soft}>({words.asOn(formatShortDate(figure.takenOn, language))})</span>
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => work.run(() => api.team.dropAnnualFigure({ planId, figureId: figure.id }))}
            >
              {words.dropFigure}
              <span className="for-screen-readers">{` (${said})`}</span>
            </Button>
          </div>
        )
      })}
      {offered?.length === 0 && taken.length === 0 && <p className={classes.soft}>{words.noFigures}</p>}
      {offered?.map((figure) => {
        const said = sayFigure(figure, language) ?? ''
        return (
          <div key={figure.kind} className={classes.line}>
            <span className={classes.soft}>{said}</span>
            <Button
              variant="default"
              size="compact-sm"
              loading={work.busy}
              onClick={() =>
                work.run(
                  () => api.team.takeAnnualFigure({ ...of, kind: figure.kind }),
                  () => notice(words.figureTaken),
                )
              }
            >
              {words.takeFigure}
              <span className="for-screen-readers">{` (${said})`}</span>
            </Button>
          </div>
        )
      })}
    </fieldset>
  )
}
