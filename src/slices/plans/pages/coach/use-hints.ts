import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import type { Dismissal } from '../../coach/contract.ts'
import type { Finding } from '../../coach/model.ts'
import { type Hint, hintsOf } from '../../coach/rules/hints.ts'
import { coachPlan, coachText, type PlanFacts } from '../../coach/rules/plan.ts'
import { coachStrategy, type StrategyFacts } from '../../coach/rules/strategy.ts'
import { coachTarget, type Period, type TargetFacts } from '../../coach/rules/target.ts'
import type { Words } from '../../model.ts'

/** What the coach looks at: a target in its plan's period, a strategy, the words of a section, or the plan as a whole. */
export type CoachSubject =
  | { kind: 'target'; target: TargetFacts; period: Period }
  | { kind: 'strategy'; strategy: StrategyFacts }
  | { kind: 'section'; section: string; words: Words }
  | { kind: 'plan'; facts: PlanFacts }

/** So long after the last letter the coach looks. */
const pauseMilliseconds = 500

function findingsOf(subject: CoachSubject): Finding[] {
  if (subject.kind === 'target') return coachTarget(subject.target, subject.period)
  if (subject.kind === 'strategy') return coachStrategy(subject.strategy)
  if (subject.kind === 'section') return coachText(subject.section, subject.words)
  return coachPlan(subject.facts)
}

/** True while nothing is written that the coach could look at. */
export function isUnwritten(subject: CoachSubject): boolean {
  const blank = ({ zh, en }: Words) => zh.trim() === '' && en.trim() === ''
  if (subject.kind === 'target') return blank(subject.target.words)
  if (subject.kind === 'strategy') return blank(subject.strategy.words)
  return subject.kind === 'section' && blank(subject.words)
}

/** What the coach says, and what was dismissed of the same thing; a moment after the last letter. */
export function useHints(
  subject: CoachSubject,
  dismissals: readonly Dismissal[],
): { hints: readonly Hint[]; dismissed: readonly Dismissal[] } {
  const [settled] = useDebouncedValue(subject, pauseMilliseconds)
  return useMemo(() => {
    const findings = findingsOf(settled)
    const about = aboutOf(settled, findings)
    return {
      hints: hintsOf(findings, dismissals),
      dismissed: dismissals.filter((one) => about.has(one.about)),
    }
  }, [settled, dismissals])
}

/** Whatever the panel's dismissals may be about. */
function aboutOf(subject: CoachSubject, findings: readonly Finding[]): ReadonlySet<string> {
  if (subject.kind === 'target') return new Set([subject.target.id])
  if (subject.kind === 'strategy') return new Set([subject.strategy.id])
  if (subject.kind === 'section') return new Set([subject.section])
  return new Set(['plan', ...subject.facts.needs, ...findings.map(({ about }) => about)])
}
