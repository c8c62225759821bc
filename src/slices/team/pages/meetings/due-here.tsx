import { Button } from '@mantine/core'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { formatShortDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { DueThing } from '../../due/contract.ts'
import { sayDue } from '../../due/say-rules.ts'
import type { MeetingDetail } from '../../meetings/contract.ts'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords, useSayStudent } from './use-meeting-words.ts'

/** What is due and fits the meeting, each to be put on the agenda with one tap. */
export function DueHere({ meeting, due }: { meeting: MeetingDetail; due: readonly DueThing[] }) {
  const words = useMeetingWords()
  const language = useLanguage()
  const sayStudent = useSayStudent()
  const { today } = useFrame()
  const work = useWork(meetingForms)
  if (due.length === 0) return null
  return (
    <section aria-labelledby="due-here" className={`${classes.section} no-print`}>
      <h2 id="due-here">{words.due}</h2>
      <p className={classes.soft}>{words.dueHelp}</p>
      <ProblemSummary problems={work.listed} />
      <ul className={classes.items}>
        {due.map((thing) => {
          const { kind, subjectId, student, dueOn, standing } = thing
          const issue = sayDue(thing, language)
          return (
            <li key={`${kind} ${subjectId}`} className={classes.foot}>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() =>
                  work.run(
                    () =>
                      api.team.addMeetingItem({
                        ...{ meetingId: meeting.id, issue: issue.slice(0, 200), studentId: student?.id ?? null },
                        due: { kind, subjectId },
                      }),
                    () => announce(words.added),
                  )
                }
              >
                {words.take}
                <span className="for-screen-readers">{` (${issue}${student ? `, ${sayStudent(student)}` : ''})`}</span>
              </Button>
              <span className={classes.issue}>{issue}</span>
              <span className={classes.marks}>
                {student && <span>{sayStudent(student)}</span>}
                {dueOn && (
                  <DueMark state={standing === 'overdue' ? 'overdue' : 'due'}>
                    {formatShortDate(dueOn, language, today)}
                  </DueMark>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
