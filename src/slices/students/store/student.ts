import { and, eq, ne, or, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { Transaction } from '#platform/database/database.ts'
import { NotFound } from '#platform/http/refusals.ts'
import type { StudentParticulars } from '../contract.ts'
import type { StudentToDecide } from '../rules/tiers.ts'
import { student } from '../tables.ts'

const particulars = {
  nameEn: student.nameEn,
  nameZh: student.nameZh,
  registerNumber: student.registerNumber,
  strn: student.strn,
  sex: student.sex,
  birthDate: student.birthDate,
  homeLanguage: student.homeLanguage,
  nonChineseSpeaking: student.nonChineseSpeaking,
  enteredOn: student.enteredOn,
  leftOn: student.leftOn,
  leftReason: student.leftReason,
}

/** A student's particulars, held until the transaction ends, for those who keep the roll. @throws NotFound */
export async function holdStudent(
  tx: Transaction,
  id: string,
): Promise<{ particulars: StudentParticulars; version: number }> {
  const [found] = await tx
    .select({ ...particulars, version: student.version })
    .from(student)
    .where(eq(student.id, id))
    .for('update')
  if (!found) throw new NotFound()
  const { version, ...rest } = found
  return { particulars: rest, version }
}

/** The dates that decisions about a student turn on. @throws NotFound */
export async function findDates(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ birthDate: student.birthDate, enteredOn: student.enteredOn, leftOn: student.leftOn })
    .from(student)
    .where(eq(student.id, id))
  if (!found) throw new NotFound()
  return found
}

/**
 * The students of these identifiers whom this person sees. Until the transaction ends nobody else decides their tiers: one after
 * the other in the order of identifiers, so that two lists never wait for each other. The lock is not on the row, which who
 * decides tiers may not be one to change.
 */
export async function holdToDecide(tx: Transaction, ids: readonly string[]): Promise<StudentToDecide[]> {
  const { rows } = await tx.execute<StudentToDecide & { held: unknown }>(sql`
    select id, "enteredOn", "leftOn", pg_advisory_xact_lock(hashtextextended('tier of ' || id, 0)) as held
    from (select id, entered_on as "enteredOn", left_on as "leftOn" from student where id = any(${sql.param([...ids])}::uuid[]) order by id) s`)
  return rows.map(({ id, enteredOn, leftOn }) => ({ id, enteredOn, leftOn }))
}

/** Which of the two numbers another student of the school already has. */
export async function findTakenNumbers(
  tx: Transaction,
  numbers: { registerNumber?: string | null; strn?: string | null },
  exceptId: string | null,
): Promise<('registerNumber' | 'strn')[]> {
  const { registerNumber, strn } = numbers
  if (!registerNumber && !strn) return []
  const rows = await tx
    .select({ registerNumber: student.registerNumber, strn: student.strn })
    .from(student)
    .where(
      and(
        or(
          registerNumber ? eq(student.registerNumber, registerNumber) : sql`false`,
          strn ? eq(student.strn, strn) : sql`false`,
        ),
        exceptId ? ne(student.id, exceptId) : undefined,
      ),
    )
  const taken: ('registerNumber' | 'strn')[] = []
  if (registerNumber && rows.some((row) => row.registerNumber === registerNumber)) taken.push('registerNumber')
  if (strn && rows.some((row) => row.strn === strn)) taken.push('strn')
  return taken
}

/** Writes a new student; gives their identifier. */
export async function addStudentRow(tx: Transaction, schoolId: string, of: StudentParticulars): Promise<string> {
  const id = newId()
  await tx.insert(student).values({ id, schoolId, ...of })
  return id
}

/** Writes the fields that changed and counts the version up; gives the new version. */
export async function changeStudentRow(
  tx: Transaction,
  id: string,
  changes: Partial<StudentParticulars>,
): Promise<number> {
  const [written] = await tx
    .update(student)
    .set({ ...changes, version: sql`${student.version} + 1` })
    .where(eq(student.id, id))
    .returning({ version: student.version })
  if (!written) throw new NotFound()
  return written.version
}
