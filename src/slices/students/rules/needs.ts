import type { IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { Need } from '../contract.ts'
import type { NeedType } from '../model.ts'

/** What the rules must know of a need that a student has. */
export type NeedHeld = { id: string; type: NeedType; isPrimary: boolean; endedOn: IsoDate | null }

type Evidence = NonNullable<Need['evidence']>

/** A need as somebody wants it to be. `id` is `null` while it is new. */
export type NeedWanted = {
  id: string | null
  type: NeedType
  isPrimary: boolean
  endedOn: IsoDate | null
  evidence: Evidence
}

/** What every rule about needs is told of the school and the student. */
export type NeedFacts = { level: 'primary' | 'secondary'; birthDate: IsoDate | null; held: readonly NeedHeld[] }

/**
 * What forbids a need: academic low achiever outside primary schools (policy-facts 1.1), a type that the student already has
 * open, a student without a primary need, a date that has not come or lies before birth.
 */
export function problemsOfNeed(wanted: NeedWanted, facts: NeedFacts, today: IsoDate): ProblemFound[] {
  const others = facts.held.filter((held) => held.id !== wanted.id && held.endedOn === null)
  const problems: ProblemFound[] = []
  if (wanted.type === 'ALA' && facts.level !== 'primary')
    problems.push({ field: 'type', problem: 'primary-school-only' })
  if (wanted.endedOn === null && others.some((held) => held.type === wanted.type))
    problems.push({ field: 'type', problem: 'need-already-open' })
  const wasPrimary = facts.held.some((held) => held.id === wanted.id && held.isPrimary && held.endedOn === null)
  if (wasPrimary && !wanted.isPrimary && wanted.endedOn === null && others.length > 0)
    problems.push({ field: 'isPrimary', problem: 'primary-needed' })
  if (wanted.endedOn && wanted.endedOn > today) problems.push({ field: 'endedOn', problem: 'in-future' })
  for (const field of ['identifiedOn', 'reportOn'] as const) {
    const date = wanted.evidence[field]
    if (date && date > today) problems.push({ field: `evidence.${field}`, problem: 'in-future' })
    if (date && facts.birthDate && date < facts.birthDate)
      problems.push({ field: `evidence.${field}`, problem: 'before-birth' })
  }
  return problems
}

/**
 * Which open need is the primary one after a change: the one that was just made so, else the one that was; a student's only open
 * need is always primary. `null` when several are left and people must choose.
 */
export function primaryAfter(wanted: NeedWanted & { id: string }, held: readonly NeedHeld[]): string | null {
  const others = held.filter((one) => one.id !== wanted.id && one.endedOn === null)
  const open = wanted.endedOn === null ? [...others, wanted] : others
  if (open.length === 1) return open[0]?.id ?? null
  if (wanted.endedOn === null && wanted.isPrimary) return wanted.id
  return others.find((one) => one.isPrimary)?.id ?? null
}
