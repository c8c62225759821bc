import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { useFrame } from '#web/ui/frame.ts'
import { type Moment, moments } from '../../outcome/model.ts'
import { isOnce } from '../../outcome/rules/problems.ts'
import classes from './outcome.module.css'
import type { Round } from './score-fields.ts'
import { useOutcomeWords } from './use-outcome-words.ts'

/** Adds a column for a measurement while the group runs, or some time after it. */
export function AddRound({ onAdd }: { onAdd: (round: Round) => void }) {
  const words = useOutcomeWords()
  const { today } = useFrame()
  const [opened, setOpened] = useState(false)
  const [round, setRound] = useState<{ moment: Moment; on: string }>({ moment: 'between', on: today })
  if (!opened)
    return (
      <div className={classes.round}>
        <Button variant="subtle" size="compact-md" onClick={() => setOpened(true)}>
          {words.scores.addRound}
        </Button>
      </div>
    )
  return (
    <fieldset className={classes.round}>
      <legend className="for-screen-readers">{words.scores.addRound}</legend>
      <NativeSelect
        label={words.scores.roundMoment}
        value={round.moment}
        data={moments.filter((moment) => !isOnce(moment)).map((value) => ({ value, label: words.moments[value] }))}
        onChange={(event) => setRound({ ...round, moment: event.currentTarget.value as Moment })}
      />
      <DateInputField
        label={words.scores.roundOn}
        value={round.on}
        max={today}
        onChange={(on) => on && setRound({ ...round, on })}
      />
      <Button
        variant="default"
        onClick={() => {
          onAdd(round)
          setOpened(false)
        }}
      >
        {words.scores.add}
      </Button>
    </fieldset>
  )
}
