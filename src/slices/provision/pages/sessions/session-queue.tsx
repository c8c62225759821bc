import { Button } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '#slices/access/words/refusal.ts'
import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { api } from '#web/api.ts'
import { announce } from '#web/ui/announcer.tsx'
import { type SendQueue, type Sent, useSendQueue } from '#web/ui/forms/send-queue.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { SessionCard } from '../../sessions/contract.ts'
import classes from './sessions.module.css'
import { isOf, type LogToSend } from './typed-log.ts'
import { sayLogged, sessionProblems, useSessionWords } from './use-session-words.ts'

/** So long the way to take back what was just logged stands at the foot of the screen. */
const UNDO_MILLISECONDS = 10_000

export interface SessionQueue extends Pick<SendQueue<LogToSend>, 'waiting' | 'refused'> {
  send: (one: LogToSend) => Promise<Sent>
  /** What was logged last, for some seconds. */
  last: LogToSend | null
  /** Takes a log off the device, or back from the server when it has gone there. */
  takeBack: (one: LogToSend) => Promise<void>
  /** Logs of sessions that somebody else had logged meanwhile: nothing of them was written, and nothing is lost. */
  met: readonly LogToSend[]
  /** What is to become of such a log was decided. */
  settle: (one: LogToSend) => void
}

/** Logs on their way to the server; they wait on the device while there is no network. `reload` asks for the page’s facts anew. */
export function useSessionQueue(reload: () => void): SessionQueue {
  const [last, setLast] = useState<LogToSend | null>(null)
  const [metNow, setMetNow] = useState<readonly LogToSend[]>([])
  const [settled, setSettled] = useState<readonly LogToSend[]>([])
  // A session that was moved had a row before it was logged, and keeps its identifier.
  const idAtServer = useRef(new Map<string, string>())
  const queue = useSendQueue<LogToSend>(
    {
      name: 'sessions',
      idOf: ({ sessionId }) => sessionId,
      send: async ({ groupName: _, ...log }) => {
        const kept = await api.provision.logSession(log)
        idAtServer.current.set(log.sessionId, kept.sessionId)
      },
    },
    reload,
  )
  const latest = useRef({ queue, reload })
  latest.current = { queue, reload }

  useEffect(() => {
    if (!last) return
    const timer = setTimeout(() => setLast(null), UNDO_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [last])
  const refusals = queue.refused.length
  useEffect(() => {
    if (refusals > 0) latest.current.reload()
  }, [refusals])

  const send = useCallback(async (one: LogToSend): Promise<Sent> => {
    const sent = await latest.current.queue.send(one)
    if (typeof sent === 'string') setLast(one)
    else if (isLoggedMeanwhile(sent)) {
      setMetNow((before) => [...before, one])
      latest.current.reload()
    }
    return sent
  }, [])
  const takeBack = useCallback(async (one: LogToSend) => {
    const id = idAtServer.current.get(one.sessionId) ?? one.sessionId
    const isHere = latest.current.queue.takeBack(one)
    if (!isHere) await api.provision.undoSession({ id })
    setLast(null)
    // Without a network there is nothing to load, and nothing has changed there.
    if (!isHere) latest.current.reload()
  }, [])

  const metLater = queue.refused.filter(({ refusal }) => isLoggedMeanwhile(refusal)).map(({ one }) => one)
  return {
    ...{ waiting: queue.waiting, refused: queue.refused, send, last, takeBack },
    met: [...metNow, ...metLater].filter((one) => !settled.includes(one)),
    settle: (one) => setSettled((before) => [...before, one]),
  }
}

/** True when a log was refused because somebody else had logged the session. */
export function isLoggedMeanwhile(refusal: Refusal): boolean {
  return refusal.code === 'PROBLEMS' && refusal.problems.some(({ problem }) => problem === 'logged-meanwhile')
}

/** How many logs still wait, and which were refused when they came, and why. */
export function QueueNote({ queue }: { queue: SessionQueue }) {
  const words = useSessionWords()
  const language = useLanguage()
  const problems = queue.refused.map(({ one, refusal }) => {
    const why = sayRefusal(refusal, language, { words: [sessionProblems] }).listed.map(({ message }) => message)
    return { message: words.refused(one.groupName, why.join(' ')) }
  })
  return (
    <>
      {queue.waiting.length > 0 && (
        <p role="status" className={classes.waiting}>
          {words.waiting(queue.waiting.length)}
        </p>
      )}
      <ProblemSummary problems={problems} />
    </>
  )
}

/** What was logged a moment ago, and the way to take it back, at the foot of the screen: its card has left the page, and its own way back with it. */
export function UndoNote({ queue, cards }: { queue: SessionQueue; cards: readonly SessionCard[] }) {
  const words = useSessionWords()
  const [problem, setProblem] = useState(false)
  const { last } = queue
  if (!last || cards.some((card) => isOf(last, card))) return null
  const undo = async () => {
    try {
      await queue.takeBack(last)
      setProblem(false)
      announce(words.takenBack)
    } catch {
      setProblem(true)
    }
  }
  return (
    <p className={classes.undo}>
      <span>{problem ? words.notTakenBack : words.loggedOf(last.groupName, sayLogged(words, last))}</span>
      <Button variant="default" size="compact-md" onClick={() => void undo()}>
        {words.undo}
      </Button>
    </p>
  )
}
