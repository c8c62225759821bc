import { parentPort, workerData } from 'node:worker_threads'
import type { Answer, Costs, Effort, Placement, Question } from './model.ts'
import { type WhyNot, whyNot } from './rules/why-not.ts'
import { solve } from './solve.ts'

/** What a thread is given to do. `stop` is memory that both sides share: 1 asks it to end. */
export type Task =
  | { kind: 'solve'; question: Question; effort: Effort; stop: SharedArrayBuffer }
  | { kind: 'explain'; question: Question; placements: readonly Placement[]; groupId: string }

/** What a thread says. */
export type Told =
  | { kind: 'best'; placements: readonly Placement[]; costs: Costs }
  | { kind: 'bound'; bound: number }
  | { kind: 'answer'; answer: Answer }
  | { kind: 'explained'; whyNot: WhyNot }

const tell = (told: Told) => parentPort?.postMessage(told)

const task = workerData as Task
if (task.kind === 'explain') tell({ kind: 'explained', whyNot: whyNot(task.question, task.placements, task.groupId) })
else {
  const stop = new Int32Array(task.stop)
  const answer = await solve(task.question, task.effort, {
    onBest: (best) => tell({ kind: 'best', ...best }),
    onBound: (bound) => tell({ kind: 'bound', bound }),
    // The thread is busy in the solver and hears no message; it can look at memory.
    isStopped: () => Atomics.load(stop, 0) === 1,
  })
  tell({ kind: 'answer', answer })
}
