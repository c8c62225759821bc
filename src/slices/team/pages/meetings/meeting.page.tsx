import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { Language } from '#kernel/language.ts'
import { api } from '#web/api.ts'
import { notice } from '#web/ui/announcer.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DownloadButton } from '#web/ui/download-button.tsx'
import { type Fact, Facts } from '#web/ui/facts.tsx'
import { formatDate, formatDateTime, formatShortDate } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { DueThing } from '../../due/contract.ts'
import type { MeetingChoices, MeetingDetail } from '../../meetings/contract.ts'
import { thingsToSpeakOf } from '../../meetings/rules.ts'
import { Attendees } from './attendees.tsx'
import { DueHere } from './due-here.tsx'
import { LastTime } from './last-time.tsx'
import { MeetingPanel } from './meeting-panel.tsx'
import classes from './meetings.module.css'
import { Minutes } from './minutes.tsx'
import { WhoIsToBeTold } from './telling.tsx'
import { meetingForms, useMeetingWords, useSayStudent } from './use-meeting-words.ts'

type Loaded = { meeting: MeetingDetail; choices: MeetingChoices | null; due: DueThing[] }

export async function loader({ params }: LoaderFunctionArgs): Promise<Loaded> {
  const meeting = await api.team.meeting({ meetingId: params.meetingId ?? '' })
  if (!meeting.may.keep) return { meeting, choices: null, due: [] }
  const about = {
    ...(meeting.student && { studentId: meeting.student.id }),
    ...(meeting.class && { classId: meeting.class.id }),
  }
  const [choices, { things }] = await Promise.all([
    api.team.meetingChoices({ kind: meeting.kind, ...about }),
    meeting.state === 'planned' ? api.team.due() : { things: [] },
  ])
  return { meeting, choices, due: thingsToSpeakOf(things, meeting) }
}

/** One meeting from its agenda to its minutes: what became of last time first. */
export function Component() {
  const { meeting, choices, due }: Loaded = useLoaderData()
  const words = useMeetingWords()
  const language = useLanguage()
  const sayStudent = useSayStudent()
  const facts: Fact[] = [
    { label: words.columns.kind, value: words.kinds[meeting.kind] },
    {
      label: words.columns.when,
      value: `${formatDate(meeting.heldOn, language)} ${meeting.startsAt}–${meeting.endsAt}`,
    },
    { label: words.fields.place ?? '', value: meeting.place },
    ...(meeting.student || meeting.class
      ? [
          {
            label: words.columns.about,
            value: meeting.student ? (
              <Link to={`/students/${meeting.student.id}`}>{sayStudent(meeting.student)}</Link>
            ) : (
              meeting.class?.name
            ),
          },
        ]
      : []),
    { label: words.columns.state, value: words.states[meeting.state] },
    ...invitationsOf(meeting, words, language),
  ]
  return (
    <>
      <div className={classes.head}>
        <h2>{meeting.title}</h2>
        <MeetingActions meeting={meeting} />
      </div>
      <Facts facts={facts} columns={3} />
      <WhoIsToBeTold meeting={meeting} />
      {meeting.next && (
        <p className={classes.soft}>
          <Link to={`/team/meetings/${meeting.next.id}`}>
            {words.nextMeeting(formatShortDate(meeting.next.heldOn, language))}
          </Link>
        </p>
      )}
      <LastTime meeting={meeting} />
      <Minutes key={meeting.id} meeting={meeting} choices={choices} />
      <DueHere key={`due ${meeting.id}`} meeting={meeting} due={due} />
      <Attendees meeting={meeting} choices={choices} />
    </>
  )
}

/** Whether invitations went out, for whoever keeps a meeting that is to come. */
function invitationsOf(
  { may, state, invitedAt }: MeetingDetail,
  words: ReturnType<typeof useMeetingWords>,
  language: Language,
): Fact[] {
  if (!may.keep || (state !== 'planned' && !invitedAt)) return []
  const not = may.mail ? words.notInvited : words.noMail
  return [{ label: words.invitations, value: invitedAt ? words.invitedAt(formatDateTime(invitedAt, language)) : not }]
}

function MeetingActions({ meeting }: { meeting: MeetingDetail }) {
  const words = useMeetingWords()
  const work = useWork(meetingForms)
  const [open, setOpen] = useState<'change' | 'cancel' | null>(null)
  const sheet = `/team/meetings/${meeting.id}/sheet`
  const { keep, mail } = meeting.may
  const cancel = (cancelled: boolean) =>
    work.run(
      () => api.team.cancelMeeting({ meetingId: meeting.id, cancelled }),
      () => {
        setOpen(null)
        notice(cancelled ? words.cancelledNow : words.restoredNow)
      },
    )
  const reopen = () =>
    work.run(
      () => api.team.reopenMeeting({ meetingId: meeting.id }),
      () => notice(words.reopenedNow),
    )
  return (
    <>
      <div className={classes.actions}>
        <Button component={Link} to={`${sheet}?sheet=agenda`} variant="default">
          {words.agendaSheet}
        </Button>
        <Button component={Link} to={`${sheet}?sheet=after`} variant="default">
          {words.afterSheet}
        </Button>
        <DownloadButton
          label={{ text: words.invitationFile }}
          ask={() => api.team.meetingInvitation({ meetingId: meeting.id })}
        />
        {keep && mail && meeting.state === 'planned' && !meeting.invitedAt && meeting.telling.length > 0 && (
          <Button
            variant="default"
            loading={work.busy}
            onClick={() => {
              let told = ''
              work.run(
                async () => {
                  const { mailed, without } = await api.team.inviteToMeeting({ meetingId: meeting.id })
                  told = words.invited(mailed, without)
                },
                () => notice(told),
              )
            }}
          >
            {words.invite}
          </Button>
        )}
        {keep && !mail && meeting.state === 'planned' && !meeting.invitedAt && meeting.telling.length > 0 && (
          <Button
            variant="default"
            loading={work.busy}
            onClick={() => {
              const recipients = meeting.telling.map(({ recipient }) => recipient)
              work.run(
                () => api.team.keepMeetingTold({ meetingId: meeting.id, recipients }),
                () => notice(words.toldNow),
              )
            }}
          >
            {words.handedOut}
          </Button>
        )}
        {keep && (
          <Button variant="default" onClick={() => setOpen('change')}>
            {words.change}
          </Button>
        )}
        {keep && meeting.state === 'planned' && (
          <Button variant="subtle" onClick={() => setOpen('cancel')}>
            {words.cancel}
          </Button>
        )}
        {keep && meeting.state === 'held' && (
          <Button variant="default" loading={work.busy} onClick={reopen}>
            {words.reopen}
          </Button>
        )}
        {keep && meeting.state === 'cancelled' && (
          <Button variant="default" loading={work.busy} onClick={() => cancel(false)}>
            {words.restore}
          </Button>
        )}
      </div>
      <ProblemSummary problems={work.listed} />
      {open === 'change' && <MeetingPanel meeting={meeting} onClose={() => setOpen(null)} />}
      <ConfirmDialog
        opened={open === 'cancel'}
        onClose={() => setOpen(null)}
        onConfirm={() => cancel(true)}
        title={words.cancel}
        confirm={words.cancel}
        busy={work.busy}
      >
        {words.cancelSure}
      </ConfirmDialog>
    </>
  )
}
