import { mergeEdit, mergeList } from '#kernel/merging.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, type ProblemFound, Problems } from '#platform/http/refusals.ts'
import type { SignedInContext } from '#slices/access/index.ts'
import { findYear, findYearOf } from '#slices/school/index.ts'
import type { Guardian, StudentParticulars } from '../contract.ts'
import { problemsOfParticulars, tidyGuardians, tidyParticulars } from '../rules/particulars.ts'
import { findClassNamed, isNumberTaken, keepEnrolment } from '../store/enrolment.ts'
import { asGuardian, findGuardians, writeGuardians } from '../store/guardians.ts'
import { addStudentRow, changeStudentRow, findTakenNumbers, holdStudent } from '../store/student.ts'

type Who = SignedInContext['who']

/** Adds a student to the roll, into a class of the current school year when one is named. @throws Problems */
export async function addStudent(
  tx: Transaction,
  who: Who,
  input: { particulars: StudentParticulars; className: string | null; classNumber: string },
): Promise<{ id: string }> {
  const particulars = tidyParticulars(input.particulars)
  const problems = problemsOfParticulars(particulars, who.today).map(inside('particulars'))
  const taken = await findTakenNumbers(tx, particulars, null)
  problems.push(...taken.map(asTaken).map(inside('particulars')))
  const year = input.className === null ? null : await findYearOf(tx, who.today)
  if (input.className !== null && !year) problems.push({ field: 'className', problem: 'unknown-year' })
  const place = year ? await findPlace(tx, { ...input, className: input.className ?? '', yearId: year.id }, null) : null
  if (place) problems.push(...place.problems)
  if (problems.length > 0) throw new Problems(problems)
  const id = await orTaken(addStudentRow(tx, who.schoolId, particulars), 'particulars')
  if (place?.classId && year)
    await keepEnrolment(tx, {
      schoolId: who.schoolId,
      studentId: id,
      schoolYearId: year.id,
      classId: place.classId,
      classNumber: input.classNumber,
    })
  return { id }
}

/**
 * Changes particulars. What others wrote meanwhile stays where this person did not touch it.
 * @throws NotFound, Problems, or Clashes when both changed a field: then nothing is written.
 */
export async function changeStudent(
  tx: Transaction,
  who: Who,
  input: { id: string; version: number; base: Partial<StudentParticulars>; fields: Partial<StudentParticulars> },
): Promise<{ version: number }> {
  const { particulars, version } = await holdStudent(tx, input.id)
  const edit = { base: tidyParticulars(input.base), mine: tidyParticulars(input.fields) }
  const { changes, clashes } = mergeEdit(edit, particulars, { sameVersion: input.version === version })
  if (clashes.length > 0) throw new Clashes(clashes, version)
  if (Object.keys(changes).length === 0) return { version }
  const problems = problemsOfParticulars({ ...particulars, ...changes }, who.today)
  problems.push(...(await findTakenNumbers(tx, changes, input.id)).map(asTaken))
  if (problems.length > 0) throw new Problems(problems.map(inside('fields')))
  return { version: await orTaken(changeStudentRow(tx, input.id, changes), 'fields') }
}

/** Puts a student in a class of a school year. @throws NotFound, Problems */
export async function placeStudent(
  tx: Transaction,
  who: Who,
  input: { id: string; year: string; className: string; classNumber: string },
): Promise<void> {
  await holdStudent(tx, input.id)
  const year = await findYear(tx, input.year)
  if (!year) throw new Problems([{ field: 'year', problem: 'unknown-year' }])
  const { classId, problems } = await findPlace(tx, { ...input, yearId: year.id }, input.id)
  if (problems.length > 0 || !classId) throw new Problems(problems)
  const { classNumber } = input
  await keepEnrolment(tx, { schoolId: who.schoolId, studentId: input.id, schoolYearId: year.id, classId, classNumber })
}

/** Writes a student's guardians. @throws NotFound, or Clashes when somebody else changed the same: then nothing is written. */
export async function keepGuardians(
  tx: Transaction,
  who: Who,
  input: { id: string; base: readonly Guardian[]; guardians: readonly Guardian[] },
): Promise<void> {
  const { version } = await holdStudent(tx, input.id)
  const kept = await findGuardians(tx, input.id)
  const edit = { base: tidyGuardians(input.base), mine: tidyGuardians(input.guardians) }
  const { list, clashes } = mergeList('guardians', edit, kept.map(asGuardian))
  if (clashes.length > 0) throw new Clashes(clashes, version)
  await writeGuardians(tx, { schoolId: who.schoolId, studentId: input.id }, list, kept)
}

async function findPlace(
  tx: Transaction,
  place: { yearId: string; className: string; classNumber: string },
  studentId: string | null,
): Promise<{ classId: string | null; problems: ProblemFound[] }> {
  const classId = await findClassNamed(tx, place.yearId, place.className)
  if (!classId)
    return { classId, problems: [{ field: 'className', problem: 'unknown-class', params: { name: place.className } }] }
  const { classNumber } = place
  const taken = classNumber !== '' && (await isNumberTaken(tx, { classId, classNumber }, studentId))
  return {
    classId,
    problems: taken ? [{ field: 'classNumber', problem: 'class-number-taken', params: { number: classNumber } }] : [],
  }
}

const numberOfIndex: Readonly<Record<string, 'registerNumber' | 'strn'>> = {
  student_by_register_number: 'registerNumber',
  student_by_strn: 'strn',
}

/** Of two who give one number to two students in the same moment, the later one is told so as well. */
async function orTaken<Result>(write: Promise<Result>, part: string): Promise<Result> {
  try {
    return await write
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error
    const index = (cause as { constraint?: unknown }).constraint
    const field = typeof index === 'string' ? numberOfIndex[index] : undefined
    throw field ? new Problems([inside(part)(asTaken(field))]) : error
  }
}

const asTaken = (field: 'registerNumber' | 'strn'): ProblemFound => ({ field, problem: 'already-used' })

/** Names a field by where it stands in what was sent. */
const inside =
  (part: string) =>
  (found: ProblemFound): ProblemFound => ({ ...found, field: `${part}.${found.field}` })
