import { NativeSelect, Stack, TextInput } from '@mantine/core'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { ClashChooser } from '#web/ui/forms/clash-chooser.tsx'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { FormFoot } from '#web/ui/forms/form-foot.tsx'
import { LongText } from '#web/ui/forms/long-text.tsx'
import { useEdit } from '#web/ui/forms/use-edit.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import { useUiWords } from '#web/ui/words.ts'
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
          {task.source?.title && ' · '}
          {task.origin === 'meeting' && task.source ? (
            <Link to={`/team/meetings/${task.source.id}`}>{task.source.title}</Link>
          ) : (
            task.source?.title
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
  const ui = useUiWords()
  const work = useWork(taskForms)
  const { title, words: text, owner, dueOn, version } = task
  const saved: TaskFields = { title, words: text, ownerId: owner.id, dueOn }
  const edit = useEdit<TaskFields>(`task ${task.id}`, saved, version, work.clash)
  const { fields } = edit
  const people = useColleagueChoice(colleagues, owner)
  const labelOf = (field: string) => words.fields[field] ?? field

  function save() {
    const open = edit.clashes.filter(({ field }) => !edit.taken[field])
    if (open.length > 0) {
      work.refuse(open.map(({ field }) => ({ field, message: ui.clash.choose(labelOf(field)) })))
      return
    }
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
    <form
      noValidate
      className={classes.part}
      aria-label={words.whole}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="md">
        <ProblemSummary problems={work.listed} />
        {edit.restored && <DraftNote />}
        <ClashChooser
          clashes={edit.clashes}
          textOf={(field, value) =>
            field === 'ownerId' ? (people.find((one) => one.value === value)?.label ?? '') : String(value ?? '')
          }
          labelOf={labelOf}
          taken={edit.taken}
          onTake={edit.take}
        />
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
        <FormFoot
          busy={work.busy}
          onCancel={onClose}
          draft={{ state: edit.state, onDiscard: () => edit.finish(saved, version) }}
        />
      </Stack>
    </form>
  )
}
