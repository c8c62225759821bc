import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import type { Cents } from '#kernel/money.ts'
import { isOn } from '../sessions/rules.ts'
import type { Fraction } from './model.ts'

/** Whole cents of `numerator / denominator`, half a cent up. Both are whole and not negative, below 2 to the power of 52. */
export function rounded(numerator: number, denominator: number): Cents {
  const rest = numerator % denominator
  return (numerator - rest) / denominator + (rest * 2 >= denominator ? 1 : 0)
}

/** What minutes cost by an hourly rate, for a number of such sessions: rounded once, here. */
export function costOfMinutes(minutes: number, centsPerHour: Cents, { count, of }: Fraction): Cents {
  return rounded(minutes * centsPerHour * count, 60 * of)
}

/** The part of a sum that the n-th (from 0) of so many equal parts has. All parts are the sum; they differ by a cent at most. */
export function partOf(cents: Cents, n: number, parts: number): Cents {
  return floored(cents * (n + 1), parts) - floored(cents * n, parts)
}

function floored(numerator: number, denominator: number): number {
  return (numerator - (numerator % denominator)) / denominator
}

/** Divides a sum by weights (whole minutes): the largest remainders get the odd cents, the earlier of two equal ones first. */
export function splitByWeight(cents: Cents, weights: readonly number[]): Cents[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  if (all === 0)
    return splitByWeight(
      cents,
      weights.map(() => 1),
    )
  const parts = weights.map((weight) => floored(cents * weight, all))
  const rest = (index: number) => (cents * (weights[index] ?? 0)) % all
  const odd = cents - parts.reduce((sum, part) => sum + part, 0)
  const first = weights.map((_, index) => index).sort((a, b) => rest(b) - rest(a) || a - b)
  for (const index of first.slice(0, odd)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/**
 * Divides a sum evenly. The cents that are left over go round: they begin with another one each week, and in every second week or a
 * longer rhythm as well, so that nobody bears them always.
 */
export function splitEvenly(cents: Cents, parts: number, on: IsoDate): Cents[] {
  const odd = cents % parts
  const each = (cents - odd) / parts
  const week = floored(daysBetween('1900-01-01', on), 7)
  const begin = week + floored(week, parts)
  return Array.from({ length: parts }, (_, index) => each + ((((index - begin) % parts) + parts) % parts < odd ? 1 : 0))
}

type Dated = { startsOn: IsoDate; endsOn: IsoDate | null }

/** The newest of those that have begun by a day. */
export function newestOn<Of extends { startsOn: IsoDate }>(all: readonly Of[], on: IsoDate): Of | undefined {
  let found: Of | undefined
  for (const one of all) if (one.startsOn <= on && (!found || one.startsOn > found.startsOn)) found = one
  return found
}

/**
 * Who bears what a group costs on a day: its members of that day. An expense of a day without any is borne by those who come first after
 * it, else by those who left last before it.
 */
export function bearersOf(
  members: readonly ({ studentId: string } & Dated)[],
  on: IsoDate,
  { evenBefore }: { evenBefore: boolean },
): string[] {
  const at = (day: IsoDate) =>
    [...new Set(members.filter((one) => isOn(one, day)).map(({ studentId }) => studentId))].sort()
  const now = at(on)
  if (now.length > 0 || !evenBefore) return now
  const next = members
    .map(({ startsOn }) => startsOn)
    .filter((day) => day > on)
    .sort()[0]
  const last = members
    .flatMap(({ endsOn }) => (endsOn !== null && endsOn < on ? [endsOn] : []))
    .sort()
    .at(-1)
  const day = next ?? last
  return day ? at(day) : []
}
