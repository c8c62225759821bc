import { addYears, type IsoDate } from '#kernel/dates.ts'
import { squish, toHalfWidth } from '#kernel/text.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { Guardian, StudentParticulars } from '../contract.ts'

/** Particulars as they are kept: no stray space, numbers in half-width characters, nothing instead of an empty number. */
export function tidyParticulars<Some extends Partial<StudentParticulars>>(particulars: Some): Some {
  const tidied: Partial<StudentParticulars> = { ...particulars }
  for (const field of ['nameEn', 'nameZh', 'homeLanguage', 'leftReason'] as const) {
    const text = tidied[field]
    if (text !== undefined) tidied[field] = squish(text)
  }
  for (const field of ['registerNumber', 'strn'] as const) {
    const text = tidied[field]
    if (text !== undefined) tidied[field] = text === null ? null : squish(toHalfWidth(text)) || null
  }
  return tidied as Some
}

/** Guardians as they are kept. */
export function tidyGuardians(guardians: readonly Guardian[]): Guardian[] {
  return guardians.map(({ name, relationship, phone, email, language }) => ({
    name: squish(name),
    relationship: squish(relationship),
    phone: squish(toHalfWidth(phone)),
    email,
    language: squish(language),
  }))
}

/** Nobody at a school is older than this, in years: an older birth date is a slip of the pen. */
const oldestYears = 40
/** A place, or a leaving, is known at most so many years ahead. */
const mostYearsAhead = 1

/** What cannot be true of a student's particulars, all of it at once. Whether a number is taken is for the database to say. */
export function problemsOfParticulars(
  particulars: Pick<StudentParticulars, 'nameEn' | 'nameZh' | 'birthDate' | 'enteredOn' | 'leftOn'>,
  today: IsoDate,
): ProblemFound[] {
  const { birthDate, enteredOn, leftOn } = particulars
  const latest = addYears(today, mostYearsAhead)
  const problems: ProblemFound[] = []
  if (!particulars.nameEn && !particulars.nameZh) problems.push({ field: 'nameZh', problem: 'name-needed' })
  if (birthDate && birthDate > today) problems.push({ field: 'birthDate', problem: 'in-future' })
  if (birthDate && birthDate < addYears(today, -oldestYears))
    problems.push({ field: 'birthDate', problem: 'too-long-ago' })
  if (enteredOn && enteredOn > latest)
    problems.push({ field: 'enteredOn', problem: 'too-far-ahead', params: { latest } })
  if (enteredOn && birthDate && enteredOn <= birthDate) problems.push({ field: 'enteredOn', problem: 'before-birth' })
  if (leftOn && leftOn > latest) problems.push({ field: 'leftOn', problem: 'too-far-ahead', params: { latest } })
  if (leftOn && enteredOn && leftOn < enteredOn)
    problems.push({ field: 'leftOn', problem: 'before-entry', params: { enteredOn } })
  return problems
}

/** True when a student is on the roll on a day: has come, and has not left before it. The last day still counts. */
export function isOnRoll(student: { enteredOn: IsoDate | null; leftOn: IsoDate | null }, day: IsoDate): boolean {
  return (student.enteredOn === null || student.enteredOn <= day) && (student.leftOn === null || student.leftOn >= day)
}
