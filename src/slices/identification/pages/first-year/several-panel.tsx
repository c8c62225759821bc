import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import type { IsoDate, SchoolYearLabel } from '#kernel/dates.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import classes from './first-year.module.css'
import { firstYearForms, useFirstYearWords } from './use-first-year-words.ts'

export type SeveralWork = 'none' | 'tell'

interface SeveralPanelProps {
  work: SeveralWork
  year: SchoolYearLabel
  studentIds: readonly string[]
  /** The day of the meeting where one is known. */
  metOn?: IsoDate | null
  onClose: () => void
  onDone: () => void
}

/** For several pupils at once: no marked difficulty was found, or their parents were told. */
export function SeveralPanel({ work: what, year, studentIds, metOn = null, onClose, onDone }: SeveralPanelProps) {
  const words = useFirstYearWords()
  const { today } = useFrame()
  const work = useWork(firstYearForms)
  const [day, setDay] = useState<IsoDate | null>(metOn ?? today)
  const [how, setHow] = useState('')
  const isNone = what === 'none'
  const field = isNone ? 'metOn' : 'on'

  function record() {
    if (day === null) {
      work.refuse([{ field, message: words.chooseMetOn }])
      return
    }
    const ids = [...studentIds]
    work.run(
      async () =>
        isNone
          ? (await api.identification.decideFirstYear({ year, studentIds: ids, degree: 'none', metOn: day })).decided
          : (await api.identification.tellFirstYearParents({ year, studentIds: ids, on: day, how })).told,
      (count) => {
        notice(words.severalDecided(count))
        onDone()
      },
    )
  }

  return (
    <EditPanel
      title={isNone ? words.severalNoneTitle(studentIds.length) : words.severalTellTitle(studentIds.length)}
      work={work}
      verb={words.record}
      onSave={record}
      onClose={onClose}
    >
      <p className={classes.note}>{isNone ? words.severalNoneHelp : words.severalTellHelp}</p>
      <DateInputField
        {...fieldProps(field, work.problems)}
        label={isNone ? words.metOn : words.toldOn}
        value={day}
        max={today}
        onChange={setDay}
        required
      />
      {!isNone && <HowField value={how} onChange={setHow} />}
    </EditPanel>
  )
}

/** How parents were told: a tap, or other words. */
export function HowField({ value, onChange }: { value: string; onChange: (how: string) => void }) {
  const words = useFirstYearWords()
  return (
    <Stack gap="xs">
      <LongLine
        id="field-parentsToldHow"
        label={words.toldHow}
        most={200}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Group gap="xs">
        {words.hows.map((how) => (
          <Button key={how} size="compact-md" variant="default" onClick={() => onChange(how)}>
            {how}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
