import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PersonName } from '#web/ui/person-name.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { StudentFile } from '../../contract.ts'
import { studentForms } from '../parts/refused.ts'
import { AssignPanel } from './assign-panel.tsx'
import { Section } from './section.tsx'
import classes from './student.module.css'
import { useStudentPageWords } from './use-student-page-words.ts'

type Assignment = StudentFile['assignments'][number]

/** Class teachers, and who else works with the student, since when. */
export function StaffSection({ file }: { file: StudentFile }) {
  const words = useStudentPageWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [assigning, setAssigning] = useState(false)
  const [ending, setEnding] = useState<Assignment | null>(null)
  const work = useWork(studentForms)
  const nameIn = (person: Assignment['person']) => nameOf(person, language).main

  function end({ id }: Assignment) {
    work.run(
      () => api.students.endAssignment({ id: file.id, assignmentId: id }),
      () => {
        notice(words.assign.ended)
        setEnding(null)
      },
    )
  }

  return (
    <Section
      title={words.overview.staff}
      action={
        file.may.assign && (
          <Button variant="subtle" size="compact-sm" onClick={() => setAssigning(true)}>
            {words.assign.add}
          </Button>
        )
      }
    >
      <ul className={classes.list}>
        {file.classTeachers.map((person) => (
          <li key={person.id} className={classes.item}>
            <div>
              <PersonName person={person} /> <span className={classes.note}>{words.overview.classTeachers}</span>
            </div>
          </li>
        ))}
        {file.assignments.map((assignment) => {
          const { startsOn, endsOn, kind } = assignment
          const from = formatShortDate(startsOn, language)
          const span = endsOn
            ? words.overview.until(from, formatShortDate(endsOn, language))
            : words.overview.since(from)
          return (
            <li key={assignment.id} className={classes.item}>
              <div>
                <PersonName person={assignment.person} />{' '}
                <span className={classes.note}>
                  {words.assign.kinds[kind]} · {span}
                </span>
              </div>
              {file.may.assign && (endsOn === null || endsOn > today) && (
                <Button variant="subtle" size="compact-sm" onClick={() => setEnding(assignment)}>
                  {words.assign.end}
                  <span className="for-screen-readers">{` (${nameIn(assignment.person)})`}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {file.classTeachers.length + file.assignments.length === 0 && (
        <p className={classes.soft}>{words.overview.nobody}</p>
      )}
      {assigning && <AssignPanel file={file} onClose={() => setAssigning(false)} />}
      <ConfirmDialog
        opened={ending !== null}
        onClose={() => setEnding(null)}
        onConfirm={() => ending && end(ending)}
        title={words.assign.endTitle(ending ? nameIn(ending.person) : '')}
        confirm={words.assign.endVerb}
        busy={work.busy}
      >
        <ProblemSummary problems={work.listed} />
        {words.assign.endHelp}
      </ConfirmDialog>
    </Section>
  )
}
