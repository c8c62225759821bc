import { addDays, addYears, type IsoDate, type SchoolYearLabel, schoolYearFrom, startYearOf } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'
import type { Problem } from '../../access/operation.ts'
import type { MeasureFields } from './contract.ts'
import type { Aim, AnnualPlan, AnnualState, Carry, Dimension, HowFar, Measure, Moment, Past, Review } from './model.ts'

/** First and last day of a school year: 1 September to 31 August. @throws for a text that is no school year */
export function spanOf(schoolYear: SchoolYearLabel): { from: IsoDate; to: IsoDate } {
  const start = startYearOf(schoolYear)
  if (start === null) throw new Error(`${schoolYear} is no school year`)
  return { from: `${start}-09-01`, to: `${start + 1}-08-31` }
}

/** The school year so many years later: 1 for the next one. @throws for a text that is no school year */
export function yearAfter(schoolYear: SchoolYearLabel, years = 1): SchoolYearLabel {
  const start = startYearOf(schoolYear)
  if (start === null) throw new Error(`${schoolYear} is no school year`)
  return schoolYearFrom(start + years)
}

/** How many school years lie from one to another: 1 to the next. */
export function yearsBetween(from: SchoolYearLabel, to: SchoolYearLabel): number {
  return (startYearOf(to) ?? 0) - (startYearOf(from) ?? 0)
}

/** The school years whose plan may be begun: this one and the next, as far as they have none. */
export function yearsToBegin(plans: readonly { schoolYear: string }[], thisYear: SchoolYearLabel): SchoolYearLabel[] {
  return [thisYear, yearAfter(thisYear)].filter((year) => !plans.some(({ schoolYear }) => schoolYear === year))
}

export const isBlank = ({ zh, en }: Bilingual): boolean => zh === '' && en === ''

/** What a year before found of what goes on, by its reviews in their order; what nobody wrote is not among it. */
export function foundBy({
  howFar,
  words,
  midYear,
}: Past): { moment: Moment; howFar: HowFar | null; words: Bilingual }[] {
  const all = [
    ...(midYear ? [{ moment: 'mid_year' as const, ...midYear }] : []),
    { moment: 'year_end' as const, howFar, words },
  ]
  return all.filter((one) => one.howFar !== null || !isBlank(one.words))
}

/** What is wrong with when a measure is done: its end lies before its start, or it lies outside of the plan's year. */
export function problemsOfMeasure(
  { startsOn, endsOn }: Pick<MeasureFields, 'startsOn' | 'endsOn'>,
  schoolYear: SchoolYearLabel,
): Problem[] {
  const { from, to } = spanOf(schoolYear)
  const problems: Problem[] = []
  if (startsOn < from || startsOn > to) problems.push({ field: 'startsOn', problem: 'outside-year' })
  if (endsOn < from || endsOn > to) problems.push({ field: 'endsOn', problem: 'outside-year' })
  if (problems.length === 0 && endsOn < startsOn) problems.push({ field: 'endsOn', problem: 'ends-before-start' })
  return problems
}

/** All that a plan lacks to be agreed to; each names where: `situation`, `aim <id>`, `measure <id>`. */
export function missingToAgree({ situation, aims }: Pick<AnnualPlan, 'situation' | 'aims'>): Problem[] {
  const none: Problem[] = aims.length === 0 ? [{ field: 'aims', problem: 'no-aims' }] : []
  const blank: Problem[] = isBlank(situation) ? [{ field: 'situation', problem: 'no-situation' }] : []
  return [...blank, ...none, ...aims.flatMap(missingInAim)]
}

function missingInAim({ id, words, measures }: Aim): Problem[] {
  const field = `aim ${id}`
  return [
    ...(isBlank(words) ? [{ field, problem: 'aim-unwritten' }] : []),
    ...(measures.length === 0 ? [{ field, problem: 'no-measures' }] : []),
    ...measures.flatMap(missingInMeasure),
  ]
}

