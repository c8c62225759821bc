import type { CoachRule, Finding } from '../model.ts'
import { coachRules } from '../model.ts'

/** One thing to say: all findings of a rule about the same target, strategy, section or plan. It is dismissed as one. */
export type Hint = { rule: CoachRule; about: string; findings: readonly Finding[] }

/** What the coach says, the most telling first, without what somebody decided not to follow. */
export function hintsOf(
  findings: readonly Finding[],
  dismissed: readonly { rule: string; about: string }[],
): readonly Hint[] {
  const hints = new Map<string, Hint & { findings: Finding[] }>()
  for (const finding of findings) {
    const { rule, about } = finding
    if (dismissed.some((one) => one.rule === rule && one.about === about)) continue
    const key = `${rule} ${about}`
    const hint = hints.get(key) ?? { rule, about, findings: [] }
    hint.findings.push(finding)
    hints.set(key, hint)
  }
  return [...hints.values()].sort((a, b) => coachRules.indexOf(a.rule) - coachRules.indexOf(b.rule))
}

/** A piece of a text round some words, for showing where they stand: some characters before and after, with an ellipsis where it is cut. */
export function excerptOf(
  text: string,
  { start, end }: { start: number; end: number },
): { before: string; found: string; after: string } {
  const round = 12
  const before = text.slice(Math.max(0, start - round), start)
  const after = text.slice(end, end + round)
  return {
    before: start > round ? `…${before}` : before,
    found: text.slice(start, end),
    after: end + round < text.length ? `${after}…` : after,
  }
}
