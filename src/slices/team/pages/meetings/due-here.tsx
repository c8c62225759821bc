import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { formatNumber, formatShortDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { DueThing } from '../../due/contract.ts'
import { sayDueAlone } from '../../due/say-rules.ts'
import type { MeetingDetail } from '../../meetings/contract.ts'
import { takenAtOnce } from '../../meetings/model.ts'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords, useSayStudent } from './use-meeting-words.ts'

/** What is due and fits the meeting, each to be put on the agenda with one tap, or all that are shown. */
export function DueHere({ meeting, due }: { meeting: MeetingDetail; due: readonly DueThing[] }) {
  const words = useMeetingWords()
  const language = useLanguage()
  const sayStudent = useSayStudent()
  const { today } = useFrame()
  const work = useWork(meetingForms)
  const [isWhole, setIsWhole] = useState(false)
  if (due.length === 0) return null
  const shown = isWhole ? due : due.slice(0, takenAtOnce)
  const number = (count: number) => formatNumber(count, language)
  const take = (things: readonly DueThing[]) =>
    work.run(
      () =>
        api.team.addDueItems({
          meetingId: meeting.id,
          things: things.map(({ kind, subjectId }) => ({ kind, subjectId })),
        }),
      ({ added }) => announce(words.carriedNow(added)),
    )
  return (
    <section aria-labelledby="due-here" className={`${classes.section} no-print`}>
      <h2 id="due-here">{words.due}</h2>
      <p className={classes.soft}>
        {[
          words.dueCount(number(due.length)),
          shown.length < due.length && words.dueShown(number(shown.length)),
          words.dueHelp,
        ]
          .filter(Boolean)
          .join(language === 'zh' ? '' : ' ')}
      </p>
      <ProblemSummary problems={work.listed} />
      <ul className={classes.items}>
        {shown.map((thing) => {
          const { kind, subjectId, student, dueOn, standing } = thing
          const issue = sayDueAlone(thing, language)
          return (
            <li key={`${kind} ${subjectId}`} className={classes.foot}>
              <Button size="compact-sm" variant="default" onClick={() => take([thing])}>
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
      {shown.length > 1 && (
        <div className={classes.foot}>
          <Button variant="default" loading={work.busy} onClick={() => take(shown)}>
            {words.takeAll(number(shown.length))}
          </Button>
          {shown.length < due.length && (
            <Button variant="subtle" onClick={() => setIsWhole(true)}>
              {words.showAll(number(due.length))}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
