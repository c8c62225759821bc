import { squish, toHalfWidth } from '#kernel/text.ts'
import type { SignedIn, Transaction } from '#platform/database/database.ts'
import { NotFound, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import { type ClassLevel, levelsOf } from '../model.ts'
import { deleteClass, findClass, findClasses, insertClasses, isClassNameTaken, updateClass } from '../store/classes.ts'
import { findProfile } from '../store/profile.ts'
import { findYear } from '../store/years.ts'
import { chosenYear } from './years.ts'

type ClassInput = { name: string; level: ClassLevel }

/** The classes of a school year, or of today's; none when no year is set up for today. @throws {NotFound} for an unknown year. */
export async function listClasses(tx: Transaction, who: SignedIn, label: string | undefined) {
  const year = await chosenYear(tx, who, label)
  return year ? findClasses(tx, year.id) : []
}

/** @throws {Problems} `unknown-year`, `already-used`, `level-of-other-school`. */
export async function addClass(tx: Transaction, who: SignedIn, input: ClassInput & { year: string }) {
  const year = await findYear(tx, input.year)
  if (!year) throw new Problems([{ field: 'year', problem: 'unknown-year' }])
  const row = await checked(tx, year.id, input, null)
  const [id] = await insertClasses(tx, who.schoolId, year.id, [row])
  return { id: id as string }
}

/** Renames a class or changes its level. @throws {NotFound} @throws {Problems} as `addClass`. */
export async function changeClass(tx: Transaction, input: ClassInput & { id: string }): Promise<void> {
  const known = await findClass(tx, input.id)
  if (!known) throw new NotFound()
  await updateClass(tx, known.id, await checked(tx, known.schoolYearId, input, known.id))
}

/** Removes a class and who teaches it. @throws {NotFound} @throws {Problems} `class-not-empty` when a student is or was in it. */
export async function removeClass(tx: Transaction, id: string): Promise<void> {
  if (!(await findClass(tx, id))) throw new NotFound()
  try {
    await deleteClass(tx, id)
  } catch (error) {
    // The database knows of students whom the asking person may not see.
    if (isStillReferred(error)) throw new Problems([{ field: 'id', problem: 'class-not-empty' }])
    throw error
  }
}

/** A class as it will be written. @throws {Problems} */
async function checked(tx: Transaction, yearId: string, input: ClassInput, besides: string | null) {
  const name = squish(toHalfWidth(input.name))
  const { level: kind } = await findProfile(tx)
  const problems: ProblemFound[] = []
  if (name === '') problems.push({ field: 'name', problem: 'required' })
  else if (await isClassNameTaken(tx, yearId, name, besides)) problems.push({ field: 'name', problem: 'already-used' })
  if (!levelsOf(kind).includes(input.level)) problems.push({ field: 'level', problem: 'level-of-other-school' })
  if (problems.length > 0) throw new Problems(problems)
  return { name, level: input.level }
}

const foreignKeyViolation = '23503'

function isStillReferred(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === foreignKeyViolation
}
