import type { IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import { type Direction, type Measure, type MeasureUnit, type Moment, momentsOnce, type Score } from '../model.ts'

/** A measure as somebody enters it. */
export type MeasureWanted = {
  nameZh: string
  nameEn: string
  unit: MeasureUnit
  better: Direction
  lowest: number | null
  highest: number | null
}

/** What forbids a measure as it is entered. */
export function problemsOfMeasure({ nameZh, nameEn, unit, lowest, highest }: MeasureWanted): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (nameZh === '' && nameEn === '') problems.push({ field: 'nameZh', problem: 'required' })
  if (unit === 'rating' && lowest === null) problems.push({ field: 'lowest', problem: 'rating-has-ends' })
  if (unit === 'rating' && highest === null) problems.push({ field: 'highest', problem: 'rating-has-ends' })
  if (lowest !== null && highest !== null && lowest >= highest)
    problems.push({ field: 'highest', problem: 'not-above-lowest' })
  return problems
}

/** What forbids a change of a measure that has scores: they keep their meaning, and none may fall off the scale. */
export function problemsOfMeasureChange(
  before: MeasureWanted,
  after: MeasureWanted,
  values: readonly number[],
): ProblemFound[] {
  if (values.length === 0) return []
  const problems: ProblemFound[] = []
  for (const field of ['unit', 'better'] as const)
    if (before[field] !== after[field]) problems.push({ field, problem: 'has-scores' })
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (after.lowest !== null && least < after.lowest)
    problems.push({ field: 'lowest', problem: 'score-below', params: { value: least } })
  if (after.highest !== null && most > after.highest)
    problems.push({ field: 'highest', problem: 'score-above', params: { value: most } })
  return problems
}

/** Where a score stands in the grid. At entry and exit a student has one; at the other moments one for each day. */
export type Cell = Pick<Score, 'measureId' | 'studentId' | 'moment' | 'measuredOn'>

const between = '_'

/** The name of a place in the grid, for fields, problems and clashes. */
export function cellKey({ measureId, studentId, moment, measuredOn }: Cell): string {
  return [measureId, studentId, moment, ...(isOnce(moment) ? [] : [measuredOn])].join(between)
}

/** The place in the grid that such a name means; `null` for any other text. */
export function cellOf(key: string): (Omit<Cell, 'measuredOn'> & { measuredOn: IsoDate | null }) | null {
  const [measureId, studentId, moment, measuredOn] = key.split(between)
  if (!measureId || !studentId || !moment) return null
  return { measureId, studentId, moment: moment as Moment, measuredOn: measuredOn ?? null }
}

export function isOnce(moment: Moment): boolean {
  return momentsOnce.includes(moment)
}

/** What forbids a score, by the scale, the calendar and the student’s other scores by the same measure. */
export function problemsOfScore(
  score: Score,
  of: { measure: Measure; others: readonly Score[]; today: IsoDate },
): ProblemFound[] {
  const field = cellKey(score)
  const { lowest, highest } = of.measure
  const problems: ProblemFound[] = []
  if ((lowest !== null && score.value < lowest) || (highest !== null && score.value > highest))
    problems.push({ field, ...offScale(lowest, highest) })
  if (score.measuredOn > of.today) problems.push({ field, problem: 'still-to-come' })
  else if (isOutOfOrder(score, of.others)) problems.push({ field, problem: 'out-of-order' })
  return problems
}

function offScale(lowest: number | null, highest: number | null): Omit<ProblemFound, 'field'> {
  if (lowest === null) return { problem: 'at-most', params: { highest: highest ?? 0 } }
  if (highest === null) return { problem: 'at-least', params: { lowest } }
  return { problem: 'between', params: { lowest, highest } }
}

const order: Readonly<Record<Moment, number>> = { entry: 0, between: 1, exit: 2, after: 3 }

/** Entry comes first, exit after what was between, and a re-measure after exit. */
function isOutOfOrder(score: Score, others: readonly Score[]): boolean {
  return others.some((other) => {
    if (other.measureId !== score.measureId || other.studentId !== score.studentId) return false
    const sooner = order[other.moment] - order[score.moment]
    return sooner < 0 ? other.measuredOn > score.measuredOn : sooner > 0 && other.measuredOn < score.measuredOn
  })
}

/** What forbids to state why a run has no outcome: it has one, or it is not over. */
export function problemsOfReason(run: { isOver: boolean; hasOutcome: boolean }): ProblemFound[] {
  if (run.hasOutcome) return [{ field: 'reason', problem: 'has-outcome' }]
  return run.isOver ? [] : [{ field: 'reason', problem: 'not-over' }]
}
