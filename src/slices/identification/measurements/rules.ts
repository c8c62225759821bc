import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { Direction, Instrument, InstrumentFields, Measurement, Scale, Scores } from './model.ts'

/** What forbids an instrument: no name, no scale, a scale without a name or range, half a norm, a scale gone that has results. */
export function problemsOfInstrument(wanted: InstrumentFields, measuredKeys: readonly string[]): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (!wanted.nameZh && !wanted.nameEn) problems.push({ field: 'nameZh', problem: 'name-needed' })
  if (wanted.scales.length === 0) problems.push({ field: 'scales', problem: 'scale-needed' })
  const keys = wanted.scales.map(({ key }) => key)
  if (measuredKeys.some((key) => !keys.includes(key))) problems.push({ field: 'scales', problem: 'scale-has-results' })
  wanted.scales.forEach((scale, index) => {
    const field = (name: string) => `scales.${index}.${name}`
    if (keys.indexOf(scale.key) !== index) problems.push({ field: field('key'), problem: 'scale-twice' })
    if (!scale.name.zh && !scale.name.en) problems.push({ field: field('name'), problem: 'name-needed' })
    if (scale.min >= scale.max) problems.push({ field: field('max'), problem: 'empty-range' })
    problems.push(...problemsOfNorm(scale).map(({ name, problem }) => ({ field: field(name), problem })))
  })
  return problems
}

function problemsOfNorm({ normMean, normSd, min, max }: Scale): { name: string; problem: string }[] {
  if (normMean === null && normSd === null) return []
  if (normMean === null) return [{ name: 'normMean', problem: 'half-norm' }]
  if (normSd === null) return [{ name: 'normSd', problem: 'half-norm' }]
  return [
    ...(normMean < min || normMean > max ? [{ name: 'normMean', problem: 'outside-range' }] : []),
    ...(normSd <= 0 ? [{ name: 'normSd', problem: 'above-zero' }] : []),
  ]
}

/** What forbids a result: no score at all, one outside its scale or of no scale, a day that has not come or lies before birth. */
export function problemsOfMeasurement(
  wanted: { measuredOn: IsoDate; scores: Scores },
  instrument: Pick<Instrument, 'scales' | 'archivedOn'>,
  facts: { birthDate: IsoDate | null; today: IsoDate },
): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (instrument.archivedOn) problems.push({ field: 'instrumentId', problem: 'instrument-archived' })
  if (wanted.measuredOn > facts.today) problems.push({ field: 'measuredOn', problem: 'in-future' })
  if (facts.birthDate && wanted.measuredOn < facts.birthDate)
    problems.push({ field: 'measuredOn', problem: 'before-birth' })
  const given = Object.entries(wanted.scores)
  if (given.length === 0) problems.push({ field: 'scores', problem: 'no-score' })
  for (const [key, score] of given) {
    const scale = instrument.scales.find((one) => one.key === key)
    if (!scale) problems.push({ field: `scores.${key}`, problem: 'unknown-scale' })
    else if (score < scale.min || score > scale.max)
      problems.push({
        field: `scores.${key}`,
        problem: 'outside-scale',
        params: { min: scale.min, max: scale.max },
      })
  }
  return problems
}

/** One dated number of one scale. */
export type Point = { on: IsoDate; value: number }

/** The results of one scale in the order of their days; those withdrawn are left out. */
export function pointsOf(measurements: readonly Measurement[], instrumentId: string, scaleKey: string): Point[] {
  return measurements
    .filter((one) => one.instrumentId === instrumentId && one.withdrawnOn === null && scaleKey in one.scores)
    .map((one) => ({ on: one.measuredOn, value: one.scores[scaleKey] ?? 0 }))
    .sort((one, other) => one.on.localeCompare(other.on))
}

/** How far a number moved between two results, and whether that way is the better one. */
export type Change = { from: Point; to: Point; difference: number; days: number; way: 'better' | 'worse' | 'same' }

/** The change since the first result and since the last but one; `null` where there is nothing to compare. */
export function changesOf(
  points: readonly Point[],
  direction: Direction,
): { sinceFirst: Change | null; sinceLast: Change | null } {
  const [first, last, before] = [points[0], points.at(-1), points.at(-2)]
  if (!first || !last || !before) return { sinceFirst: null, sinceLast: null }
  return {
    sinceFirst: changeBetween(first, last, direction),
    // With two results both changes are one and the same.
    sinceLast: points.length > 2 ? changeBetween(before, last, direction) : null,
  }
}

function changeBetween(from: Point, to: Point, direction: Direction): Change {
  const difference = rounded(to.value - from.value)
  const isBetter = direction === 'up' ? difference > 0 : difference < 0
  const way = difference === 0 ? 'same' : isBetter ? 'better' : 'worse'
  return { from, to, difference, days: daysBetween(from.on, to.on), way }
}

/** Up to so many results say little of a course. Ours: with two, any line is straight. */
const fewResults = 3

/** How much a number of results can carry: one is no course, few are few. */
export function weightOf(points: readonly Point[]): 'one' | 'few' | 'several' {
  if (points.length < 2) return 'one'
  return points.length <= fewResults ? 'few' : 'several'
}

/** Where a number stands in a norm: how many standard deviations from its mean, and in which band. */
export type Standing = { z: number; band: 'within' | 'above' | 'below' }

/**
 * Where a score stands in the norm that the school entered; `null` where there is none. Within one standard deviation of the mean
 * lie about two in three of a normally spread group; that is all it says, and it is no cut-off.
 */
export function standingOf(value: number, { normMean, normSd }: Scale): Standing | null {
  if (normMean === null || normSd === null || normSd <= 0) return null
  const z = (value - normMean) / normSd
  return { z: Math.round(z * 10) / 10, band: z > 1 ? 'above' : z < -1 ? 'below' : 'within' }
}

/** Without the dust of binary fractions: 3.2 - 3 is 0.2. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
