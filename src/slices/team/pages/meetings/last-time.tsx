import { Button } from '@mantine/core'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { MeetingDetail, MeetingItem } from '../../meetings/contract.ts'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords, useSayStudent } from './use-meeting-words.ts'

/** What became of the decisions of the meeting before. */
export function LastTime({ meeting }: { meeting: MeetingDetail }) {
  const { before } = meeting
  const words = useMeetingWords()
  const language = useLanguage()
  const sayStudent = useSayStudent()
  if (!before) return null
  const decided = before.items.filter(({ state, decision }) => state !== 'dropped' && decision !== '')
  return (
    <section aria-labelledby="last-time" className={classes.section}>
      <h2 id="last-time">{words.lastTime(formatShortDate(before.heldOn, language))}</h2>
      {decided.length === 0 && <p className={classes.soft}>{words.nothingDecided}</p>}
      {meeting.may.keep && meeting.state === 'planned' && <StillOpen meetingId={meeting.id} before={before} />}
      <ul className={classes.items}>
        {decided.map((item) => (
          <li key={item.id} className={classes.item}>
            <div className={classes.issue}>
              <h3>{item.issue}</h3>
              {item.student && <span className={classes.marks}>{sayStudent(item.student)}</span>}
            </div>
            <div className={classes.decision}>
              <p className={classes.words}>{item.decision}</p>
              <ItemTasks item={item} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What stayed open then and is on no agenda yet, such as where the next meeting was planned by somebody who did not know of that one. */
function StillOpen({ meetingId, before }: { meetingId: string; before: NonNullable<MeetingDetail['before']> }) {
  const words = useMeetingWords()
  const work = useWork(meetingForms)
  const open = before.items.filter(({ state }) => state === 'open').length
  if (open === 0) return <ProblemSummary problems={work.listed} />
  const carry = () => {
    let told = ''
    work.run(
      async () => {
        const { carried } = await api.team.carryMeetingItems({ meetingId })
        told = words.carriedNow(carried)
      },
      () => notice(told),
    )
  }
  return (
    <div className={`${classes.foot} no-print`}>
      <ProblemSummary problems={work.listed} />
      <span>{words.stillOpen(open)}</span>
      <Button size="compact-md" variant="default" loading={work.busy} onClick={carry}>
        {words.carry}
      </Button>
    </div>
  )
}

/** The tasks that came of an item, each with where it stands. */
export function ItemTasks({ item }: { item: MeetingItem }) {
  const words = useMeetingWords()
  const language = useLanguage()
  const { today } = useFrame()
  if (item.tasks.length === 0) return item.decision ? <p className={classes.soft}>{words.noTask}</p> : null
  return (
    <ul className={classes.tasks}>
      {item.tasks.map(({ id, title, owner, dueOn, state }) => {
        const ended = state === 'done' || state === 'dropped'
        const mark = state === 'done' ? 'done' : dueOn && dueOn < today && !ended ? 'overdue' : 'due'
        return (
          <li key={id}>
            {title} · {nameOf(owner, language).main}
            {dueOn && ` · ${formatShortDate(dueOn, language, today)}`}{' '}
            <DueMark state={mark}>{words.taskStates[state]}</DueMark>
          </li>
        )
      })}
    </ul>
  )
}
