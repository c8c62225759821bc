import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import type { Task } from '../../tasks/contract.ts'
import { taskStates } from '../../tasks/model.ts'
import { taskForms, useTaskWords } from './use-task-words.ts'

/** How far a task is; dropping it asks why. */
export function StateForm({ task }: { task: Task }) {
  const words = useTaskWords()
  const work = useWork(taskForms)
  const [state, setState] = useState(task.state)
  const [reason, setReason] = useState(task.reason)
  return (
    <form
      noValidate
      aria-label={words.stands}
      onSubmit={(event) => {
        event.preventDefault()
        work.run(
          () => api.team.settleTasks({ items: [{ taskId: task.id, was: task.state }], state, reason }),
          () => notice(words.saved),
        )
      }}
    >
      <Stack gap="sm">
        {work.clash ? <p role="alert">{words.clash}</p> : <ProblemSummary problems={work.listed} />}
        <TapChoice
          name="state"
          legend={words.stands}
          single
          options={taskStates.map((value) => ({ value, label: words.states[value] }))}
          chosen={[state]}
          problems={work.problems}
          onChange={([chosen]) => chosen && setState(chosen)}
        />
        {state === 'dropped' && (
          <LongLine
            {...fieldProps('reason', work.problems)}
            label={words.fields.reason}
            most={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {state !== task.state && (
          <Button type="submit" loading={work.busy} style={{ alignSelf: 'flex-start' }}>
            {words.settle}
          </Button>
        )}
      </Stack>
    </form>
  )
}
