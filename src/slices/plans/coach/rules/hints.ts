import type { CoachRule, Finding, Span } from '../model.ts'
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

/** A piece of a text, marked or not, and where it stands. */
export type Piece = { at: number; text: string; marked: boolean }

/** As much stands before the first and after the last marked words. */
const round = 12
/** So much of one marked stretch is shown. */
const longestMark = 24

/** A text from a little before the first marked words to a little after the last, in pieces; an ellipsis stands where it is cut. */
export function excerptOf(text: string, spans: readonly Span[]): Piece[] {
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last) return []
  const [from, to] = [Math.max(0, first.start - round), Math.min(text.length, last.end + round)]
  const pieces: Piece[] = []
  const add = (place: number, piece: string, marked: boolean) =>
    piece !== '' && pieces.push({ at: place, text: piece, marked })
  let at = from
  for (const { start, end } of spans) {
    add(at, text.slice(at, start), false)
    const found = text.slice(start, end)
    add(start, found.length > longestMark ? `${found.slice(0, longestMark)}…` : found, true)
    at = end
  }
  add(at, text.slice(at, to), false)
  if (from > 0) pieces.unshift({ at: -1, text: '…', marked: false })
  if (to < text.length) pieces.push({ at: to, text: '…', marked: false })
  return pieces
}

/** The findings of a hint that stand in the same text, together and in its order. */
export function textsOfHint({ findings }: Hint): readonly (readonly Finding[])[] {
  const texts = new Map<string, Finding[]>()
  for (const finding of findings) {
    if (!finding.found) continue
    const key = `${finding.field} ${finding.found.language}`
    texts.set(key, [...(texts.get(key) ?? []), finding])
  }
  return [...texts.values()]
}
