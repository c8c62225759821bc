import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { EditForm } from '#web/ui/forms/edit-form.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { Task, TaskFields, TaskPerson } from '../../tasks/contract.ts'
import { useColleagueChoice } from './colleagues.ts'
import { StateForm } from './state-form.tsx'
import { TaskSteps } from './task-steps.tsx'
import classes from './tasks.module.css'
import { taskForms, useTaskWords } from './use-task-words.ts'

interface TaskPanelProps {
  task: Task
  colleagues: readonly TaskPerson[]
  onClose: () => void
}

/** One task: how far it is, what it says, and who changed what. */
export function TaskPanel({ task, colleagues, onClose }: TaskPanelProps) {
  const words = useTaskWords()
  const language = useLanguage()
  const { today } = useFrame()
  return (
    <SidePanel opened onClose={onClose} title={task.title} size="34rem">
      <Stack gap="lg">
        <p className={classes.soft}>
          {words.given(nameOf(task.madeBy, language).main, formatShortDate(task.madeOn, language, today))}
          {task.origin === 'meeting' && task.source?.title && (
            <>
              {' · '}
              <Link to={`/team/meetings/${task.source.id}`}>{task.source.title[language]}</Link>
            </>
          )}
        </p>
        <StateForm key={`${task.state} ${task.version}`} task={task} />
        <TaskForm task={task} colleagues={colleagues} onClose={onClose} />
        <TaskSteps key={task.version} taskId={task.id} />
      </Stack>
    </SidePanel>
  )
}

function TaskForm({ task, colleagues, onClose }: TaskPanelProps) {
  const words = useTaskWords()
  const work = useWork(taskForms)
  const { title, words: text, owner, dueOn, version } = task
  const saved: TaskFields = { title, words: text, ownerId: owner.id, dueOn }
  const edit = useEdit<TaskFields>(`task ${task.id}`, saved, version, work.clash)
  const { fields } = edit
  const people = useColleagueChoice(colleagues, owner)

  function save() {
    work.run(
      () => api.team.changeTask({ taskId: task.id, version: edit.version, ...edit.changes() }),
      (answer) => {
        edit.finish(fields, answer.version)
        notice(words.saved)
        onClose()
      },
    )
  }

  return (
    <div className={classes.part}>
      <EditForm
        label={words.whole}
        work={work}
        edit={edit}
        textOf={(field, value) =>
          field === 'ownerId' ? (people.find((one) => one.value === value)?.label ?? '') : String(value ?? '')
        }
        onSave={save}
        onCancel={onClose}
      >
        <TextInput
          {...fieldProps('title', work.problems)}
          label={words.fields.title}
          maxLength={200}
          required
          value={fields.title}
          onChange={(event) => edit.change({ title: event.currentTarget.value })}
        />
        <NativeSelect
          {...fieldProps('ownerId', work.problems)}
          label={words.fields.ownerId}
          description={task.mayHand ? undefined : words.onlyGiver}
          disabled={!task.mayHand}
          data={people}
          value={fields.ownerId}
          onChange={(event) => edit.change({ ownerId: event.currentTarget.value })}
        />
        <DateInputField
          {...fieldProps('dueOn', work.problems)}
          label={words.fields.dueOn}
          value={fields.dueOn}
          onChange={(day) => edit.change({ dueOn: day })}
        />
        <LongText
          {...fieldProps('words', work.problems)}
          label={words.fields.words}
          autosize
          minRows={2}
          most={4000}
          value={fields.words}
          onChange={(event) => edit.change({ words: event.currentTarget.value })}
        />
      </EditForm>
    </div>
  )
}
