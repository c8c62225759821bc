import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { serverDrafts } from '#web/ui/forms/server-drafts.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import type { MeetingChoices, MeetingDetail } from '../../meetings/contract.ts'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords, useSayStudent } from './use-meeting-words.ts'

/** A new item in one line; Enter adds it, and the next one can be written at once. */
export function AddItem({ meeting, choices }: { meeting: MeetingDetail; choices: MeetingChoices }) {
  const words = useMeetingWords()
  const sayStudent = useSayStudent()
  const work = useWork(meetingForms)
  const issue = useDraft(`meeting item ${meeting.id}`, '', { storage: serverDrafts })
  const whom = meeting.student?.id ?? ''
  const [studentId, setStudentId] = useState(whom)
  const [closed, setClosed] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const students = meeting.student ? [meeting.student] : choices.students
  return (
    <form
      noValidate
      aria-label={words.addItem}
      className={`${classes.form} no-print`}
      onSubmit={(event) => {
        event.preventDefault()
        work.run(
          () =>
            api.team.addMeetingItem({
              ...{ meetingId: meeting.id, issue: issue.value, studentId: studentId || null },
              closed: closed && studentId !== '',
            }),
          () => {
            // The next item is about somebody else, or nobody.
            issue.clear('')
            setStudentId(whom)
            setClosed(false)
            announce(words.added)
            first.current?.focus()
          },
        )
      }}
    >
      <ProblemSummary problems={work.listed} />
      <div className={classes.row}>
        <TextInput
          ref={first}
          {...fieldProps('issue', work.problems)}
          label={words.addItem}
          maxLength={200}
          autoComplete="off"
          value={issue.value}
          onChange={(event) => issue.change(event.currentTarget.value)}
        />
        <NativeSelect
          {...fieldProps('studentId', work.problems)}
          label={words.about}
          value={studentId}
          data={[
            { value: '', label: words.nobody },
            ...students.map((one) => ({ value: one.id, label: sayStudent(one) })),
          ]}
          onChange={(event) => setStudentId(event.currentTarget.value)}
        />
        <Button type="submit" loading={work.busy}>
          {words.add}
        </Button>
      </div>
      {studentId && (
        <Checkbox label={words.closed} checked={closed} onChange={(event) => setClosed(event.currentTarget.checked)} />
      )}
    </form>
  )
}
