/** From so many students on there is an interval; below, the spread of a handful says nothing. */
export const fewestForInterval = 3
/** From so many students on there is a sentence about the whole group; below, each student’s change is shown instead. */
export const fewestForVerdict = 10

/** How sure an interval is to hold what is looked for: 95 of 100 such intervals do. */
const confidence = 0.95
/** The same for a normal distribution. */
const normalQuantile = 1.959964

/** A range that holds the true value in 95 of 100 cases, as far as its assumptions hold. */
export type Interval = { low: number; high: number }

/**
 * How likely a value drawn from Student’s t distribution lies between −t and t, for whole degrees of freedom.
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4: finite sums, so it is exact.
 */
function shareWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let power = isOdd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

/** The t for which 95% of Student’s distribution lie between −t and t. @param degrees whole, 1 or more */
export function tQuantile(degrees: number): number {
  let [low, high] = [0, 13]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (shareWithin(middle, degrees) < confidence) low = middle
    else high = middle
  }
  return (low + high) / 2
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The standard deviation of a sample (divided by n − 1). @param values two or more */
export function deviation(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1))
}

/** Pearson’s correlation; 0 where one side has no spread. @param pairs two or more */
function correlation(pairs: readonly (readonly [number, number])[]): number {
  const [first, second] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)]
  const spread = deviation(first) * deviation(second) * (pairs.length - 1)
  if (spread === 0) return 0
  const [middle, other] = [mean(first), mean(second)]
  return pairs.reduce((sum, [a, b]) => sum + (a - middle) * (b - other), 0) / spread
}

/** What a mean of changes says. `interval` is null for fewer than three, and when all are the same: then the spread is not known. */
export type MeanChange = { n: number; mean: number; interval: Interval | null }

/** The mean of the changes with its interval by the paired t procedure: mean ± t × SD ÷ √n. `null` of none. */
export function meanOfChanges(changes: readonly number[]): MeanChange | null {
  const n = changes.length
  if (n === 0) return null
  const middle = mean(changes)
  const spread = n < fewestForInterval ? 0 : deviation(changes)
  if (spread < 1e-9) return { n, mean: middle, interval: null }
  const half = (tQuantile(n - 1) * spread) / Math.sqrt(n)
  return { n, mean: middle, interval: { low: middle - half, high: middle + half } }
}

/** How large a change is beside how different students were at entry. */
export type StandardisedGain = { value: number } & Interval

/**
 * Hedges’ factor: a standardised mean of few is too large by so much. Γ(m ÷ 2) ÷ (√(m ÷ 2) × Γ((m − 1) ÷ 2)) with m degrees of freedom, the
 * ratio of the two gammas built up from Γ(1) ÷ Γ(½). @param degrees whole, 2 or more
 */
function smallSampleFactor(degrees: number): number {
  let ratio = 1 / Math.sqrt(Math.PI)
  for (let m = 3; m <= degrees; m++) ratio = (m - 2) / 2 / ratio
  return ratio / Math.sqrt(degrees / 2)
}

/**
 * The standardised mean gain: the mean change divided by the standard deviation **of the entry scores**, made smaller for small groups by
 * Hedges’ factor. Its interval is ± 1.96 × the square root of 2(1 − r) ÷ n + g² ÷ 2n.
 * Source: Becker (1988), British Journal of Mathematical and Statistical Psychology 41, 257–278; the same as `SMCR` of the R package metafor.
 */
export function standardise(of: { n: number; change: number; entryDeviation: number; r: number }): StandardisedGain {
  const value = smallSampleFactor(of.n - 1) * (of.change / of.entryDeviation)
  const half = normalQuantile * Math.sqrt((2 * (1 - of.r)) / of.n + value ** 2 / (2 * of.n))
  return { value, low: value - half, high: value + half }
}

/** The same from each student’s two scores; `null` for fewer than three, or when all began at the same score. */
export function standardisedGain(
  pairs: readonly { entry: number; exit: number; progress: number }[],
): StandardisedGain | null {
  if (pairs.length < fewestForInterval) return null
  const entries = pairs.map(({ entry }) => entry)
  const entryDeviation = deviation(entries)
  if (entryDeviation < 1e-9) return null
  const changes = pairs.map(({ progress }) => progress)
  const r = correlation(pairs.map(({ entry, exit }) => [entry, exit]))
  return standardise({ n: pairs.length, change: mean(changes), entryDeviation, r })
}
