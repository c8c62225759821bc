import { daysBetween, type IsoDate } from '#kernel/dates.ts'
import type { Measure, Moment, Score } from '../model.ts'
import {
  fewestForInterval,
  fewestForVerdict,
  type MeanChange,
  mean,
  meanOfChanges,
  type StandardisedGain,
  standardisedGain,
} from './statistics.ts'

/** 365.25 ÷ 12. */
const daysInMonth = 30.4375

/** What was measured of one student with one measure; `progress` is positive for what is better, whichever way that is. */
export type StudentProgress = {
  studentId: string
  entry: Measured | null
  between: Measured[]
  exit: Measured | null
  /** The latest re-measure after the group. */
  after: Measured | null
  /** From entry to exit; `null` without both. */
  progress: number | null
  /** From entry to the latest re-measure after the group. */
  later: number | null
  /** Of an age in months: months gained for each month that passed between entry and exit. */
  ratio: number | null
}
export type Measured = { on: IsoDate; value: number }

/** How much can be said of a group: nothing, each student’s change, an average with care, or more. */
export type Strength = 'none' | 'each' | 'small' | 'enough'

/** What a measure says of a group. Everybody who was ever in it is counted: who has no measure is not left out silently. */
export type MeasureOutcome = {
  students: StudentProgress[]
  counts: { members: number; both: number; onlyEntry: number; onlyExit: number; neither: number }
  strength: Strength
  change: MeanChange | null
  standardised: StandardisedGain | null
  improved: number
  same: number
  worse: number
  /** Months gained ÷ months passed, of all together. */
  ratio: number | null
  /** Students at the end of the scale, beyond which nothing better can be measured. */
  atBest: { entry: number; exit: number }
  /** Students who began at the other end: they may have been further away than the scale can say. */
  atWorst: number
  later: MeanChange | null
}

/** @param studentIds everybody who was ever in the group, in the order in which they are shown */
export function outcomeOf(measure: Measure, studentIds: readonly string[], scores: readonly Score[]): MeasureOutcome {
  const own = scores.filter(({ measureId }) => measureId === measure.id)
  const students = studentIds.map((id) => progressOf(measure, id, own))
  const pairs = students.flatMap(({ entry, exit, progress }) =>
    entry && exit && progress !== null ? [{ entry: entry.value, exit: exit.value, progress }] : [],
  )
  const changes = pairs.map(({ progress }) => progress)
  const [best, worst] = measure.better === 'up' ? [measure.highest, measure.lowest] : [measure.lowest, measure.highest]
  const count = (is: (one: StudentProgress) => boolean) => students.filter(is).length
  return {
    students,
    counts: {
      members: students.length,
      both: pairs.length,
      onlyEntry: count(({ entry, exit }) => entry !== null && exit === null),
      onlyExit: count(({ entry, exit }) => entry === null && exit !== null),
      neither: count(({ entry, exit }) => entry === null && exit === null),
    },
    strength: strengthOf(pairs.length),
    change: meanOfChanges(changes),
    standardised: standardisedGain(pairs),
    improved: changes.filter((one) => one > 0).length,
    same: changes.filter((one) => one === 0).length,
    worse: changes.filter((one) => one < 0).length,
    ratio: ratioOf(measure, students),
    atBest: {
      entry: pairs.filter(({ entry }) => entry === best).length,
      exit: pairs.filter(({ exit }) => exit === best).length,
    },
    atWorst: pairs.filter(({ entry }) => entry === worst).length,
    later: meanOfChanges(students.flatMap(({ later }) => (later === null ? [] : [later]))),
  }
}

function strengthOf(pairs: number): Strength {
  if (pairs === 0) return 'none'
  if (pairs < fewestForInterval) return 'each'
  return pairs < fewestForVerdict ? 'small' : 'enough'
}

function progressOf(measure: Measure, studentId: string, scores: readonly Score[]): StudentProgress {
  const at = (moment: Moment): Measured[] =>
    scores
      .filter((one) => one.studentId === studentId && one.moment === moment)
      .map(({ measuredOn, value }) => ({ on: measuredOn, value }))
      .sort((a, b) => a.on.localeCompare(b.on))
  const [entry, exit, after] = [at('entry')[0] ?? null, at('exit').at(-1) ?? null, at('after').at(-1) ?? null]
  const progress = progressBetween(measure, entry, exit)
  const months = entry && exit ? monthsBetween(entry.on, exit.on) : 0
  return {
    ...{ studentId, entry, between: at('between'), exit, after, progress },
    later: progressBetween(measure, entry, after),
    ratio: measure.unit === 'age_months' && progress !== null && months > 0 ? progress / months : null,
  }
}

function progressBetween({ better }: Measure, from: Measured | null, to: Measured | null): number | null {
  if (!from || !to) return null
  // Half a point twice is one point: without the dust of binary fractions.
  const change = Number((to.value - from.value).toFixed(6))
  // Not -0 of what stayed as it was.
  return better === 'up' || change === 0 ? change : -change
}

function monthsBetween(from: IsoDate, to: IsoDate): number {
  return daysBetween(from, to) / daysInMonth
}

/**
 * The ratio gain of a group: the mean of the months gained divided by the mean of the months passed, of those with both measures on two
 * different days. The mean of each student’s own ratio would be ruled by whoever was measured soonest.
 */
function ratioOf({ unit }: Measure, students: readonly StudentProgress[]): number | null {
  if (unit !== 'age_months') return null
  const known = students.flatMap(({ entry, exit, progress }) =>
    entry && exit && progress !== null && exit.on > entry.on
      ? [{ progress, months: monthsBetween(entry.on, exit.on) }]
      : [],
  )
  if (known.length === 0) return null
  return mean(known.map(({ progress }) => progress)) / mean(known.map(({ months }) => months))
}

/** One thing that can or cannot be said, with its numbers; the reader’s language has a sentence for it. */
export type Saying = { code: SayingCode; count: number; of: number }
export type SayingCode =
  | 'none'
  | 'each'
  | 'small'
  | 'gained'
  | 'lost'
  | 'unclear'
  | 'all-alike'
  | 'missing'
  | 'regression'
  | 'at-best'
  | 'at-worst'
  | 'no-comparison'

/** What can and cannot be said of a group by a measure, what matters most first. */
export function sayingsOf({ selects }: Pick<Measure, 'selects'>, outcome: MeasureOutcome): Saying[] {
  const { counts, change } = outcome
  const say = (code: SayingCode, count = counts.both, of = counts.members): Saying => ({ code, count, of })
  if (outcome.strength === 'none' || !change) return [say('none')]
  const sayings = [say(verdictOf(outcome, change))]
  const missing = counts.members - counts.both
  if (missing > 0) sayings.push(say('missing', missing))
  if (selects && change.mean > 0) sayings.push(say('regression'))
  if (outcome.atBest.exit > 0) sayings.push(say('at-best', outcome.atBest.exit, counts.both))
  if (outcome.atWorst > 0) sayings.push(say('at-worst', outcome.atWorst, counts.both))
  sayings.push(say('no-comparison'))
  return sayings
}

function verdictOf({ strength }: MeasureOutcome, { interval }: MeanChange): SayingCode {
  if (strength === 'each') return 'each'
  if (!interval) return 'all-alike'
  if (strength === 'small') return 'small'
  if (interval.low > 0) return 'gained'
  return interval.high < 0 ? 'lost' : 'unclear'
}
