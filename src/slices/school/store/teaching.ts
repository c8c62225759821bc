import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { person } from '#slices/access/index.ts'
import { schoolClass, teaching } from '../tables.ts'

/** Who teaches which class and subject in a school year: by class, class teachers first. */
export async function findTeaching(tx: Transaction, yearId: string) {
  return tx
    .select({
      id: teaching.id,
      classId: schoolClass.id,
      className: schoolClass.name,
      person: { id: person.id, nameEn: person.nameEn, nameZh: person.nameZh, staffCode: person.staffCode },
      subject: teaching.subject,
      isClassTeacher: teaching.isClassTeacher,
    })
    .from(teaching)
    .innerJoin(schoolClass, eq(schoolClass.id, teaching.classId))
    .innerJoin(person, eq(person.id, teaching.personId))
    .where(eq(schoolClass.schoolYearId, yearId))
    .orderBy(
      asc(schoolClass.level),
      asc(schoolClass.name),
      desc(teaching.isClassTeacher),
      asc(teaching.subject),
      asc(person.nameEn),
    )
}

export type Teaching = { classId: string; personId: string; subject: string; isClassTeacher: boolean }

/** True when the person is down for that class and subject already. */
export async function isTaught(tx: Transaction, { classId, personId, subject }: Teaching) {
  const [found] = await tx
    .select({ id: teaching.id })
    .from(teaching)
    .where(
      and(
        eq(teaching.classId, classId),
        eq(teaching.personId, personId),
        sql`lower(${teaching.subject}) = lower(${subject})`,
      ),
    )
  return found !== undefined
}

/** Whether a person of the school still works here; `null` when there is no such person. */
export async function findWhetherActive(tx: Transaction, personId: string): Promise<boolean | null> {
  const [found] = await tx.select({ active: person.active }).from(person).where(eq(person.id, personId))
  return found?.active ?? null
}

export async function insertTeaching(tx: Transaction, schoolId: string, row: Teaching): Promise<string> {
  const id = newId()
  await tx.insert(teaching).values({ ...row, id, schoolId })
  return id
}

/** @returns whether there was such a row. */
export async function deleteTeaching(tx: Transaction, id: string): Promise<boolean> {
  const gone = await tx.delete(teaching).where(eq(teaching.id, id)).returning({ id: teaching.id })
  return gone.length > 0
}
