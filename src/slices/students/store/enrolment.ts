import { and, eq, ne, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { schoolClass } from '#slices/school/index.ts'
import { enrolment } from '../tables.ts'

/** The class of a name in a school year, or `null`. */
export async function findClassNamed(tx: Transaction, yearId: string, name: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: schoolClass.id })
    .from(schoolClass)
    .where(and(eq(schoolClass.schoolYearId, yearId), eq(schoolClass.name, name)))
  return found?.id ?? null
}

/** True when another student of the class has the class number. */
export async function isNumberTaken(
  tx: Transaction,
  place: { classId: string; classNumber: string },
  exceptStudentId: string | null,
): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(enrolment)
    .where(
      and(
        eq(enrolment.classId, place.classId),
        eq(enrolment.classNumber, place.classNumber),
        exceptStudentId ? ne(enrolment.studentId, exceptStudentId) : undefined,
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** Puts a student in a class of a school year, out of any other class of that year. */
export async function keepEnrolment(
  tx: Transaction,
  place: { schoolId: string; studentId: string; schoolYearId: string; classId: string; classNumber: string },
): Promise<void> {
  const { classId, classNumber } = place
  await tx
    .insert(enrolment)
    .values({ id: newId(), ...place })
    .onConflictDoUpdate({
      target: [enrolment.studentId, enrolment.schoolYearId],
      set: { classId, classNumber },
      setWhere: sql`${enrolment.classId} <> ${classId} or ${enrolment.classNumber} <> ${classNumber}`,
    })
}
