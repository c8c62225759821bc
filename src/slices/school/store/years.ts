import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { Span, TermFacts } from '../rules/year.ts'
import { schoolClass, schoolYear, term } from '../tables.ts'

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

/** The school year with an identifier, or `null`. */
export async function findYearWith(tx: Transaction, id: string) {
  const [found] = await tx.select().from(schoolYear).where(eq(schoolYear.id, id))
  return found ?? null
}

/** The school year with a label, held until the transaction ends; `null` when there is none, or for those who may not change it. */
export async function holdYear(tx: Transaction, label: string) {
  const [found] = await tx.select().from(schoolYear).where(eq(schoolYear.label, label)).for('update')
  return found ?? null
}

/** Every term of the school, in order. */
export async function findTerms(tx: Transaction) {
  return tx
    .select({
      id: term.id,
      yearId: term.schoolYearId,
      nameEn: term.nameEn,
      nameZh: term.nameZh,
      startsOn: term.startsOn,
      endsOn: term.endsOn,
    })
    .from(term)
    .orderBy(asc(term.startsOn))
}

/** How many classes and students each school year has, by its identifier. */
export async function countByYear(tx: Transaction) {
  const rows = await tx
    .select({
      yearId: schoolClass.schoolYearId,
      classes: sql<number>`count(*)`.mapWith(Number),
      students: sql<number>`coalesce(sum(size.students), 0)`.mapWith(Number),
    })
    .from(schoolClass)
    .leftJoin(sql`app.class_sizes() as size`, sql`size.class_id = ${schoolClass.id}`)
    .groupBy(schoolClass.schoolYearId)
  return new Map(rows.map((row) => [row.yearId, row]))
}

export async function insertYear(tx: Transaction, schoolId: string, label: string, span: Span): Promise<string> {
  const id = newId()
  await tx.insert(schoolYear).values({ id, schoolId, label, startsOn: span.startsOn, endsOn: span.endsOn })
  return id
}

export async function updateYear(tx: Transaction, id: string, version: number, span: Span) {
  await tx
    .update(schoolYear)
    .set({ startsOn: span.startsOn, endsOn: span.endsOn, version })
    .where(eq(schoolYear.id, id))
}

export async function insertTerms(tx: Transaction, schoolId: string, yearId: string, terms: readonly TermFacts[]) {
  if (terms.length === 0) return
  const rows = terms.map(({ nameEn, nameZh, startsOn, endsOn }) => ({ nameEn, nameZh, startsOn, endsOn }))
  await tx.insert(term).values(rows.map((row) => ({ ...row, id: newId(), schoolId, schoolYearId: yearId })))
}

export async function deleteTerms(tx: Transaction, ids: readonly string[]) {
  if (ids.length > 0) await tx.delete(term).where(inArray(term.id, [...ids]))
}
