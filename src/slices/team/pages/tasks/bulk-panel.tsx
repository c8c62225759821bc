import { NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { Task, TaskPerson } from '../../tasks/contract.ts'
import { useColleagueChoice } from './colleagues.ts'
import classes from './tasks.module.css'
import { taskForms, useTaskWords } from './use-task-words.ts'

interface BulkPanelProps {
  what: 'move' | 'hand'
  tasks: readonly Task[]
  colleagues: readonly TaskPerson[]
  onClose: () => void
  onDone: () => void
}

/** Another day, or another owner, for the tasks that were ticked: all of them or none. */
export function BulkPanel({ what, tasks, colleagues, onClose, onDone }: BulkPanelProps) {
  const words = useTaskWords()
  const work = useWork(taskForms)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [ownerId, setOwnerId] = useState('')
  const people = useColleagueChoice(colleagues)
  const moving = what === 'move'

  function send() {
    if (!moving && !ownerId) {
      work.refuse([{ field: 'ownerId', message: words.choose }])
      return
    }
    work.run(
      () =>
        moving
          ? api.team.moveTasks({ items: tasks.map((one) => ({ taskId: one.id, was: one.dueOn })), dueOn })
          : api.team.handTasks({ items: tasks.map((one) => ({ taskId: one.id, was: one.owner.id })), ownerId }),
      () => {
        notice(moving ? words.moved : words.handed)
        onDone()
      },
    )
  }

  return (
    <SidePanel opened onClose={onClose} title={moving ? words.moveTitle(tasks.length) : words.handTitle(tasks.length)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="md">
          {work.clash ? <p role="alert">{words.clash}</p> : <ProblemSummary problems={work.listed} />}
          <ul className={classes.steps}>
            {tasks.map((one) => (
              <li key={one.id}>{one.title}</li>
            ))}
          </ul>
          {moving ? (
            <DateInputField
              {...fieldProps('dueOn', work.problems)}
              label={words.fields.dueOn}
              value={dueOn}
              onChange={setDueOn}
            />
          ) : (
            <NativeSelect
              {...fieldProps('ownerId', work.problems)}
              label={words.fields.ownerId}
              data={[{ value: '', label: words.choose }, ...people]}
              value={ownerId}
              onChange={(event) => setOwnerId(event.currentTarget.value)}
            />
          )}
          <FormFoot busy={work.busy} verb={moving ? words.move : words.hand} onCancel={onClose} />
        </Stack>
      </form>
    </SidePanel>
  )
}
