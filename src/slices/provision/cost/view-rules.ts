import type { Cost, CostAmount, CostPart } from './contract.ts'
import type { CostMode, Slicing } from './model.ts'
import { costModes } from './model.ts'

/** A row of costs. `key` is an identifier, a class, tier, need or year; empty where there is none. */
export type CostRow = { key: string } & Record<CostMode, CostAmount>

/** By what a part is counted in a slicing. */
export function keyOf(part: CostPart, by: Slicing, needs: ReadonlyMap<string, string | null>): string {
  if (by === 'need') return needs.get(part.studentId ?? '') ?? ''
  const keys = {
    ...{ group: part.groupId, student: part.studentId, tier: part.tier, class: part.className },
    ...{ source: part.fundingSourceId, schoolYear: part.schoolYear, financialYear: part.financialYear },
  }
  return String(keys[by] ?? '')
}

function needsOf({ students }: Pick<Cost, 'students'>): Map<string, string | null> {
  return new Map(students.map(({ id, need }) => [id, need]))
}

/** Adds amounts up, for each mode; something that is not known in one of them is not known in the sum. */
export function sumOf(parts: readonly Pick<CostPart, CostMode>[]): Record<CostMode, CostAmount> {
  const sum = {
    planned: { cents: 0, complete: true },
    toDate: { cents: 0, complete: true },
    fullYear: { cents: 0, complete: true },
  }
  for (const part of parts)
    for (const mode of costModes) {
      sum[mode].cents += part[mode].cents
      sum[mode].complete &&= part[mode].complete
    }
  return sum
}

/** The cost in rows; the rows of every slicing have the same sum. */
export function rowsBy(cost: Pick<Cost, 'parts' | 'students' | 'groups'>, by: Slicing): CostRow[] {
  const needs = needsOf(cost)
  const rows = [...Map.groupBy(cost.parts, (part) => keyOf(part, by, needs))].map(([key, parts]) => ({
    key,
    ...sumOf(parts),
  }))
  // Groups and students keep the order in which they came; all others go by their name, those without one last.
  const order = by === 'group' ? cost.groups : by === 'student' ? cost.students : []
  const place = new Map(order.map(({ id }, index) => [id, index]))
  const placeOf = (key: string) => place.get(key) ?? order.length
  return rows.sort(
    (a, b) =>
      placeOf(a.key) - placeOf(b.key) || Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key),
  )
}

/** The cost of one row of a slicing, to be sliced again. */
export function narrowed(cost: Cost, by: Slicing, key: string): Cost {
  const needs = needsOf(cost)
  return { ...cost, parts: cost.parts.filter((part) => keyOf(part, by, needs) === key) }
}