function missingInMeasure({ id, what, who, criterion }: Measure): Problem[] {
  const field = `measure ${id}`
  return [
    ...(isBlank(what) ? [{ field, problem: 'measure-unwritten' }] : []),
    ...(who.length === 0 ? [{ field, problem: 'nobody-does-it' }] : []),
    ...(isBlank(criterion) ? [{ field, problem: 'no-criterion' }] : []),
  ]
}

/** The review of an aim or a measure at a moment; an empty one when nobody has written any. */
export function reviewOf(reviews: readonly Review[], moment: Moment): Review {
  const found = reviews.find((one) => one.moment === moment)
  return found ?? { moment, howFar: null, words: { zh: '', en: '' }, carry: null, figures: [], version: 0 }
}

/** All that the year's end still asks of a plan: how far each aim and measure came, and whether each measure and aim goes on. */
export function missingToClose({ aims }: Pick<AnnualPlan, 'aims'>): Problem[] {
  return aims.flatMap(({ id, reviews, measures }) => [
    ...missingAtEnd(`aim ${id}`, reviews),
    ...measures.flatMap((measure) => missingAtEnd(`measure ${measure.id}`, measure.reviews)),
  ])
}

function missingAtEnd(field: string, reviews: readonly Review[]): Problem[] {
  const { howFar, carry } = reviewOf(reviews, 'year_end')
  return [
    ...(howFar === null ? [{ field, problem: 'not-reviewed' }] : []),
    ...(carry === null ? [{ field, problem: 'carry-undecided' }] : []),
  ]
}

const ways: Readonly<Record<AnnualState, readonly AnnualState[]>> = {
  draft: ['agreed'],
  agreed: ['reviewed', 'draft'],
  reviewed: ['agreed'],
}

/** Where a plan may go from a state. */
export function waysFrom(state: AnnualState): readonly AnnualState[] {
  return ways[state]
}

/** Why a plan cannot be moved: no such way, no word where one is asked for (going back), or something missing. */
export function problemsOfMove(
  plan: Pick<AnnualPlan, 'state' | 'situation' | 'aims'>,
  { to, words }: { to: AnnualState; words: string },
): Problem[] {
  if (!waysFrom(plan.state).includes(to)) return [{ field: '', problem: 'no-such-move' }]
  const goesBack = to === 'draft' || plan.state === 'reviewed'
  if (goesBack) return words === '' ? [{ field: 'words', problem: 'word-needed' }] : []
  return to === 'agreed' ? missingToAgree(plan) : missingToClose(plan)
}

/** True for what somebody wrote a review of, or took a figure for: it does not go. */
export function wasReviewed({ reviews }: Pick<Aim, 'reviews'>): boolean {
  return reviews.some(
    ({ howFar, words, carry, figures }) => howFar !== null || carry !== null || !isBlank(words) || figures.length > 0,
  )
}

/** The order after one of them has moved before or behind its neighbour; at an end it stays. */
export function movedIn(order: readonly string[], id: string, by: 'up' | 'down'): string[] {
  const at = order.indexOf(id)
  const to = at + (by === 'up' ? -1 : 1)
  const moved = [...order]
  if (at < 0 || to < 0 || to >= order.length) return moved
  moved.splice(at, 1)
  moved.splice(to, 0, id)
  return moved
}

/** The aims of a dimension, in order. */
export function aimsOf(aims: readonly Aim[], dimension: Dimension): Aim[] {
  return aims.filter((aim) => aim.dimension === dimension)
}

type CarriedAs = Exclude<Carry, 'no'>
/** What of an aim goes on: how the aim is carried, and its measures, each with how. */
export type Carried = { aim: Aim; as: CarriedAs; measures: { measure: Measure; as: CarriedAs }[] }

