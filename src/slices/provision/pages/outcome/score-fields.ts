import type { IsoDate } from '#kernel/dates.ts'
import { toHalfWidth } from '#kernel/text.ts'
import type { CellEntered, GroupScores } from '../../outcome/contract.ts'
import type { Moment } from '../../outcome/model.ts'
import { cellKey, cellOf, isOnce } from '../../outcome/rules/problems.ts'

/**
 * What is typed, by place in the grid, and what stood there when somebody began to type; besides the days of entry and exit, and rounds that
 * were added and hold nothing yet. Places where nobody types show what is kept.
 */
export type ScoreFields = Record<string, string>

/** A column of a measure’s grid. `on` is null at entry and exit, where each student may have a day of their own. */
export type Round = { moment: Moment; on: IsoDate | null }

/** The name of what stood in a place when somebody began to type there. */
function baseKey(cell: string): string {
  return `base/${cell}`
}

/** What becomes of the draft when somebody types in a place. */
export function typedIn(typed: ScoreFields, saved: ScoreFields, cell: string, text: string): ScoreFields {
  const base = baseKey(cell)
  return { [cell]: text, ...(base in typed ? {} : { [base]: saved[cell] ?? '' }) }
}

/** The name of the day on which entry or exit scores are measured that are entered now. */
export function dayKey(measureId: string, moment: Moment): string {
  return `day/${measureId}/${moment}`
}

/** The name of a round that was added: kept with the draft like everything that is typed. */
export function roundKey(measureId: string, { moment, on }: Round): string {
  return `round/${measureId}/${moment}/${on}`
}

/** The grid as it is kept. */
export function fieldsOf({ scores }: GroupScores): ScoreFields {
  return Object.fromEntries(scores.map((score) => [cellKey(score), String(score.value)]))
}

/** The columns of a measure: entry, what was between by day, exit, re-measures by day. */
export function roundsOf({ scores }: GroupScores, measureId: string, fields: ScoreFields): Round[] {
  const added = Object.keys(fields).flatMap((key) => {
    const [kind, of, moment, on] = key.split('/')
    return kind === 'round' && of === measureId && on ? [{ moment: moment as Moment, on }] : []
  })
  const typed = Object.keys(fields).flatMap((key) => {
    const cell = cellIn(key)
    return cell?.measureId === measureId && cell.measuredOn !== null
      ? [{ moment: cell.moment, on: cell.measuredOn }]
      : []
  })
  const kept = scores
    .filter((one) => one.measureId === measureId && !isOnce(one.moment))
    .map(({ moment, measuredOn }) => ({ moment, on: measuredOn }))
  const daysAt = (at: Moment): Round[] =>
    [...new Set([...kept, ...added, ...typed].filter(({ moment }) => moment === at).map(({ on }) => on))]
      .sort()
      .map((on) => ({ moment: at, on }))
  return [{ moment: 'entry', on: null }, ...daysAt('between'), { moment: 'exit', on: null }, ...daysAt('after')]
}

/** The day for scores of a column that are entered now: the round’s own, the one that was chosen, or the most frequent one so far. */
export function dayOf(
  { scores }: GroupScores,
  of: { measureId: string; round: Round; fields: ScoreFields; today: IsoDate },
): IsoDate {
  if (of.round.on !== null) return of.round.on
  const chosen = of.fields[dayKey(of.measureId, of.round.moment)]
  if (chosen) return chosen
  const days = new Map<IsoDate, number>()
  for (const one of scores)
    if (one.measureId === of.measureId && one.moment === of.round.moment)
      days.set(one.measuredOn, (days.get(one.measuredOn) ?? 0) + 1)
  return [...days].sort((a, b) => b[1] - a[1])[0]?.[0] ?? of.today
}

/** A number as somebody typed it, also full-width; `null` of nothing, `undefined` of what is no number. */
export function numberIn(text: string): number | null | undefined {
  const plain = toHalfWidth(text).trim()
  if (plain === '') return null
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : undefined
}

/** The place that a name means; `null` of what is no place. */
function cellIn(key: string) {
  return key.includes('/') ? null : cellOf(key)
}

/** What is to be sent, and the places that hold no number. */
export function cellsIn(
  grid: GroupScores,
  edit: { changed: ScoreFields; base: ScoreFields; fields: ScoreFields; today: IsoDate },
): { cells: CellEntered[]; noNumber: string[] } {
  const cells: CellEntered[] = []
  const noNumber: string[] = []
  for (const [key, text] of Object.entries(edit.changed)) {
    const cell = cellIn(key)
    if (!cell) continue
    // After a clash what somebody else wrote is what this edit begins from. Its values are numbers, or null.
    const before = edit.base[key] === undefined ? edit.fields[baseKey(key)] : edit.base[key]
    const [value, base] = [numberIn(String(text ?? '')), numberIn(String(before ?? ''))]
    if (value === undefined) noNumber.push(key)
    else {
      const { measureId, moment } = cell
      const measuredOn = dayOf(grid, { measureId, round: { moment, on: cell.measuredOn }, ...edit })
      cells.push({ ...cell, measuredOn, value, base: base ?? null })
    }
  }
  return { cells, noNumber }
}
