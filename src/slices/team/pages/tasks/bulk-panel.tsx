import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EditPanel } from '#web/ui/forms/edit-panel.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps } from '#web/ui/problems.tsx'
import type { Task, TaskPerson } from '../../tasks/contract.ts'
import { useColleagueChoice } from './colleagues.ts'
import classes from './tasks.module.css'
import { severalTasksForms, useTaskWords } from './use-task-words.ts'

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
  const work = useWork(severalTasksForms)
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
    <EditPanel
      title={moving ? words.moveTitle(tasks.length) : words.handTitle(tasks.length)}
      work={work}
      verb={moving ? words.move : words.hand}
      onSave={send}
      onClose={onClose}
    >
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
    </EditPanel>
  )
}