/**
 * What a plan carries into the next year. An aim that ended goes on all the same where one of its measures does: a measure serves an aim.
 * `undecided` are those of which nobody has said whether they go on.
 */
export function carriedOf({ aims }: Pick<AnnualPlan, 'aims'>): { carried: Carried[]; undecided: number } {
  const said = (reviews: readonly Review[]) => reviewOf(reviews, 'year_end').carry
  const goesOn = (carry: Carry | null): carry is CarriedAs => carry === 'yes' || carry === 'changed'
  const undecided = aims
    .flatMap(({ reviews, measures }) => [reviews, ...measures.map((measure) => measure.reviews)])
    .filter((reviews) => said(reviews) === null).length
  const carried = aims.flatMap((aim): Carried[] => {
    const measures = aim.measures.flatMap((measure) => {
      const as = said(measure.reviews)
      return goesOn(as) ? [{ measure, as }] : []
    })
    const own = said(aim.reviews)
    if (goesOn(own)) return [{ aim, as: own, measures }]
    return measures.length > 0 ? [{ aim, as: 'changed', measures }] : []
  })
  return { carried, undecided }
}

/** Whether an aim that was said to end goes on all the same, because a measure of it does. */
export function goesOnByMeasures(aim: Aim): boolean {
  return reviewOf(aim.reviews, 'year_end').carry === 'no' && carriedOf({ aims: [aim] }).carried.length > 0
}

/**
 * A carried measure as it begins a later year: as many years on, inside the year, without the groups, which were of their year.
 * @param years from the plan that it stood in
 */
export function carriedFields(measure: Measure, schoolYear: SchoolYearLabel, years: number): MeasureFields {
  const { from, to } = spanOf(schoolYear)
  const within = (date: IsoDate) => (date < from ? from : date > to ? to : date)
  const { what, who, criterion, method, resources } = measure
  // From 1 March to the last of February: a month stays a month, also in a leap year.
  const later = isMonthEnd(measure.endsOn)
    ? addDays(addYears(addDays(measure.endsOn, 1), years), -1)
    : addYears(measure.endsOn, years)
  return {
    ...{ what, who, criterion, method, resources },
    startsOn: within(addYears(measure.startsOn, years)),
    endsOn: within(later),
    links: measure.links.filter(({ kind }) => kind === 'provision').map(({ kind, id }) => ({ kind, id })),
  }
}

/** True on the last day of a month. */
export function isMonthEnd(date: IsoDate): boolean {
  return addDays(date, 1).endsWith('-01')
}

/** True for a span of whole months, which is said by months. */
export function isByMonth({ startsOn, endsOn }: Pick<MeasureFields, 'startsOn' | 'endsOn'>): boolean {
  return startsOn.endsWith('-01') && isMonthEnd(endsOn)
}

/** The last day of the month that begins on a day. */
export function lastOfMonth(first: IsoDate): IsoDate {
  return addDays(`${addDays(first, 31).slice(0, 8)}01`, -1)
}

/** The first days of the twelve months of a school year, from September on. */
export function monthsOf(schoolYear: SchoolYearLabel): IsoDate[] {
  const start = Number(spanOf(schoolYear).from.slice(0, 4))
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 8) % 12) + 1
    return `${month >= 9 ? start : start + 1}-${String(month).padStart(2, '0')}-01`
  })
}

/** How much of something, in whole per cent; `null` of nothing. */
export function percentOf({ done, total }: { done: number; total: number }): number | null {
  return total === 0 ? null : Math.round((done / total) * 100)
}

/** A new measure in which nothing is written, over the whole year. */
export function emptyMeasure(schoolYear: SchoolYearLabel): MeasureFields {
  const { from, to } = spanOf(schoolYear)
  const blank = () => ({ zh: '', en: '' })
  return {
    ...{ what: blank(), who: [], startsOn: from, endsOn: to },
    ...{ criterion: blank(), method: blank(), resources: blank(), links: [] },
  }
}
