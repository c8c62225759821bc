import { desc, eq, sql } from 'drizzle-orm'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import { school, schoolYear } from './tables.ts'

/** The asking person's school. */
export async function findProfile(tx: Transaction) {
  const [found] = await tx.select().from(school)
  if (!found) throw new NotFound()
  const { demoToday: _, ...profile } = found
  return profile
}

/** The school years, newest first. */
export async function findYears(tx: Transaction) {
  return tx.select().from(schoolYear).orderBy(desc(schoolYear.startsOn))
}

/** The school year that a day falls in, or `null`. */
export async function findYearOf(tx: Transaction, day: string) {
  const [found] = await tx
    .select()
    .from(schoolYear)
    .where(sql`${day}::date between ${schoolYear.startsOn} and ${schoolYear.endsOn}`)
    .limit(1)
  return found ?? null
}

/** The school year with a label such as `2026/27`, or `null`. */
export async function findYear(tx: Transaction, label: string) {
  const [found] = await tx.select().from(schoolYear).where(eq(schoolYear.label, label))
  return found ?? null
}
