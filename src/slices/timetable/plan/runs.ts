import { availableParallelism } from 'node:os'
import { Problems } from '#platform/http/refusals.ts'
import type { Question } from '../solver/model.ts'
import { type Ended, type Progress, type Run, startRun } from '../solver/runner.ts'

/** The server keeps a processor for everybody else. */
const mostRuns = Math.max(1, availableParallelism() - 1)

/** The searches under way, one a school at most. */
const runs = new Map<string, { proposalId: string; run: Run }>()
/** Schools whose search begins with their transaction's commit. */
const reserved = new Set<string>()

/** Keeps a place for a school's search. @throws Problems when the school, or the server, is at work already */
export function reserveRun(schoolId: string): void {
  if (runs.has(schoolId) || reserved.has(schoolId)) throw new Problems([{ field: '', problem: 'already-running' }])
  if (runs.size + reserved.size >= mostRuns) throw new Problems([{ field: '', problem: 'server-busy' }])
  reserved.add(schoolId)
}

/** Gives back a place that was not used. */
export function giveUpRun(schoolId: string): void {
  reserved.delete(schoolId)
}

/** Begins a search in the place that was kept; `ended` is told of its end, after which the place is free. */
export function beginRun(
  of: { schoolId: string; proposalId: string },
  question: Question,
  ended: (how: Ended) => Promise<void>,
): void {
  reserved.delete(of.schoolId)
  const run = startRun(question)
  runs.set(of.schoolId, { proposalId: of.proposalId, run })
  void run.ended.then(async (how) => {
    await ended(how)
    runs.delete(of.schoolId)
  })
}

/** How far the search for a proposal is; null when none is under way. */
export function progressOf(schoolId: string, proposalId: string): Progress | null {
  const found = runs.get(schoolId)
  return found?.proposalId === proposalId ? found.run.progress() : null
}

/**
 * True when a search for a proposal was under way at this moment, or one of the school was about to begin. It is asked before the database is: a
 * search that ends in between has written its answer.
 */
export function runsNow(schoolId: string): (proposalId: string) => boolean {
  const running = runs.get(schoolId)?.proposalId
  const begins = reserved.has(schoolId)
  return (proposalId) => begins || running === proposalId
}

/** Asks the search for a proposal to end with the best plan so far, and waits for it. */
export async function stopRun(schoolId: string, proposalId: string): Promise<void> {
  const found = runs.get(schoolId)
  if (found?.proposalId !== proposalId) return
  found.run.stop()
  await found.run.ended
}
