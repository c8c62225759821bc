import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mergeEdit } from '#slices/students/index.ts'
import type { Decision } from '../model.ts'
import { problemsOfReason } from '../rules/problems.ts'
import { hasOutcome, isOver } from '../rules/runs.ts'
import { findRuns } from '../store/read.ts'
import { addDecisionRow, holdReason, keepReason } from '../store/write.ts'
import type { Who } from './read.ts'

/** Writes down what was decided of a provision after a run; what was decided before stays. @throws NotFound, Problems */
export async function decideOutcome(
  tx: Transaction,
  who: Who,
  input: { id: string; decision: Decision; reason: string },
): Promise<{ decisionId: string }> {
  await openRun(tx, input.id)
  if (input.reason === '') throw new Problems([{ field: 'reason', problem: 'say-why' }])
  const of = { schoolId: who.schoolId, groupId: input.id, personId: who.personId, today: who.today }
  return { decisionId: await addDecisionRow(tx, of, input) }
}

/** States why a run that is over has no outcome; an empty reason takes it away. @throws NotFound, Problems, Clashes */
export async function stateNoOutcome(
  tx: Transaction,
  who: Who,
  input: { id: string; reason: string; base: string },
): Promise<{ version: number }> {
  await holdReason(tx, input.id)
  const run = await openRun(tx, input.id)
  const edit = { base: { reason: input.base }, mine: { reason: input.reason } }
  const { changes, clashes } = mergeEdit(edit, { reason: run.noOutcomeReason }, { sameVersion: false })
  if (clashes.length > 0) throw new Clashes(clashes, run.version)
  if (changes.reason === undefined) return { version: run.version }
  const problems = problemsOfReason({ isOver: isOver(run, who.today), hasOutcome: hasOutcome(run) })
  if (changes.reason !== '' && problems.length > 0) throw new Problems(problems)
  return { version: await keepReason(tx, run.id, changes.reason) }
}

async function openRun(tx: Transaction, groupId: string) {
  const run = (await findRuns(tx, groupId)).find(({ id }) => id === groupId)
  if (!run) throw new NotFound()
  return run
}
