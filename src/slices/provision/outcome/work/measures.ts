import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { mergeEdit } from '#slices/students/index.ts'
import type { MeasureFields, MeasureOfGroup } from '../contract.ts'
import { problemsOfMeasure, problemsOfMeasureChange } from '../rules/problems.ts'
import { findRuns, findScores, holdScores } from '../store/read.ts'
import { addMeasureRow, changeMeasureRow, dropMeasureRow } from '../store/write.ts'
import type { Who } from './read.ts'

/** Says what a group is measured with. @throws NotFound, Problems */
export async function addMeasure(
  tx: Transaction,
  who: Who,
  input: { id: string; fields: MeasureFields },
): Promise<{ measureId: string }> {
  refuse(problemsOfMeasure(input.fields))
  await holdScores(tx, input.id)
  const of = { schoolId: who.schoolId, groupId: input.id }
  return { measureId: await addMeasureRow(tx, of, input.fields) }
}

/** Changes a measure; one that has scores keeps its unit and direction. @throws NotFound, Problems, Clashes */
export async function changeMeasure(
  tx: Transaction,
  input: {
    id: string
    measureId: string
    version: number
    base: Partial<MeasureFields>
    fields: Partial<MeasureFields>
  },
): Promise<{ version: number }> {
  await holdScores(tx, input.id)
  const { found, values } = await openMeasure(tx, input)
  const kept = fieldsOf(found)
  const edit = { base: input.base, mine: input.fields }
  const { changes, clashes } = mergeEdit<MeasureFields>(edit, kept, { sameVersion: input.version === found.version })
  if (clashes.length > 0) throw new Clashes(clashes, found.version)
  if (Object.keys(changes).length === 0) return { version: found.version }
  const fields = { ...kept, ...changes }
  refuse([...problemsOfMeasure(fields), ...problemsOfMeasureChange(kept, fields, values)])
  return { version: await changeMeasureRow(tx, found.id, fields) }
}

/** Removes a measure. @throws NotFound; Problems when it has scores */
export async function dropMeasure(tx: Transaction, input: { id: string; measureId: string }): Promise<void> {
  await holdScores(tx, input.id)
  const { found, values } = await openMeasure(tx, input)
  if (values.length > 0) refuse([{ field: '', problem: 'drop-has-scores', params: { count: values.length } }])
  await dropMeasureRow(tx, found.id)
}

async function openMeasure(
  tx: Transaction,
  { id, measureId }: { id: string; measureId: string },
): Promise<{ found: MeasureOfGroup; values: number[] }> {
  const run = (await findRuns(tx, id)).find((one) => one.id === id)
  const found = run?.measures.find((one) => one.id === measureId)
  if (!found) throw new NotFound()
  const scores = await findScores(tx, id)
  return { found, values: scores.filter((one) => one.measureId === measureId).map(({ value }) => value) }
}

function fieldsOf({ name, unit, better, lowest, highest, selects }: MeasureOfGroup): MeasureFields {
  return { nameZh: name.zh, nameEn: name.en, unit, better, lowest, highest, selects }
}

function refuse(problems: readonly ProblemFound[]): void {
  if (problems.length > 0) throw new Problems(problems)
}
