import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { announce } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { newDeviceId } from '#web/ui/forms/send-queue.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem, ProblemSummary } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import { missedReasons, sessionReasons } from '../../model.ts'
import type { SessionCard, SessionToLog } from '../../sessions/contract.ts'
import type { SessionQueue } from './session-queue.tsx'
import classes from './sessions.module.css'
import { sessionProblems, useSessionWords } from './use-session-words.ts'

type Typed = Pick<SessionToLog, 'state' | 'minutesHeld' | 'reason' | 'charged' | 'note'> & {
  /** Who did not come, and why. */
  missed: Readonly<Record<string, SessionToLog['attendance'][number]['reason']>>
}

interface LogFormProps {
  card: SessionCard
  groupName: string
  queue: SessionQueue
  /** Leaves it as it was logged. */
  onClose?: (() => void) | undefined
}

function typedFrom(card: SessionCard): Typed {
  const isLogged = card.state !== 'expected'
  return {
    state: card.state === 'expected' ? 'done' : card.state,
    minutesHeld: isLogged ? card.minutesHeld : card.minutes,
    ...{ reason: card.reason, charged: card.charged, note: card.note },
    missed: Object.fromEntries(card.attendance.filter(({ came }) => !came).map((one) => [one.studentId, one.reason])),
  }
}

/** Logs a session: one tap when all came, a tap for whoever did not, a few more when it was otherwise than planned. */
export function LogForm({ card, groupName, queue, onClose }: LogFormProps) {
  const words = useSessionWords()
  const language = useLanguage()
  const { today, abilities } = useFrame()
  const [typed, setTyped] = useState(() => typedFrom(card))
  // The same for every try: what is sent twice counts once.
  const [deviceId] = useState(newDeviceId)
  const isToCome = card.on > today
  const [otherwise, setOtherwise] = useState(isToCome ? false : card.state !== 'expected' && card.state !== 'done')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<Typed>) => setTyped({ ...typed, ...change })
  const missed = Object.keys(typed.missed).filter((id) => card.members.some((one) => one.id === id))
  const came = card.members.length - missed.length

  async function log(change: Partial<Typed> = {}) {
    if (busy) return
    setBusy(true)
    const one = { ...typed, ...change }
    const cancelled = one.state === 'cancelled'
    const sent = await queue.send({
      ...{
        sessionId: card.sessionId ?? deviceId,
        groupId: card.group.id,
        timeId: card.timeId,
        plannedOn: card.plannedOn,
      },
      ...{ heldOn: card.on, period: card.period.key, minutes: card.minutes, version: card.version, state: one.state },
      minutesHeld: cancelled ? 0 : one.state === 'done' ? card.minutes : one.minutesHeld,
      reason: one.state === 'done' ? '' : one.reason,
      ...{ charged: one.charged, note: one.note, groupName },
      attendance: cancelled
        ? []
        : card.members.map(({ id }) => ({ studentId: id, came: !(id in one.missed), reason: one.missed[id] ?? '' })),
    })
    setBusy(false)
    if (typeof sent === 'object') {
      setProblems(sayRefusal(sent, language, { words: [sessionProblems] }).listed)
      return
    }
    announce(sent === 'sent' ? words.logged : words.waitingHere)
    onClose?.()
  }

  const toggle = (chosen: string[]) =>
    set({
      missed: Object.fromEntries(
        card.members.filter(({ id }) => !chosen.includes(id)).map(({ id }) => [id, typed.missed[id] ?? ('' as const)]),
      ),
    })
  if (isToCome && !otherwise)
    return (
      <div className={classes.actions}>
        <Button
          variant="default"
          onClick={() => {
            set({ state: 'cancelled' })
            setOtherwise(true)
          }}
        >
          {words.cancelAhead}
        </Button>
      </div>
    )
  return (
    <div className={classes.form}>
      <ProblemSummary problems={problems} />
      {otherwise && (
        <>
          {!isToCome && (
            <TapChoice
              name={`state ${deviceId}`}
              legend={words.how}
              single
              options={(['done', 'partly', 'cancelled'] as const).map((value) => ({
                value,
                label: words.states[value],
              }))}
              chosen={[typed.state]}
              onChange={([state]) => state && set({ state })}
            />
          )}
          {typed.state !== 'done' && (
            <TapChoice
              name={`reason ${deviceId}`}
              legend={words.reason}
              single
              options={sessionReasons.map((value) => ({ value, label: words.reasons[value] }))}
              chosen={typed.reason === '' ? [] : [typed.reason]}
              onChange={([reason]) => reason && set({ reason })}
            />
          )}
          {typed.state === 'partly' && (
            <NumberInput
              {...fieldProps('minutesHeld', problems)}
              label={words.minutesHeld}
              min={1}
              max={card.minutes - 1}
              value={typed.minutesHeld}
              onChange={(value) => set({ minutesHeld: Number(value) || 0 })}
            />
          )}
          {typed.state === 'cancelled' && abilities.includes('session.correct') && (
            <Checkbox
              label={words.charged}
              checked={typed.charged}
              onChange={(event) => set({ charged: event.currentTarget.checked })}
            />
          )}
          <LongLine
            label={words.note}
            placeholder={words.notePlaceholder}
            most={300}
            value={typed.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
          />
        </>
      )}
      {typed.state !== 'cancelled' && card.members.length > 0 && (
        <>
          <TapChoice
            name={`attendance ${deviceId}`}
            legend={`${words.whoCame} · ${words.tapHelp}`}
            options={card.members.map((one) => ({
              value: one.id,
              label: [nameOf(one, language).main, one.className ?? ''].filter(Boolean).join(' '),
            }))}
            chosen={card.members.filter(({ id }) => !(id in typed.missed)).map(({ id }) => id)}
            onChange={toggle}
          />
          {missed.map((id) => {
            const member = card.members.find((one) => one.id === id)
            return (
              <NativeSelect
                key={id}
                label={words.why(member ? nameOf(member, language).main : '')}
                value={typed.missed[id]}
                data={[
                  { value: '', label: words.noReason },
                  ...missedReasons.map((value) => ({ value, label: words.missed[value] })),
                ]}
                onChange={(event) =>
                  set({ missed: { ...typed.missed, [id]: event.currentTarget.value as (typeof typed.missed)[string] } })
                }
              />
            )
          })}
        </>
      )}
      <div className={classes.actions}>
        <Button size="md" loading={busy} onClick={() => void log()}>
          {sayLog(words, { typed, came, all: card.members.length, isChange: onClose !== undefined })}
        </Button>
        {!otherwise && (
          <Button variant="default" size="md" onClick={() => setOtherwise(true)}>
            {words.otherwise}
          </Button>
        )}
        {(onClose || (otherwise && card.state === 'expected')) && (
          <Button
            variant="subtle"
            size="md"
            onClick={() => {
              setTyped(typedFrom(card))
              setOtherwise(false)
              onClose?.()
            }}
          >
            {onClose ? words.close : words.asPlanned}
          </Button>
        )}
      </div>
    </div>
  )
}

function sayLog(
  words: ReturnType<typeof useSessionWords>,
  { typed, came, all, isChange }: { typed: Typed; came: number; all: number; isChange: boolean },
): string {
  if (isChange) return words.saveChange
  if (typed.state === 'cancelled') return words.states.cancelled
  if (all === 0) return words.logHeld
  return came === all && typed.state === 'done' ? words.allCame : words.log(came, all)
}
