import { sayRefusal } from '#slices/access/words/say-problem.ts'
import { api } from '#web/api.ts'
import { type SendQueue, useSendQueue } from '#web/ui/forms/send-queue.ts'
import { useLanguage } from '#web/ui/language.tsx'
import { ProblemSummary } from '#web/ui/problems.tsx'
import type { SessionToLog } from '../../sessions/contract.ts'
import classes from './sessions.module.css'
import { sessionProblems, useSessionWords } from './use-session-words.ts'

/** A log on its way, with the name of its group for the case that it is refused later. */
export type LogToSend = SessionToLog & { groupName: string }
export type SessionQueue = SendQueue<LogToSend>

/** Logs on their way to the server; they wait on the device while there is no network. */
export function useSessionQueue(onSent: () => void): SessionQueue {
  return useSendQueue<LogToSend>(
    {
      name: 'sessions',
      idOf: ({ sessionId }) => sessionId,
      send: ({ groupName: _, ...log }) => api.provision.logSession(log),
    },
    onSent,
  )
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
