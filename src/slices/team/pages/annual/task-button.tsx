import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { nameOf, pick } from '#web/ui/format.ts'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import type { AnnualShown } from '../../annual/contract.ts'
import type { Measure } from '../../annual/model.ts'
import classes from './annual.module.css'
import { useChoices } from './choices.ts'
import { taskForms, useAnnualWords } from './use-annual-words.ts'

interface TaskButtonProps {
  plan: AnnualShown
  measure: Measure
  /** Which one: Measure 1.2. */
  label: string
}

/** Gives a measure, or a part of it, to a colleague as a task; the task says in words where it comes from. */
export function TaskButton({ plan, measure, label }: TaskButtonProps) {
  const words = useAnnualWords()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
        {words.asTask}
        <span className="for-screen-readers">{` (${label})`}</span>
      </Button>
      {opened && <TaskPanel plan={plan} measure={measure} label={label} onClose={() => setOpened(false)} />}
    </>
  )
}

function TaskPanel({ plan, measure, label, onClose }: TaskButtonProps & { onClose: () => void }) {
  const words = useAnnualWords()
  const language = useLanguage()
  const { people } = useChoices()
  const work = useWork(taskForms)
  const doers = measure.who.flatMap(({ personId }) => personId ?? [])
  const [title, setTitle] = useState(pick(measure.what, language).split('\n')[0]?.slice(0, 200) ?? '')
  const [ownerId, setOwnerId] = useState(people.find(({ id }) => doers.includes(id))?.id ?? people[0]?.id ?? '')
  const [dueOn, setDueOn] = useState<string | null>(measure.endsOn)
  const from = words.fromPlan(plan.schoolYear, label)
  const send = () =>
    work.run(
      () => api.team.addTask({ title, words: from, ownerId, dueOn }),
      () => {
        notice(words.taskGiven)
        onClose()
      },
    )
  return (
    <EditPanel title={`${words.asTask} (${label})`} work={work} verb={words.giveTask} onSave={send} onClose={onClose}>
      <p className={classes.soft}>{from}</p>
      <TextInput
        {...fieldProps('title', work.problems)}
        label={words.fields.what}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        {...fieldProps('ownerId', work.problems)}
        label={words.fields.who}
        value={ownerId}
        data={people.map((one) => ({ value: one.id, label: nameOf(one, language).main }))}
        onChange={(event) => setOwnerId(event.currentTarget.value)}
      />
      <DateInputField
        {...fieldProps('dueOn', work.problems)}
        label={words.fields.endsOn ?? ''}
        value={dueOn}
        onChange={setDueOn}
      />
    </EditPanel>
  )
}
