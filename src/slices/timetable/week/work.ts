import { addDays, mondayOf } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findDates } from '#slices/students/index.ts'
import type { Week } from './contract.ts'
import type { WeekKind } from './model.ts'
import { weekOf } from './rules.ts'
import { findWeekFacts, isThere } from './store.ts'

type Who = SignedInContext['who']

/** The week of a class, a colleague or a room that a day lies in; today's when none is named. @throws NotFound */
export async function readWeek(
  tx: Transaction,
  who: Who,
  input: { kind: WeekKind; of: string; from?: string | undefined },
): Promise<Week> {
  if (!(await isThere(tx, input.kind, input.of))) throw new NotFound()
  const monday = mondayOf(input.from ?? who.today)
  const of = { kind: input.kind, id: input.of }
  const facts = await findWeekFacts(tx, { from: monday, to: addDays(monday, 6), of })
  return weekOf(facts, of, monday)
}

/** A student's week. @throws NotFound */
export async function readStudentWeek(
  tx: Transaction,
  who: Who,
  input: { id: string; from?: string | undefined },
): Promise<Week> {
  await findDates(tx, input.id)
  const monday = mondayOf(input.from ?? who.today)
  const of = { kind: 'student', id: input.id } as const
  const facts = await findWeekFacts(tx, { from: monday, to: addDays(monday, 6), of })
  return weekOf(facts, of, monday)
}
