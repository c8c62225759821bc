import { Worker } from 'node:worker_threads'
import { type Answer, type Costs, type Effort, type Placement, type Question, usualEffort } from './model.ts'
import { qualityOf } from './rules/quality.ts'
import type { WhyNot } from './rules/why-not.ts'
import type { Task, Told } from './worker.ts'

/** So long may a thread take to end when it is asked to; then it is ended. */
const patience = 2000

export type Progress = {
  seconds: number
  /** The best plan so far: usable as it is. */
  best: { placements: readonly Placement[]; costs: Costs } | null
  bound: number | null
}

/** How a run ended. `failed` only when there is no plan at all. */
export type Ended = { state: 'done' | 'stopped'; answer: Answer } | { state: 'failed'; error: Error }

/** A search in a thread of its own, whose memory goes back when it ends. */
export type Run = {
  progress: () => Progress
  /** Asks it to end; the best plan so far stays. */
  stop: () => void
  ended: Promise<Ended>
}

function openWorker(task: Task): Worker {
  // The server's own options (hooks, sizes of its memory) are not the thread's.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task, execArgv: [] })
  // A server that is told to stop does not wait for a timetable.
  worker.unref()
  return worker
}

/** Starts to work out a question. */
export function startRun(question: Question, effort: Effort = usualEffort): Run {
  const began = performance.now()
  const stop = new SharedArrayBuffer(4)
  const worker = openWorker({ kind: 'solve', question, effort, stop })
  const seconds = () => Math.round((performance.now() - began) / 100) / 10
  const now: Progress = { seconds: 0, best: null, bound: null }
  const { promise, resolve } = Promise.withResolvers<Ended>()
  let late: NodeJS.Timeout | undefined

  const broken = (error: Error) => {
    // Whatever happened to the thread: a plan that it told is checked and good.
    if (now.best) resolve({ state: 'stopped', answer: answerOf(now, seconds()) })
    else resolve({ state: 'failed', error })
  }
  worker.on('message', (told: Told) => {
    if (told.kind === 'best') now.best = { placements: told.placements, costs: told.costs }
    else if (told.kind === 'bound') now.bound = told.bound
    else if (told.kind === 'answer')
      resolve({ state: told.answer.ending === 'stopped' ? 'stopped' : 'done', answer: told.answer })
  })
  worker.once('error', (error) => broken(error instanceof Error ? error : new Error(String(error))))
  worker.once('exit', () => {
    clearTimeout(late)
    broken(new Error('The thread ended without an answer.'))
  })
  return {
    progress: () => ({ ...now, seconds: seconds() }),
    stop: () => {
      Atomics.store(new Int32Array(stop), 0, 1)
      late ??= setTimeout(() => void worker.terminate(), patience)
    },
    ended: promise,
  }
}

function answerOf({ best, bound }: Progress, seconds: number): Answer {
  const { placements, costs } = best as NonNullable<Progress['best']>
  const quality = qualityOf(costs.total, bound)
  return { placements, costs, bound, seconds, quality, ending: 'stopped' }
}

/** Why a session of a group has no place, worked out in a thread of its own. */
export async function explain(question: Question, placements: readonly Placement[], groupId: string): Promise<WhyNot> {
  const worker = openWorker({ kind: 'explain', question, placements, groupId })
  const { promise, resolve, reject } = Promise.withResolvers<WhyNot>()
  worker.once('message', (told: Told) => {
    if (told.kind === 'explained') resolve(told.whyNot)
  })
  worker.once('error', reject)
  worker.once('exit', () => reject(new Error('The thread ended without an answer.')))
  return promise
}
