import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { pick } from '#web/ui/format.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { type Problem, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { Dimension } from '../../annual/model.ts'
import { startingPoints } from '../../annual/starting-model/all.ts'
import classes from './annual.module.css'
import { useAnnualWords } from './use-annual-words.ts'

interface ExamplesPanelProps {
  dimension: Dimension
  busy: boolean
  problems: readonly Problem[]
  onTake: (ids: string[]) => void
  onClose: () => void
}

/** Examples of aims with a measure, to take into the plan and change there. */
export function ExamplesPanel({ dimension, busy, problems, onTake, onClose }: ExamplesPanelProps) {
  const words = useAnnualWords()
  const language = useLanguage()
  const [chosen, setChosen] = useState<readonly string[]>([])
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={words.examplesTitle(words.dimensions[dimension])}
      size="36rem"
      footer={
        <Button disabled={chosen.length === 0} loading={busy} onClick={() => onTake([...chosen])}>
          {words.take(chosen.length)}
        </Button>
      }
    >
      <ProblemSummary problems={problems} />
      <p className={classes.soft}>{words.examplesHelp}</p>
      {startingPoints
        .filter((one) => one.dimension === dimension)
        .map(({ id, aim, measure }) => (
          <Checkbox
            key={id}
            className={classes.example}
            label={pick(aim, language)}
            description={`${pick(measure.what, language)}${language === 'zh' ? '。' : '. '}${words.said.criterion}${pick(measure.criterion, language)}`}
            checked={chosen.includes(id)}
            onChange={(event) =>
              setChosen(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
    </SidePanel>
  )
}
