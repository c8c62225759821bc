import { schoolYearOf } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import type { GroupOutcome, MeasureResult, OutcomeLine, OutcomeList } from '../contract.ts'
import type { Run } from '../model.ts'
import { costPerStudent, costPerUnit, type RunCost } from '../rules/cost.ts'
import { outcomeOf, sayingsOf } from '../rules/progress.ts'
import { dueAtExit, earlierRuns, hasOutcome, isOver, lacksOutcome, lastDayOf, studentsOf } from '../rules/runs.ts'
import { findRuns, findStudents } from '../store/read.ts'
import { findCosts } from './costs.ts'

export type Who = SignedInContext['who']

/** What became of a group. @throws NotFound */
export async function readGroupOutcome(tx: Transaction, who: Who, groupId: string): Promise<GroupOutcome> {
  const runs = await findRuns(tx, groupId)
  const run = runs.find(({ id }) => id === groupId)
  if (!run) throw new NotFound()
  const students = await findStudents(tx, groupId)
  const costs = await findCosts(tx, who, [run])
  const cost = costs?.get(run.id)
  const measures = run.measures.map((measure) => resultOf(run, measure, { order: students, runs, cost }))
  const earlier = new Set(measures[0]?.earlier.map(({ runId }) => runId))
  const sum = cost && costPerStudent(cost, students.length)
  const keeps = mayRolesDo(who.roles, 'outcome.keep')
  return {
    group: { ...datesOf(run), isOver: isOver(run, who.today) },
    provision: run.provision,
    students,
    measures,
    runs: runs
      .filter(({ id }) => earlier.has(id))
      .map((one) => ({ ...datesOf(one), decision: one.decisions[0]?.decision ?? null })),
    hasOutcome: hasOutcome(run),
    noOutcomeReason: run.noOutcomeReason,
    cost: sum ? { ...sum, whole: cost.whole } : null,
    decisions: [...run.decisions],
    may: { enter: keeps, keep: keeps, decide: mayRolesDo(who.roles, 'outcome.decide') },
  }
}

function resultOf(
  run: Run,
  measure: Run['measures'][0],
  of: { order: readonly { id: string }[]; runs: readonly Run[]; cost: RunCost | undefined },
): MeasureResult {
  const outcome = outcomeOf(
    measure,
    of.order.map(({ id }) => id),
    run.scores,
  )
  return {
    measure,
    ...outcome,
    sayings: sayingsOf(measure, outcome),
    earlier: earlierRuns(run, measure, of.runs),
    perUnit: of.cost ? costPerUnit(of.cost, outcome) : null,
  }
}

function datesOf({ id, name, startsOn, endsOn, closedOn }: Run) {
  return { id, name, startsOn, endsOn, closedOn }
}

/** Every run with its change, and what is still to be done. */
export async function readOutcomes(tx: Transaction, who: Who): Promise<OutcomeList> {
  const runs = await findRuns(tx)
  const costs = await findCosts(tx, who, runs)
  const due = runs.map((run) => ({
    runId: run.id,
    students: dueAtExit(run, who.today).length,
    lastDay: lastDayOf(run),
  }))
  return {
    runs: runs.map((run) => lineOf(run, who.today, costs?.get(run.id))),
    lacking: runs.filter((run) => lacksOutcome(run, who.today)).map(({ id }) => id),
    due: due.filter(({ students }) => students > 0).sort((a, b) => a.lastDay.localeCompare(b.lastDay)),
    seesMoney: costs !== null,
  }
}

function lineOf(run: Run, today: string, cost: RunCost | undefined): OutcomeLine {
  const students = studentsOf(run)
  return {
    ...datesOf(run),
    isOver: isOver(run, today),
    schoolYear: schoolYearOf(run.startsOn),
    provision: run.provision,
    members: students.length,
    measures: run.measures.map((measure) => ({ measure, ...outcomeOf(measure, students, run.scores) })),
    hasOutcome: hasOutcome(run),
    noOutcomeReason: run.noOutcomeReason,
    decision: run.decisions[0] ?? null,
    costEach: cost ? (costPerStudent(cost, students.length)?.each ?? null) : null,
  }
}
