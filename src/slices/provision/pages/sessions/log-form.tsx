import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { useId, useState } from 'react'
import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { announce } from '#web/ui/announcer.tsx'
import { nameOf } from '#web/ui/format.ts'
import { DraftNote } from '#web/ui/forms/draft-note.tsx'
import { LongLine } from '#web/ui/forms/long-text.tsx'
import { newDeviceId } from '#web/ui/forms/send-queue.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { fieldProps, type Problem, ProblemSummary } from '#web/ui/problems.tsx'
import { TapChoice } from '#web/ui/tap-choice.tsx'
import { useDraft } from '#web/ui/use-draft.ts'
import { missedReasons, sessionReasons } from '../../model.ts'
import type { SessionCard } from '../../sessions/contract.ts'
import { isLoggedMeanwhile, type SessionQueue } from './session-queue.tsx'
import classes from './sessions.module.css'
import { logOf, type TypedLog, typedFrom } from './typed-log.ts'
import { sessionProblems, useSessionWords } from './use-session-words.ts'

interface LogFormProps {
  card: SessionCard
  groupName: string
  queue: SessionQueue
  /** What had been typed already; else what was logged. */
  begin?: TypedLog | undefined
  /** Leaves it as it was logged. */
  onClose?: (() => void) | undefined
}

/** Logs a session: one tap when all came, a tap for whoever did not, a few more when it was otherwise than planned. */
export function LogForm({ card, groupName, queue, begin, onClose }: LogFormProps) {
  const words = useSessionWords()
  const language = useLanguage()
  const { today } = useFrame()
  // What was tapped stays on the device until it is on its way.
  const draft = useDraft<TypedLog>(`session ${keyOf(card)}`, begin ?? typedFrom(card))
  const typed = draft.value
  const id = useId()
  const isToCome = card.on > today
  const [opened, setOpened] = useState<'otherwise' | 'note' | null>(null)
  const otherwise = opened === 'otherwise' || typed.state !== 'done'
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<TypedLog>) => draft.change({ ...typed, ...change })
  const missed = card.members.filter(({ id }) => id in typed.missed)
  const came = card.members.length - missed.length

  async function log() {
    if (busy) return
    setBusy(true)
    const sent = await queue.send(logOf(card, typed, { deviceId: newDeviceId(), groupName }))
    setBusy(false)
    const isGone = typeof sent === 'string' || isLoggedMeanwhile(sent)
    if (isGone) draft.clear(typed)
    if (typeof sent === 'object') {
      setProblems(sayRefusal(sent, language, { words: [sessionProblems] }).listed)
      if (!isGone) return
    } else announce(sent === 'sent' ? words.logged : words.waitingHere)
    onClose?.()
  }

  const toggle = (chosen: string[]) =>
    set({
      missed: Object.fromEntries(
        card.members.filter(({ id }) => !chosen.includes(id)).map(({ id }) => [id, typed.missed[id] ?? ('' as const)]),
      ),
    })
  const close = () => {
    draft.clear(typedFrom(card))
    setOpened(null)
    setProblems([])
    onClose?.()
  }
  if (isToCome && !otherwise)
    return (
      <div className={classes.actions}>
        <Button variant="default" onClick={() => set({ state: 'cancelled' })}>
          {words.cancelAhead}
        </Button>
      </div>
    )
  return (
    <div className={classes.form}>
      <ProblemSummary problems={problems} />
      {draft.restored && <DraftNote />}
      {otherwise && <Otherwise card={card} typed={typed} set={set} problems={problems} isToCome={isToCome} id={id} />}
      {typed.state !== 'cancelled' && card.members.length > 0 && (
        <>
          <TapChoice
            name={`attendance ${id}`}
            legend={`${words.whoCame} · ${words.tapHelp}`}
            options={card.members.map((one) => ({
              value: one.id,
              label: [nameOf(one, language).main, one.className ?? ''].filter(Boolean).join(' '),
            }))}
            chosen={card.members.filter(({ id }) => !(id in typed.missed)).map(({ id }) => id)}
            onChange={toggle}
          />
          {missed.map((member) => (
            <NativeSelect
              key={member.id}
              label={words.why(nameOf(member, language).main)}
              value={typed.missed[member.id]}
              data={[
                { value: '', label: words.noReason },
                ...missedReasons.map((value) => ({ value, label: words.missed[value] })),
              ]}
              onChange={(event) =>
                set({
                  missed: { ...typed.missed, [member.id]: event.currentTarget.value as (typeof typed.missed)[string] },
                })
              }
            />
          ))}
        </>
      )}
      {(otherwise || opened === 'note' || typed.note !== '') && (
        <LongLine
          label={words.note}
          placeholder={words.notePlaceholder}
          most={300}
          value={typed.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      )}
      <div className={classes.actions}>
        <Button size="md" loading={busy} onClick={() => void log()}>
          {sayButton(words, { typed, came, all: card.members.length, isChange: onClose !== undefined })}
        </Button>
        {!otherwise && (
          <Button variant="default" size="md" onClick={() => setOpened('otherwise')}>
            {words.otherwise}
          </Button>
        )}
        {!otherwise && opened === null && typed.note === '' && (
          <Button variant="subtle" size="compact-md" onClick={() => setOpened('note')}>
            {words.addNote}
          </Button>
        )}
        {(onClose || otherwise) && (
          <Button variant="subtle" size="md" onClick={close}>
            {onClose ? words.close : words.asPlanned}
          </Button>
        )}
      </div>
    </div>
  )
}

interface OtherwiseProps {
  card: SessionCard
  typed: TypedLog
  set: (change: Partial<TypedLog>) => void
  problems: readonly Problem[]
  isToCome: boolean
  /** Tells the choices of one form from those of another. */
  id: string
}

/** How it went, when it was otherwise than planned: partly or not at all, and why. */
function Otherwise({ card, typed, set, problems, isToCome, id }: OtherwiseProps) {
  const words = useSessionWords()
  const { abilities } = useFrame()
  return (
    <>
      {!isToCome && (
        <TapChoice
          name={`state ${id}`}
          legend={words.how}
          single
          options={(['done', 'partly', 'cancelled'] as const).map((value) => ({ value, label: words.states[value] }))}
          chosen={[typed.state]}
          onChange={([state]) => {
            if (!state) return
            // How many minutes it was is asked for, not guessed.
            const isOfAll = state === 'partly' && typed.minutesHeld === card.minutes
            set({ state, minutesHeld: isOfAll ? 0 : typed.minutesHeld })
          }}
        />
      )}
      {typed.state !== 'done' && (
        <TapChoice
          name={`reason ${id}`}
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
          value={typed.minutesHeld || ''}
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
    </>
  )
}

/** Under which name a session’s draft lies on the device. A draft of what was logged since is none of the new log. */
function keyOf({ timeId, plannedOn, sessionId, group, on, version }: SessionCard): string {
  return `${timeId ? `${timeId} ${plannedOn}` : (sessionId ?? `extra ${group.id} ${on}`)} ${version}`
}

function sayButton(
  words: ReturnType<typeof useSessionWords>,
  { typed, came, all, isChange }: { typed: TypedLog; came: number; all: number; isChange: boolean },
): string {
  if (isChange) return words.saveChange
  if (typed.state === 'cancelled') return words.logCancelled
  if (all === 0) return words.logHeld
  return came === all && typed.state === 'done' ? words.allCame : words.log(came, all)
}
