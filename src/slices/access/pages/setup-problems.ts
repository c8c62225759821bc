import { startYearOf } from '#kernel/dates.ts'
import type { Problem } from '../operation.ts'

/**
 * What can be told about the set-up form before it is sent, so that all problems show at once: the server checks the code only
 * when the rest is right. `typed` holds the fields by the names that the operation gives them.
 */
export function setupProblems(typed: Readonly<Record<string, string>>): Problem[] {
  const required = [
    'code',
    'school.nameZh',
    'school.nameEn',
    'school.code',
    'person.nameEn',
    'person.staffCode',
    'person.email',
  ]
  const problems: Problem[] = required
    .filter((field) => !typed[field]?.trim())
    .map((field) => ({ field, problem: 'required' }))
  const schoolCode = typed['school.code']?.trim() ?? ''
  if (schoolCode && !/^[A-Za-z0-9-]{1,20}$/.test(schoolCode))
    problems.push({ field: 'school.code', problem: 'not-a-school-code' })
  if (startYearOf(typed.schoolYear ?? '') === null) problems.push({ field: 'schoolYear', problem: 'not-a-school-year' })
  const email = typed['person.email']?.trim() ?? ''
  if (email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) problems.push({ field: 'person.email', problem: 'not-email' })
  return problems
}
