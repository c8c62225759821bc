import type { Transaction } from '#platform/database/database.ts'
import { Clashes, type ClashFound, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo } from '#slices/access/index.ts'
import { mergeEdit } from '#slices/students/index.ts'
import { findOwnGroups } from '../../sessions/store.ts'
import type { CellEntered, GroupScores, ScoreEntered } from '../contract.ts'
import type { Run, Score } from '../model.ts'
import { cellKey, problemsOfScore } from '../rules/problems.ts'
import { suggestedMeasures } from '../rules/suggestions.ts'
import { findRuns, findScores, findStudents, holdScores } from '../store/read.ts'
import { addScoreRow, changeScoreRow, dropScoreRow } from '../store/write.ts'
import type { Who } from './read.ts'

/** What a group is measured with, and its scores, for those who give it and the team. @throws NotFound */
export async function readGroupScores(tx: Transaction, who: Who, groupId: string): Promise<GroupScores> {
  const { run, runs } = await openRun(tx, who, groupId)
  const scores = await findScores(tx, groupId)
  const keepsMeasures = mayRolesDo(who.roles, 'outcome.keep')
  const { id, name, startsOn, endsOn, closedOn } = run
  return {
    group: { id, name, startsOn, endsOn, closedOn },
    measures: run.measures.map((measure) => ({
      ...measure,
      hasScores: scores.some(({ measureId }) => measureId === measure.id),
    })),
    students: await findStudents(tx, groupId),
    scores,
    suggestions: keepsMeasures ? suggestedMeasures(run, runs) : [],
    may: { keepMeasures: keepsMeasures, seeOutcome: mayRolesDo(who.roles, 'outcome.see') },
  }
}

/** A group whose scores this person may enter: the team’s, or one that they give. @throws NotFound */
async function openRun(tx: Transaction, who: Who, groupId: string): Promise<{ run: Run; runs: Run[] }> {
  const runs = await findRuns(tx, groupId)
  const run = runs.find(({ id }) => id === groupId)
  const enters = mayRolesDo(who.roles, 'outcome.keep') || (await findOwnGroups(tx)).has(groupId)
  if (!run || !enters) throw new NotFound()
  return { run, runs }
}

/**
 * Enters, corrects or takes away scores, all of them or none. @throws NotFound, Problems; Clashes when somebody else has entered another
 * score in the same place meanwhile
 */
export async function enterScores(
  tx: Transaction,
  who: Who,
  input: { id: string; cells: readonly CellEntered[] },
): Promise<{ changed: number }> {
  await holdScores(tx, input.id)
  const { run } = await openRun(tx, who, input.id)
  const kept = new Map((await findScores(tx, run.id)).map((score) => [cellKey(score), score]))
  const cells = new Map(input.cells.map((cell) => [cellKey(cell), cell]))
  const { changes, clashes } = mergeCells(cells, kept)
  if (clashes.length > 0) throw new Clashes(clashes, 0)
  const students = new Set((await findStudents(tx, run.id)).map(({ id }) => id))
  refuse(problemsIn(run, students, { changes, kept, today: who.today }))

  const of = { schoolId: who.schoolId, groupId: run.id, personId: who.personId }
  for (const { cell, known } of changes) {
    const { value } = cell
    if (value === null && known) await dropScoreRow(tx, known.id)
    else if (value !== null && known)
      await changeScoreRow(tx, { id: known.id, personId: who.personId }, { value, measuredOn: known.measuredOn })
    else if (value !== null) await addScoreRow(tx, of, { ...cell, value })
  }
  return { changed: changes.length }
}

type Change = { cell: CellEntered; known: ScoreEntered | undefined }

function mergeCells(cells: ReadonlyMap<string, CellEntered>, kept: ReadonlyMap<string, ScoreEntered>) {
  const changes: Change[] = []
  const clashes: ClashFound[] = []
  for (const [key, cell] of cells) {
    const known = kept.get(key)
    const edit = { base: { [key]: cell.base }, mine: { [key]: cell.value } }
    const merged = mergeEdit<Record<string, number | null>>(
      edit,
      { [key]: known?.value ?? null },
      { sameVersion: false },
    )
    clashes.push(...merged.clashes)
    if (key in merged.changes) changes.push({ cell, known })
  }
  return { changes, clashes }
}

function problemsIn(
  run: Run,
  students: ReadonlySet<string>,
  of: { changes: readonly Change[]; kept: ReadonlyMap<string, ScoreEntered>; today: string },
): ProblemFound[] {
  const next = new Map<string, Score>(of.kept)
  const wanted = of.changes.map(({ cell, known }) => ({ ...cell, measuredOn: known?.measuredOn ?? cell.measuredOn }))
  for (const { value, ...cell } of wanted) {
    if (value === null) next.delete(cellKey(cell))
    else next.set(cellKey(cell), { ...cell, value })
  }
  return wanted.flatMap(({ value, ...cell }) => {
    const field = cellKey(cell)
    const measure = run.measures.find(({ id }) => id === cell.measureId)
    if (!measure) return [{ field, problem: 'unknown-measure' }]
    if (!students.has(cell.studentId)) return [{ field, problem: 'not-in-group' }]
    if (value === null) return []
    const others = [...next].filter(([key]) => key !== field).map(([, score]) => score)
    return problemsOfScore({ ...cell, value }, { measure, others, today: of.today })
  })
}

/** Corrects one score, or the day on which it was measured. @throws NotFound, Problems, Clashes */
export async function correctScore(
  tx: Transaction,
  who: Who,
  input: {
    id: string
    scoreId: string
    version: number
    base: Partial<Pick<Score, 'value' | 'measuredOn'>>
    fields: Partial<Pick<Score, 'value' | 'measuredOn'>>
  },
): Promise<{ version: number }> {
  await holdScores(tx, input.id)
  const { run } = await openRun(tx, who, input.id)
  const scores = await findScores(tx, run.id)
  const found = scores.find(({ id }) => id === input.scoreId)
  const measure = run.measures.find(({ id }) => id === found?.measureId)
  if (!found || !measure) throw new NotFound()
  const kept = { value: found.value, measuredOn: found.measuredOn }
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<typeof kept>(edit, kept, { sameVersion: input.version === found.version })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const now = { ...kept, ...changes }
  const others = scores.filter(({ id }) => id !== found.id)
  const problems = problemsOfScore({ ...found, ...now }, { measure, others, today: who.today })
  const isTaken = others.some((one) => cellKey(one) === cellKey({ ...found, ...now }))
  refuse([
    ...problems.map((one) => ({ ...one, field: onScale.has(one.problem) ? 'value' : 'measuredOn' })),
    ...(isTaken ? [{ field: 'measuredOn', problem: 'measured-that-day' }] : []),
  ])
  return { version: await changeScoreRow(tx, { id: found.id, personId: who.personId }, now) }
}

const onScale: ReadonlySet<string> = new Set(['between', 'at-least', 'at-most'])

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
