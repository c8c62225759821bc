import { addDays, daysBetween, type IsoDate, startYearOf } from '#kernel/dates.ts'
import type { Problem } from '../../access/operation.ts'

/** A span of days, both ends included. */
export type Span = { startsOn: IsoDate; endsOn: IsoDate }
export type TermFacts = Span & { nameEn: string; nameZh: string }
export type YearFacts = Span & { label: string; terms: readonly TermFacts[] }

/** Shortest and longest school year in days. A habit of ours, wide on purpose: it catches a slip of the hand, not a school's own calendar. */
const shortestYear = 200
const longestYear = 400

/** Everything that is wrong with a school year beside the school's other years. */
export function yearProblems(year: YearFacts, others: readonly (Span & { label: string })[]): Problem[] {
  const startYear = startYearOf(year.label)
  if (startYear === null) return [{ field: 'label', problem: 'not-a-school-year' }]
  const problems: Problem[] = []
  if (calendarYear(year.startsOn) !== startYear)
    problems.push({ field: 'startsOn', problem: 'in-other-calendar-year', params: { year: String(startYear) } })
  if (calendarYear(year.endsOn) !== startYear + 1)
    problems.push({ field: 'endsOn', problem: 'in-other-calendar-year', params: { year: String(startYear + 1) } })
  const days = daysBetween(year.startsOn, year.endsOn) + 1
  if (problems.length === 0 && (days < shortestYear || days > longestYear))
    problems.push({
      field: 'endsOn',
      problem: 'year-length',
      params: { days, minimum: shortestYear, maximum: longestYear },
    })
  for (const other of others) {
    if (other.label !== year.label && overlap(year, other))
      problems.push({ field: 'startsOn', problem: 'overlaps-year', params: { year: other.label } })
  }
  return [...problems, ...year.terms.flatMap((term, index) => termProblems(term, index, year))]
}

function termProblems(term: TermFacts, index: number, year: YearFacts): Problem[] {
  const field = `terms.${index}`
  if (term.endsOn <= term.startsOn) return [{ field: `${field}.endsOn`, problem: 'ends-before-start' }]
  const problems: Problem[] = []
  if (term.startsOn < year.startsOn) problems.push({ field: `${field}.startsOn`, problem: 'outside-year' })
  if (term.endsOn > year.endsOn) problems.push({ field: `${field}.endsOn`, problem: 'outside-year' })
  const earlier = year.terms.slice(0, index).find((before) => overlap(before, term))
  if (earlier)
    problems.push({
      field: `${field}.startsOn`,
      problem: 'overlaps-term',
      params: { term: year.terms.indexOf(earlier) + 1 },
    })
  return problems
}

/** True when two spans have a day in common. */
export function overlap(one: Span, other: Span): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn
}

/** The year that a day falls in. */
export function holdsDay(year: Span, day: IsoDate): boolean {
  return year.startsOn <= day && day <= year.endsOn
}

/** The span of the school year after one: 1 September to 31 August, or from the day after when the one before runs longer. */
export function spanAfter(year: YearFacts): Span {
  const next = (startYearOf(year.label) ?? 0) + 1
  const first = `${next}-09-01`
  return { startsOn: year.endsOn < first ? first : addDays(year.endsOn, 1), endsOn: `${next + 1}-08-31` }
}

function calendarYear(date: IsoDate): number {
  return Number(date.slice(0, 4))
}
