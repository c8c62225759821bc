import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { formatShortDate, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { MeetingDetail, MeetingItem, PastMeeting } from '../../meetings/contract.ts'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords, useSayStudent } from './use-meeting-words.ts'

/** What became of the decisions of the meeting before, and those of earlier ones that are not done yet. */
export function LastTime({ meeting }: { meeting: MeetingDetail }) {
  const { before, earlier } = meeting
  const words = useMeetingWords()
  const language = useLanguage()
  if (!before) return null
  const decided = before.items.filter(({ state, decision }) => state !== 'dropped' && decision !== '')
  return (
    <section aria-labelledby="last-time" className={classes.section}>
      <h2 id="last-time">{words.lastTime(formatShortDate(before.heldOn, language))}</h2>
      {decided.length === 0 && <p className={classes.soft}>{words.nothingDecided}</p>}
      {meeting.may.keep && meeting.state === 'planned' && <StillOpen meetingId={meeting.id} before={before} />}
      <ul className={classes.items}>
        {decided.map((item) => (
          <Decided key={item.id} item={item} />
        ))}
      </ul>
      {earlier.length > 0 && (
        <>
          <h3 className={classes.earlier}>{words.earlier}</h3>
          <ul className={classes.items}>
            {earlier.flatMap((past) => past.items.map((item) => <Decided key={item.id} item={item} of={past} />))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What was decided and what came of it. `of`: the meeting that decided it, where that is not the last one. */
function Decided({ item, of }: { item: MeetingItem; of?: PastMeeting }) {
  const words = useMeetingWords()
  const language = useLanguage()
  const sayStudent = useSayStudent()
  const Issue = of ? 'h4' : 'h3'
  return (
    <li className={classes.item}>
      <div className={classes.issue}>
        <Issue>{item.issue[language]}</Issue>
        <span className={classes.marks}>
          {item.student && <span>{sayStudent(item.student)}</span>}
          {of && (
            <Link to={`/team/meetings/${of.id}`}>
              {words.decidedOn(formatShortDate(of.heldOn, language), of.title)}
            </Link>
          )}
        </span>
      </div>
      <div className={classes.decision}>
        <p className={classes.words}>{item.decision}</p>
        <ItemTasks item={item} />
      </div>
    </li>
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
