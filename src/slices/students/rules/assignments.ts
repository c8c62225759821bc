import { addYears, type IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'

/** The role that each kind of assignment is for. */
export const roleOfKind = { assists: 'teaching_assistant', specialist: 'specialist' } as const

/** An assignment is settled at most so many years ahead. */
const mostYearsAhead = 1

/**
 * What forbids that a person works with a student: they are not (any more) at the school, not a teaching assistant or a
 * specialist, already assigned, or the day lies after the student has left or too far ahead.
 */
export function problemsOfAssignment(
  wanted: { kind: keyof typeof roleOfKind; startsOn: IsoDate },
  facts: { roles: readonly string[] | null; isAssigned: boolean; leftOn: IsoDate | null },
  today: IsoDate,
): ProblemFound[] {
  const latest = addYears(today, mostYearsAhead)
  const problems: ProblemFound[] = []
  if (facts.roles === null) problems.push({ field: 'personId', problem: 'unknown-person' })
  else if (!facts.roles.includes(roleOfKind[wanted.kind]))
    problems.push({ field: 'personId', problem: wanted.kind === 'assists' ? 'not-an-assistant' : 'not-a-specialist' })
  else if (facts.isAssigned) problems.push({ field: 'personId', problem: 'already-assigned' })
  if (wanted.startsOn > latest) problems.push({ field: 'startsOn', problem: 'too-far-ahead', params: { latest } })
  if (facts.leftOn && wanted.startsOn > facts.leftOn)
    problems.push({ field: 'startsOn', problem: 'after-leaving', params: { leftOn: facts.leftOn } })
  return problems
}
