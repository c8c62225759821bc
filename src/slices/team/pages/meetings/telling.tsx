import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { formatList, nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { DueMark } from '#web/ui/marks.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { MeetingDetail, MeetingTelling } from '../../meetings/contract.ts'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords } from './use-meeting-words.ts'

/** So often the page asks what became of mails that are on their way. */
const askAgainMilliseconds = 2_000

/** Once invitations went out: which mails did not reach somebody, and who has to be told by hand what changed. */
export function WhoIsToBeTold({ meeting }: { meeting: MeetingDetail }) {
  const words = useMeetingWords()
  const work = useWork(meetingForms)
  const mailed = meeting.telling.filter(({ byMail }) => byMail)
  const sending = mailed.filter(({ state }) => state === 'sending')
  const failed = mailed.filter(({ state }) => state === 'failed')
  const toMail = mailed.filter(({ state }) => state !== 'sending')
  const byHand = meeting.telling.filter(({ byMail }) => !byMail)
  useAskingAgain(sending.length > 0)
  if (!meeting.may.keep || !meeting.invitedAt || meeting.telling.length === 0) return null
  const send = () => {
    let told = ''
    work.run(
      async () => {
        const { mailed: count, without } = await api.team.inviteToMeeting({ meetingId: meeting.id })
        told = words.invited(count, without)
      },
      () => notice(told),
    )
  }
  const keepTold = (of: readonly MeetingTelling[]) =>
    work.run(
      () => api.team.keepMeetingTold({ meetingId: meeting.id, recipients: of.map(({ recipient }) => recipient) }),
      () => notice(words.toldNow),
    )
  return (
    <section aria-labelledby="telling" className={`${classes.section} no-print`}>
      <h2 id="telling">{words.telling}</h2>
      <ProblemSummary problems={work.listed} />
      {sending.length > 0 && <p className={classes.soft}>{words.onTheirWay(sending.length)}</p>}
      {failed.length > 0 && (
        <p>
          <DueMark state="overdue">{words.notSent(failed.length)}</DueMark>
        </p>
      )}
      {toMail.length > 0 && (
        <>
          <Tellings meeting={meeting} tellings={toMail} />
          <div className={classes.foot}>
            <Button loading={work.busy} onClick={send}>
              {failed.length > 0 ? words.sendAgain : words.sendNow}
            </Button>
            <Button variant="default" loading={work.busy} onClick={() => keepTold(toMail)}>
              {words.toldByHand}
              <span className="for-screen-readers">{` (${words.byMail})`}</span>
            </Button>
          </div>
        </>
      )}
      {byHand.length > 0 && (
        <>
          <p>{words.byHandHelp}</p>
          <Tellings meeting={meeting} tellings={byHand} />
          <div className={classes.foot}>
            <DownloadButton
              label={{ text: words.invitationFile }}
              ask={() => api.team.meetingInvitation({ meetingId: meeting.id })}
            />
            <Button variant="default" loading={work.busy} onClick={() => keepTold(byHand)}>
              {words.toldByHand}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

function Tellings({ meeting, tellings }: { meeting: MeetingDetail; tellings: readonly MeetingTelling[] }) {
  const words = useMeetingWords()
  const language = useLanguage()
  return (
    <ul className={classes.tellings}>
      {tellings.map(({ recipient, people, what, state, problem }) => (
        <li key={recipient}>
          {formatList(
            people.map(({ person, name }) => (person ? nameOf(person, language).main : name)),
            language,
          )}
          {' · '}
          {what === 'cancel' && meeting.state === 'cancelled' ? words.tellings.cancelled : words.tellings[what]}
          {state === 'failed' && ` · ${words.whyNotSent(problem)}`}
        </li>
      ))}
    </ul>
  )
}

/** Asks once more in a moment, as long as something is on its way and the page is looked at. */
function useAskingAgain(waits: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!waits || state !== 'idle') return
    const timer = setTimeout(() => {
      if (!document.hidden) revalidate()
    }, askAgainMilliseconds)
    return () => clearTimeout(timer)
  }, [waits, state, revalidate])
}
