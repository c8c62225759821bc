import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '#web/api.ts'
import { nameOf } from '#web/ui/format.ts'
import { useWork } from '#web/ui/forms/use-work.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, ProblemSummary } from '#web/ui/problems.tsx'
import type { Attendee, MeetingChoices, MeetingDetail } from '../../meetings/contract.ts'
import { problemsOfFinish } from '../../meetings/rules.ts'
import classes from './meetings.module.css'
import { meetingForms, useMeetingWords } from './use-meeting-words.ts'

/** Who comes, from its day on who came, and asking others. Until it is finished everybody is proposed as present. */
export function Attendees({ meeting, choices }: { meeting: MeetingDetail; choices: MeetingChoices | null }) {
  const words = useMeetingWords()
  const language = useLanguage()
  const { today } = useFrame()
  const work = useWork(meetingForms)
  const isPlanned = meeting.state === 'planned'
  const says = choices !== null && meeting.state !== 'cancelled' && problemsOfFinish(meeting, today).length === 0
  const nameIn = (one: Attendee) => (one.person ? nameOf(one.person, language).main : one.name)
  const note = (one: Attendee) =>
    [one.came === false && words.wasAway, one.noAddress && words.noAddress].filter(Boolean)
  return (
    <section aria-labelledby="people" className={classes.section}>
      <h2 id="people">{words.people}</h2>
      <ProblemSummary problems={work.listed} />
      {says && isPlanned && <p className={`${classes.soft} no-print`}>{words.presentHelp}</p>}
      <ul className={classes.people}>
        {meeting.attendees.map((one) => (
          <li key={one.id}>
            {says ? (
              <Checkbox
                label={
                  <>
                    {nameIn(one)}
                    <span className="for-screen-readers">{` (${words.present})`}</span>
                  </>
                }
                checked={one.came ?? isPlanned}
                onChange={(event) => {
                  const came = event.currentTarget.checked
                  work.run(() =>
                    api.team.writeMinutes({
                      ...{ meetingId: meeting.id, items: [], finish: false },
                      came: [{ attendeeId: one.id, came }],
                    }),
                  )
                }}
              />
            ) : (
              nameIn(one)
            )}
            <span className={classes.soft}>{note(one).join(' · ')}</span>
            {choices && isPlanned && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => work.run(() => api.team.removeAttendee({ meetingId: meeting.id, attendeeId: one.id }))}
              >
                {words.unask}
                <span className="for-screen-readers">{` (${nameIn(one)})`}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {choices && isPlanned && <AskOthers meeting={meeting} choices={choices} />}
    </section>
  )
}

function AskOthers({ meeting, choices }: { meeting: MeetingDetail; choices: MeetingChoices }) {
  const words = useMeetingWords()
  const language = useLanguage()
  const work = useWork(meetingForms)
  const [personId, setPersonId] = useState('')
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const there = new Set(meeting.attendees.map(({ person }) => person?.id))
  const others = choices.colleagues.filter(({ id }) => !there.has(id))
  const free = others.filter(({ knows }) => knows)
  const hidden = others.length - free.length
  const ask = (asked: { personId: string | null; name: string; email: string }) =>
    work.run(
      () => api.team.addAttendee({ meetingId: meeting.id, ...asked }),
      () => {
        setPersonId('')
        setName('')
        setEmail('')
      },
    )
  return (
    <details className={classes.disclosure}>
      <summary>{words.ask}</summary>
      <ProblemSummary problems={work.listed} />
      <div className={classes.form}>
        <div className={classes.row}>
          <NativeSelect
            {...fieldProps('personId', work.problems)}
            label={words.fields.personId}
            description={hidden > 0 && words.cannotSee(hidden)}
            value={personId}
            onChange={(event) => setPersonId(event.currentTarget.value)}
          >
            <option value="">{words.choose}</option>
            {free.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one, language).main}
              </option>
            ))}
          </NativeSelect>
          <Button
            variant="default"
            loading={work.busy}
            onClick={() => ask({ personId: personId || null, name: '', email: '' })}
          >
            {words.askColleague}
          </Button>
        </div>
        <fieldset className={classes.set}>
          <legend>{words.notColleague}</legend>
          <div className={classes.row}>
            <TextInput
              {...fieldProps('name', work.problems)}
              label={words.fields.name}
              maxLength={200}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              {...fieldProps('email', work.problems)}
              type="email"
              label={words.fields.email}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button variant="default" loading={work.busy} onClick={() => ask({ personId: null, name, email })}>
              {words.askOutsider}
            </Button>
          </div>
        </fieldset>
      </div>
    </details>
  )
}
