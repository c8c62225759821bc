import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import type { Problem } from '../../access/operation.ts'
import { type MeasureKind, noWords, type Words } from '../model.ts'
import type { Standing } from './model.ts'

/** What was seen at one try: exactly what the target's measure counts, or only a note. */
export type Seen = {
  hits: number | null
  outOf: number | null
  rating: number | null
  tally: number | null
  note: string
}
export type TryOn = Seen & { triedOn: IsoDate }

/** A day's tries as one point: per cent of all tries for `of`, the mean for ratings and counts. */
export type Point = { on: IsoDate; value: number; tries: number }

export type Aim = {
  measureKind: MeasureKind
  baselineValue: number | null
  aimValue: number | null
  aimDirection: 'up' | 'down'
  startsOn: IsoDate
  dueOn: IsoDate
}

/** So little is small data: it is shown, and no direction is read from it. */
const enough = { tries: 5, days: 3 }
/** How many of the latest days are looked at together, so that one good or bad day decides nothing. */
const latestDays = 3

/** The points of a target's chart, oldest first. Notes without a number are no points. */
export function seriesOf(kind: MeasureKind, tries: readonly TryOn[]): Point[] {
  const byDay = Map.groupBy(
    tries.filter((one) => numberOf(kind, one) !== null),
    (one) => one.triedOn,
  )
  return [...byDay]
    .map(([on, ofDay]) => ({ on, value: valueOfDay(kind, ofDay), tries: ofDay.length }))
    .sort((a, b) => a.on.localeCompare(b.on))
}

function valueOfDay(kind: MeasureKind, tries: readonly TryOn[]): number {
  const sum = (of: (one: TryOn) => number) => tries.reduce((total, one) => total + of(one), 0)
  if (kind === 'of') return (100 * sum((one) => one.hits ?? 0)) / sum((one) => one.outOf ?? 0)
  return sum((one) => numberOf(kind, one) ?? 0) / tries.length
}

function numberOf(kind: MeasureKind, { hits, outOf, rating, tally }: Seen): number | null {
  if (kind === 'of') return hits !== null && outOf ? hits / outOf : null
  if (kind === 'rating') return rating
  return kind === 'tally' ? tally : null
}

/** True when there are fewer than five tries, or on fewer than three days. */
export function isSmall(series: readonly Point[]): boolean {
  return series.length < enough.days || series.reduce((sum, { tries }) => sum + tries, 0) < enough.tries
}

/** Where the line from baseline to aim stands on a day; `null` without both. Before it begins and after it is due it is level. */
export function aimOn({ baselineValue, aimValue, startsOn, dueOn }: Aim, day: IsoDate): number | null {
  if (baselineValue === null || aimValue === null) return null
  const whole = daysBetween(startsOn, dueOn)
  const gone = whole === 0 ? 1 : Math.min(Math.max(daysBetween(startsOn, day) / whole, 0), 1)
  return baselineValue + (aimValue - baselineValue) * gone
}

/** The middle one of some values; of an even number, the mean of the middle two. @throws when there are none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new Error('Nothing has no middle.')
  return (low + high) / 2
}

/** The latest days together: the median of the last three points; `null` without any. */
export function latestOf(series: readonly Point[]): number | null {
  const last = series.slice(-latestDays)
  return last.length > 0 ? median(last.map(({ value }) => value)) : null
}

type Begun = { measureKind: MeasureKind; baselineValue: number | null; baseline: Words }

/**
 * Where a target that goes on begins in the next period: where its latest days stood, when enough is known. The words about the old beginning
 * go with it; with few tries both stay as they were.
 */
export function nextBaselineOf(target: Begun, tries: readonly TryOn[]): Pick<Begun, 'baselineValue' | 'baseline'> {
  const series = seriesOf(target.measureKind, tries)
  const latest = latestOf(series)
  if (isSmall(series) || latest === null) return { baselineValue: target.baselineValue, baseline: target.baseline }
  const step = target.measureKind === 'of' ? 1 : 10
  return { baselineValue: Math.round(latest * step) / step, baseline: noWords }
}

/** How a target stands. It is a prompt for people who look closer, never a verdict. */
export function standingOf(aim: Aim, series: readonly Point[]): Standing {
  if (isSmall(series)) return 'few'
  const latest = latestOf(series)
  const last = series.at(-1)
  if (aim.aimValue === null || latest === null || !last) return 'no_aim'
  const meets = (line: number) => (aim.aimDirection === 'up' ? latest >= line : latest <= line)
  if (meets(aim.aimValue)) return 'reached'
  const line = aimOn(aim, last.on)
  if (line === null) return 'no_aim'
  return meets(line) ? 'on_way' : 'behind'
}

type Logged = Seen & { triedOn: IsoDate }

/** What cannot be so of a try: another kind of number than the target counts, more hits than tries, a day to come. */
export function problemsOfTry(
  kind: MeasureKind,
  seen: Logged,
  plan: { startsOn: IsoDate; inForce: boolean },
  today: IsoDate,
): Problem[] {
  const problems: Problem[] = []
  if (!plan.inForce) problems.push({ field: '', problem: 'plan-not-in-force' })
  if (seen.triedOn > today) problems.push({ field: 'triedOn', problem: 'in-future' })
  if (seen.triedOn < plan.startsOn)
    problems.push({ field: 'triedOn', problem: 'before-plan', params: { startsOn: plan.startsOn } })
  if (seen.hits !== null && (seen.outOf === null || seen.hits > seen.outOf))
    problems.push({ field: 'hits', problem: 'more-than-tries' })
  const given = { of: seen.hits !== null, rating: seen.rating !== null, tally: seen.tally !== null }
  const others = (['of', 'rating', 'tally'] as const).filter((one) => one !== kind && given[one])
  if (others.length > 0) problems.push({ field: '', problem: 'other-measure' })
  const counted = kind === 'note' ? false : given[kind]
  if (!counted && seen.note.trim() === '') problems.push({ field: 'note', problem: 'nothing-seen' })
  return problems
}
