import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { nameOf, pick } from '#web/ui/format.ts'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { TaskPerson, TaskSubjects } from '../../tasks/contract.ts'
import { useColleagueChoice } from './colleagues.ts'
import classes from './tasks.module.css'
import { newField, newTaskForms, useTaskWords } from './use-task-words.ts'

interface AddLineProps {
  colleagues: readonly TaskPerson[]
  /** The student whom all of the page is about; otherwise one may be chosen of `subjects`. */
  studentId?: string
  subjects?: TaskSubjects
}

/** A new task in one line: what, who, until when; Enter adds it, and the next one can be written at once. */
export function AddLine({ colleagues, studentId, subjects }: AddLineProps) {
  const words = useTaskWords()
  const { person } = useFrame()
  const [parameters] = useSearchParams()
  const [planId, deadlineId] = [parameters.get('plan'), parameters.get('deadline')]
  const work = useWork(newTaskForms)
  const title = useDraft(`task new ${studentId ?? ''}`, '', { storage: serverDrafts })
  const [ownerId, setOwnerId] = useState(person.id)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [about, setAbout] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const people = useColleagueChoice(colleagues)
  // A deadline knows whom it is about.
  const choosable = !studentId && !planId && !deadlineId && subjects && subjects.students.length > 0

  function add() {
    const text = title.value.trim()
    const [kind, id = ''] = choosable ? about.split(' ') : []
    const whom = kind === 'group' ? { groupId: id } : kind === 'student' ? { studentId: id } : {}
    work.run(
      () =>
        api.team.addTask({
          ...{ title: text, ownerId, dueOn, planId, deadlineId },
          ...(studentId ? { studentId } : whom),
        }),
      () => {
        title.clear('')
        setDueOn(null)
        notice(words.added(text))
        first.current?.focus()
      },
    )
  }

  return (
    <form
      noValidate
      aria-label={words.addForm}
      className={`${classes.add} no-print`}
      data-begun={title.value !== '' || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      {work.listed.length > 0 && (
        <div className={classes.wide}>
          <ProblemSummary problems={work.listed} />
        </div>
      )}
      <TextInput
        ref={first}
        {...fieldProps(newField('title'), work.problems)}
        label={words.fields.title}
        maxLength={200}
        autoComplete="off"
        value={title.value}
        onChange={(event) => title.change(event.currentTarget.value)}
      />
      <NativeSelect
        {...fieldProps(newField('ownerId'), work.problems)}
        label={words.fields.ownerId}
        data={people}
        value={ownerId}
        onChange={(event) => setOwnerId(event.currentTarget.value)}
      />
      <DateInputField
        {...fieldProps(newField('dueOn'), work.problems)}
        label={words.fields.dueOn}
        value={dueOn}
        onChange={setDueOn}
      />
      {choosable && <AboutField subjects={subjects} value={about} onChange={setAbout} />}
      <Button type="submit" loading={work.busy} style={{ justifySelf: 'start' }}>
        {words.add}
      </Button>
      {(planId || deadlineId) && (
        <p className={`${classes.soft} ${classes.wide}`}>{planId ? words.fromPlan : words.fromDeadline}</p>
      )}
    </form>
  )
}

function AboutField(props: { subjects: TaskSubjects; value: string; onChange: (about: string) => void }) {
  const { subjects, value, onChange } = props
  const words = useTaskWords()
  const language = useLanguage()
  return (
    <NativeSelect
      id="field-new-about"
      label={words.fields.about}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{words.nobody}</option>
      <optgroup label={words.students}>
        {subjects.students.map((one) => (
          <option key={one.id} value={`student ${one.id}`}>
            {[one.className, nameOf(one, language).main].filter(Boolean).join(' ')}
          </option>
        ))}
      </optgroup>
      <optgroup label={words.groups}>
        {subjects.groups.map((one) => (
          <option key={one.id} value={`group ${one.id}`}>
            {pick(one.name, language)}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  )
}
