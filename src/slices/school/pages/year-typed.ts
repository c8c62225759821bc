import { startYearOf } from '#kernel/dates.ts'
import type { Refusal } from '../../access/words/refusal.ts'
import type { SchoolYear } from '../contract.ts'

/** A term as the form holds it; `key` tells terms apart while they are typed. */
export type TermTyped = { key: number; nameEn: string; nameZh: string; startsOn: string; endsOn: string }

/** A school year as the form holds it; a date that is not typed yet is empty. Without `version` it is a new one. */
export type YearTyped = { label: string; startsOn: string; endsOn: string; terms: TermTyped[]; version?: number }

export type YearAnswer = { refused: Refusal | null }

/** The form for a year that is there. */
export function typedYear({ label, startsOn, endsOn, terms, version }: SchoolYear): YearTyped {
  return { label, startsOn, endsOn, terms: terms.map(({ id: _, ...term }) => ({ key: nextKey(), ...term })), version }
}

/** The days that most schools' years have: 1 September to 31 August. Nothing for a label that is no school year. */
export function usualDays(label: string): { startsOn: string; endsOn: string } | null {
  const start = startYearOf(label)
  return start === null ? null : { startsOn: `${start}-09-01`, endsOn: `${start + 1}-08-31` }
}

let lastKey = 0

/** A key for a new term of a form. */
export function nextKey(): number {
  lastKey += 1
  return lastKey
}

/** What is sent of the form. */
export function sentYear({ terms, ...year }: YearTyped) {
  return { ...year, terms: terms.map(({ key: _, ...term }) => term) }
}
