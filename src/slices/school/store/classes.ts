import { and, asc, eq, ne, notInArray, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import type { ClassRow } from '../contract.ts'
import type { ClassLevel } from '../model.ts'
import { schoolClass } from '../tables.ts'

/** The classes of a school year with their class teachers and headcounts, lowest level first. */
export async function findClasses(tx: Transaction, yearId: string): Promise<ClassRow[]> {
  const classTeachers = sql<ClassRow['classTeachers']>`coalesce((
    select jsonb_agg(jsonb_build_object('id', p.id, 'nameEn', p.name_en, 'nameZh', p.name_zh) order by p.name_en)
    from person p where exists (
      select from teaching t where t.person_id = p.id and t.class_id = class.id and t.is_class_teacher)), '[]')`
  return tx
    .select({
      id: schoolClass.id,
      name: schoolClass.name,
      level: schoolClass.level,
      students: sql<number>`coalesce(size.students, 0)`.mapWith(Number),
      classTeachers,
    })
    .from(schoolClass)
    .leftJoin(sql`app.class_sizes() as size`, sql`size.class_id = ${schoolClass.id}`)
    .where(eq(schoolClass.schoolYearId, yearId))
    .orderBy(asc(schoolClass.level), asc(schoolClass.name))
}

export async function findClass(tx: Transaction, id: string) {
  const [found] = await tx.select().from(schoolClass).where(eq(schoolClass.id, id))
  return found ?? null
}

/** True when a school year has a class of that name, in capitals or not, besides the one named. */
export async function isClassNameTaken(tx: Transaction, yearId: string, name: string, besides: string | null) {
  const [found] = await tx
    .select({ id: schoolClass.id })
    .from(schoolClass)
    .where(
      and(
        eq(schoolClass.schoolYearId, yearId),
        sql`lower(${schoolClass.name}) = lower(${name})`,
        besides ? ne(schoolClass.id, besides) : undefined,
      ),
    )
  return found !== undefined
}

/** Adds classes to a school year. @returns their identifiers, in the same order. */
export async function insertClasses(
  tx: Transaction,
  schoolId: string,
  yearId: string,
  classes: readonly { name: string; level: ClassLevel }[],
): Promise<string[]> {
  const rows = classes.map(({ name, level }) => ({ id: newId(), schoolId, schoolYearId: yearId, name, level }))
  if (rows.length > 0) await tx.insert(schoolClass).values(rows)
  return rows.map((row) => row.id)
}

export async function updateClass(tx: Transaction, id: string, changes: { name: string; level: ClassLevel }) {
  await tx.update(schoolClass).set(changes).where(eq(schoolClass.id, id))
}

export async function deleteClass(tx: Transaction, id: string) {
  await tx.delete(schoolClass).where(eq(schoolClass.id, id))
}

/** True when the school has a class of any year at a level other than these. */
export async function hasClassesBeside(tx: Transaction, levels: readonly ClassLevel[]) {
  const [found] = await tx
    .select({ id: schoolClass.id })
    .from(schoolClass)
    .where(notInArray(schoolClass.level, [...levels]))
    .limit(1)
  return found !== undefined
}
