import { squish } from '#kernel/text.ts'
import type { SignedIn, Transaction } from '#platform/database/database.ts'
import { NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { findClass } from '../store/classes.ts'
import {
  deleteTeaching,
  findTeaching,
  findWhetherActive,
  insertTeaching,
  isTaught,
  type Teaching,
} from '../store/teaching.ts'
import { chosenYear } from './years.ts'

/** Who teaches what in a school year, or in today's. @throws {NotFound} for an unknown year. */
export async function listTeaching(tx: Transaction, who: SignedIn, label: string | undefined) {
  const year = await chosenYear(tx, who, label)
  return year ? findTeaching(tx, year.id) : []
}

/** Says that a person teaches a class a subject. @throws {Problems} `unknown-class`, `unknown-person`, `has-left`, `already-teaches`. */
export async function addTeaching(tx: Transaction, who: SignedIn, input: Teaching) {
  const row = { ...input, subject: squish(input.subject) }
  const problems: ProblemFound[] = []
  if (row.subject === '') problems.push({ field: 'subject', problem: 'required' })
  if (!(await findClass(tx, row.classId))) problems.push({ field: 'classId', problem: 'unknown-class' })
  const active = await findWhetherActive(tx, row.personId)
  if (active === null) problems.push({ field: 'personId', problem: 'unknown-person' })
  if (active === false) problems.push({ field: 'personId', problem: 'has-left' })
  if (problems.length === 0 && (await isTaught(tx, row)))
    problems.push({ field: 'subject', problem: 'already-teaches' })
  if (problems.length > 0) throw new Problems(problems)
  return { id: await insertTeaching(tx, who.schoolId, row) }
}

/** A person no longer teaches a class a subject. @throws {NotFound} */
export async function removeTeaching(tx: Transaction, id: string): Promise<void> {
  if (!(await deleteTeaching(tx, id))) throw new NotFound()
}
