import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { TimeWeek } from '../../time/contract.ts'
import classes from './time.module.css'
import { timeForms, useTimeWords } from './use-time-words.ts'

/** The planned share and the length of a week. */
export function SettingsForm({ settings }: { settings: TimeWeek['settings'] }) {
  const words = useTimeWords()
  const work = useWork(timeForms)
  const [percent, setPercent] = useState<number | string>(settings.plannedPercent)
  const [hours, setHours] = useState<number | string>(settings.weekMinutes === null ? '' : settings.weekMinutes / 60)
  return (
    <details className={`${classes.section} no-print`}>
      <summary>{words.settings}</summary>
      <form
        noValidate
        className={classes.row}
        onSubmit={(event) => {
          event.preventDefault()
          work.run(
            () =>
              api.team.keepTimeSettings({
                version: settings.version,
                plannedPercent: Math.round(Number(percent) || 0),
                weekMinutes: hours === '' ? null : Math.round(Number(hours) * 60),
              }),
            () => notice(words.saved),
          )
        }}
      >
        <ProblemSummary problems={work.listed} />
        <NumberInput
          {...fieldProps('plannedPercent', work.problems)}
          label={words.fields.plannedPercent}
          value={percent}
          min={0}
          max={100}
          clampBehavior="strict"
          allowDecimal={false}
          hideControls
          onChange={setPercent}
        />
        <NumberInput
          {...fieldProps('weekHours', work.problems)}
          label={words.fields.weekHours}
          value={hours}
          min={1}
          max={100}
          clampBehavior="blur"
          hideControls
          onChange={setHours}
        />
        <Button type="submit" variant="default" loading={work.busy} style={{ alignSelf: 'flex-end' }}>
          {words.keep}
        </Button>
      </form>
    </details>
  )
}
