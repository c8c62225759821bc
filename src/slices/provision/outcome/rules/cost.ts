import type { Cents } from '#kernel/money.ts'
import type { MeasureOutcome } from './progress.ts'

/** What each student of a run cost. `whole` is false when something of it is not known: then it is at least that much. */
export type RunCost = { byStudent: ReadonlyMap<string, Cents>; whole: boolean }

/** What a run cost, for each of its students on the average. */
export function costPerStudent({ byStudent }: RunCost, students: number): { cents: Cents; each: Cents } | null {
  if (students === 0) return null
  const cents = [...byStudent.values()].reduce((sum, one) => sum + one, 0)
  return { cents, each: Math.round(cents / students) }
}

/** What one unit of progress cost. `highest` is null when the interval holds no progress: then there is no upper end. */
export type UnitCost = { cents: Cents; lowest: Cents | null; highest: Cents | null }

/**
 * The cost of the students with both measures, divided by their progress; `null` without any progress. Its range is that of the mean
 * change: the mean cost divided by the ends of the interval.
 */
export function costPerUnit({ byStudent }: RunCost, { students, change }: MeasureOutcome): UnitCost | null {
  if (!change || change.mean <= 0) return null
  const pairs = students.filter(({ progress }) => progress !== null)
  const each = pairs.reduce((sum, { studentId }) => sum + (byStudent.get(studentId) ?? 0), 0) / pairs.length
  const { interval } = change
  return {
    cents: Math.round(each / change.mean),
    lowest: interval ? Math.round(each / interval.high) : null,
    highest: interval && interval.low > 0 ? Math.round(each / interval.low) : null,
  }
}
