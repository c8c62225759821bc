import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useRevalidator, useSearchParams } from 'react-router'
import { api } from '#web/api.ts'
import { DateInputField } from '#web/ui/date-input-field.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { pick } from '#web/ui/format.ts'
import { useFrame } from '#web/ui/frame.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { SidePanel } from '#web/ui/side-panel.tsx'
import type { SessionCard, SessionLog } from '../../sessions/contract.ts'
import { LogForm } from './log-form.tsx'
import { SessionItem } from './session-item.tsx'
import { QueueNote, type SessionQueue, useSessionQueue } from './session-queue.tsx'
import classes from './sessions.module.css'
import { useSessionWords } from './use-session-words.ts'

export function loader({ params, request }: LoaderFunctionArgs): Promise<SessionLog> {
  const before = new URL(request.url).searchParams.get('before')
  return api.provision.sessionLog({ id: params.id as string, ...(before ? { before } : {}) })
}

/** What a group’s sessions were, the newest first, with what was planned, held and lost. */
export function Component() {
  const log: SessionLog = useLoaderData()
  const words = useSessionWords()
  const language = useLanguage()
  const { revalidate } = useRevalidator()
  const queue = useSessionQueue(() => void revalidate())
  const [search, setSearch] = useSearchParams()
  const [adding, setAdding] = useState(false)
  const name = pick(log.group.name, language) || log.group.name.zh || log.group.name.en
  const { facts } = words.ofGroup
  const { minutes, counts } = log
  return (
    <>
      <PageHead
        title={words.ofGroup.title(name)}
        back={{ to: `/provision/groups/${log.group.id}`, label: words.ofGroup.back }}
        action={
          log.mayAdd && (
            <Button variant="default" onClick={() => setAdding(true)}>
              {words.ofGroup.extra}
            </Button>
          )
        }
      >
        <Facts
          columns={2}
          facts={[
            { label: facts.planned, value: facts.minutes(minutes.planned) },
            { label: facts.held, value: `${facts.minutes(minutes.held)} · ${facts.sessions(counts.held)}` },
            { label: facts.lost, value: `${facts.minutes(minutes.lost)} · ${facts.cancelled(counts.cancelled)}` },
            { label: facts.toCome, value: facts.minutes(minutes.toCome) },
          ]}
        />
      </PageHead>
      <QueueNote queue={queue} />
      {log.sessions.length === 0 && <EmptyState title={words.ofGroup.emptyTitle} sentence={words.ofGroup.empty} />}
      <h2 className="for-screen-readers">{words.ofGroup.list}</h2>
      <ul className={classes.cards}>
        {log.sessions.map((card) => (
          <SessionItem
            key={`${card.timeId} ${card.plannedOn} ${card.sessionId}`}
            card={card}
            queue={queue}
            among="group"
          />
        ))}
      </ul>
      <div className={classes.actions}>
        {log.before && (
          <Button variant="default" onClick={() => setSearch({ before: log.before ?? '' })}>
            {words.ofGroup.earlier}
          </Button>
        )}
        {search.has('before') && (
          <Button variant="default" onClick={() => setSearch({})}>
            {words.ofGroup.newest}
          </Button>
        )}
      </div>
      <ExtraPanel log={log} name={name} queue={queue} opened={adding} onClose={() => setAdding(false)} />
    </>
  )
}

interface ExtraPanelProps {
  log: SessionLog
  name: string
  queue: SessionQueue
  opened: boolean
  onClose: () => void
}

/** A session that the timetable does not plan: when it was, then who came. */
function ExtraPanel({ log, name, queue, opened, onClose }: ExtraPanelProps) {
  const words = useSessionWords()
  const language = useLanguage()
  const { today } = useFrame()
  const [typed, setTyped] = useState({ on: today, period: log.periods[0]?.key ?? '', minutes: 35 })
  const [card, setCard] = useState<SessionCard | null>(null)
  const goOn = async () => {
    const members = await membersOn(log, typed.on)
    const period = log.periods.find(({ key }) => key === typed.period)
    setCard({
      ...{ timeId: null, plannedOn: null, sessionId: null, version: 0, on: typed.on, minutes: typed.minutes },
      period: period ?? { key: typed.period, name: { zh: '', en: '' } },
      ...{ startsAt: null, endsAt: null, group: log.group, people: [], room: null, members, state: 'expected' },
      ...{ minutesHeld: 0, reason: '', charged: false, note: '', attendance: [], loggedBy: null },
      may: { log: true, change: false },
    })
  }
  const close = () => {
    setCard(null)
    onClose()
  }
  return (
    <SidePanel opened={opened} onClose={close} title={words.ofGroup.extra}>
      {card ? (
        <LogForm card={card} groupName={name} queue={queue} onClose={close} />
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void goOn()
          }}
        >
          <p className={classes.soft}>{words.ofGroup.extraHelp}</p>
          <DateInputField
            label={words.day}
            value={typed.on}
            min={log.group.startsOn}
            max={today}
            onChange={(on) => on && setTyped({ ...typed, on })}
          />
          <NativeSelect
            label={words.ofGroup.period}
            value={typed.period}
            data={log.periods.map(({ key, name: of }) => ({ value: key, label: pick(of, language) }))}
            onChange={(event) => setTyped({ ...typed, period: event.currentTarget.value })}
          />
          <NumberInput
            label={words.ofGroup.minutes}
            min={5}
            max={240}
            value={typed.minutes}
            onChange={(minutes) => setTyped({ ...typed, minutes: Number(minutes) || 0 })}
          />
          <div className={classes.actions}>
            <Button type="submit">{words.ofGroup.goOn}</Button>
          </div>
        </form>
      )}
    </SidePanel>
  )
}

/** Who was in the group on a day: as its nearest session knows it. */
async function membersOn(log: SessionLog, on: string): Promise<SessionCard['members']> {
  const near = log.sessions.find((card) => card.on === on)
  if (near) return near.members
  return api.provision.membersOn({ id: log.group.id, on })
}
