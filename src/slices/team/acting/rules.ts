import { addYears, type IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'

export type ActingFields = { personId: string; startsOn: IsoDate; endsOn: IsoDate; words: string }
type Span = Pick<ActingFields, 'startsOn' | 'endsOn'>

/** A colleague at work, as far as it decides whether they may act. */
export type Candidate = { canSignIn: boolean; isSenco: boolean; spans: readonly Span[] }

/**
 * What forbids that somebody acts as SENCO: nobody names themselves; who is named works here, can sign in, is not SENCO already and does not act
 * already on one of the days; the days are to come, begin within a year and are a year at most. The rules are our own.
 * @param candidate null: nobody of the colleagues at work
 */
export function problemsOfActing(
  { personId, startsOn, endsOn }: Omit<ActingFields, 'words'>,
  candidate: Candidate | null,
  { ownId, today }: { ownId: string; today: IsoDate },
): ProblemFound[] {
  const problems: ProblemFound[] = []
  const against = (field: string, problem: string) => problems.push({ field, problem })
  if (personId === ownId) against('personId', 'names-oneself')
  else if (!candidate) against('personId', 'has-left')
  else if (candidate.isSenco) against('personId', 'is-senco')
  else if (!candidate.canSignIn) against('personId', 'cannot-sign-in')
  else if (candidate.spans.some((span) => span.startsOn <= endsOn && span.endsOn >= startsOn))
    against('personId', 'acts-already')
  if (startsOn < today) against('startsOn', 'day-is-over')
  if (startsOn > addYears(today, 1)) against('startsOn', 'too-far-ahead')
  if (endsOn < startsOn) against('endsOn', 'ends-before-start')
  else if (endsOn >= addYears(startsOn, 1)) against('endsOn', 'a-year-at-most')
  return problems
}
