import type { IsoDate } from '#kernel/dates.ts'
import type { Cents } from '#kernel/money.ts'
import type { Transaction } from '#platform/database/database.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { chargesOf } from './rules.ts'
import { findMoney } from './store.ts'
import { factsOf } from './work.ts'

/** What a group has cost. `byStudent` is of its students; `whole` is false when something is not known: then it is at least that much. */
export type CostToDate = { cents: Cents; byStudent: ReadonlyMap<string, Cents>; whole: boolean }

/**
 * What groups have cost from their first day until a day, and how much of it each of their students bears, by group: for what became of
 * them. A group of which nothing was held or bought is not in it. `null` for those who do not see money.
 */
export async function findCostsToDate(
  tx: Transaction,
  who: SignedInContext['who'],
  runs: readonly { id: string; startsOn: IsoDate; endsOn: IsoDate }[],
  asAt: IsoDate,
): Promise<ReadonlyMap<string, CostToDate> | null> {
  if (!mayRolesDo(who.roles, 'money.see')) return null
  const money = await findMoney(tx)
  const ids = new Set(runs.map(({ id }) => id))
  const bought = money.expenses.filter(({ groupId }) => ids.has(groupId)).map(({ spentOn }) => spentOn)
  const from = [asAt, ...bought, ...runs.map(({ startsOn }) => startsOn)].sort()[0] ?? asAt
  const to = [asAt, ...bought, ...runs.map(({ endsOn }) => endsOn)].sort().at(-1) ?? asAt
  const { facts, question } = await factsOf(tx, money, { from, to, asAt, weeks: 0, year: { from, to } })
  const charges = chargesOf(facts, question, 'toDate').filter(({ groupId }) => ids.has(groupId))
  const ofGroups = [...Map.groupBy(charges, ({ groupId }) => groupId)].map(([id, own]) => {
    const byStudent = new Map<string, Cents>()
    for (const { studentId, cents } of own.flatMap(({ shares }) => shares))
      if (studentId) byStudent.set(studentId, (byStudent.get(studentId) ?? 0) + cents)
    const cents = own.reduce((sum, charge) => sum + charge.cents, 0)
    return [id, { cents, byStudent, whole: own.every(({ known }) => known) }] as const
  })
  return new Map(ofGroups)
}
