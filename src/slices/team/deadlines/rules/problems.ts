import type { ProblemFound } from '#platform/http/refusals.ts'
import { type Audience, type Fact, finishingSpan, type OwnNumbers, type RuleBody } from '../model.ts'
import { isOfYear } from './due.ts'

/** What happens with no other students: a rule counted from it is for those. */
const audienceOf: Partial<Record<Fact, readonly Audience[]>> = {
  joined: ['joined'],
  left: ['left'],
  report: ['reported'],
  concern: ['concern'],
}

/** What cannot be so of a rule by itself. */
export function problemsOfRule({ name, audience, counted }: RuleBody): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (name.zh === '' && name.en === '') problems.push({ field: 'name', problem: 'name-needed' })
  if (counted.by === 'window' && placeInYear(counted.from) > placeInYear(counted.day))
    problems.push({ field: 'counted', problem: 'window-backwards' })
  if (counted.by !== 'fact') return problems
  const { fact, term, key } = counted
  if (!isOfYear(fact) && audience === 'school') problems.push({ field: 'audience', problem: 'of-a-student' })
  const only = audienceOf[fact]
  if (only && audience !== 'school' && !only.includes(audience))
    problems.push({ field: 'audience', problem: 'other-students' })
  if (fact.startsWith('term-') !== (term !== null)) problems.push({ field: 'counted', problem: 'which-term' })
  if ((fact === 'named-day') !== (key !== null)) problems.push({ field: 'counted', problem: 'which-day' })
  return problems
}

/** What cannot be so of a school's own numbers: nobody finishes school before spring or after the year. */
export function problemsOfNumbers({ finishingFrom }: OwnNumbers): ProblemFound[] {
  const isWithin = finishingFrom >= finishingSpan.from && finishingFrom <= finishingSpan.to
  return isWithin ? [] : [{ field: 'finishingFrom', problem: 'finishing-day' }]
}

/** September first. */
function placeInYear(monthDay: string): string {
  return `${monthDay >= '09-01' ? 0 : 1}${monthDay}`
}

/** What forbids to settle: one that is gone, one without a reason. */
export function problemsOfSettling(
  states: readonly string[],
  to: { state: 'done' | 'exempt'; reason: string },
): ProblemFound[] {
  if (to.state === 'exempt' && to.reason === '') return [{ field: 'reason', problem: 'reason-needed' }]
  return states.includes('gone') ? [{ field: '', problem: 'is-gone' }] : []
}
