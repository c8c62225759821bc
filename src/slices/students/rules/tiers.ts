import { addYears, type IsoDate } from '#kernel/dates.ts'
import type { ClashFound, ProblemFound } from '#platform/http/refusals.ts'
import type { Tier } from '../model.ts'

/** One line of a student's dated history of tiers. */
export type DatedTier = {
  id: string
  /** `null` takes the student off the register. */
  tier: Tier | null
  startsOn: IsoDate
  /** When it was recorded, as text that compares: of two decisions for the same day the later recorded one counts. */
  recordedAt: string
  withdrawnAt: string | null
}

/** The tier of a student on a day, and since when without a break; both `null` with no tier. */
export type TierOnDay = { tier: Tier | null; since: IsoDate | null }

/**
 * The tier on a day: that of the latest decision that starts on or before it and is not withdrawn. `since` is the start of the
 * run of that tier that is unbroken up to the day: a decision that confirms the tier does not begin a new run.
 */
export function tierOn(history: readonly DatedTier[], day: IsoDate): TierOnDay {
  return tierAfter(standing(history).filter((one) => one.startsOn <= day))
}

/** The tier after these decisions, which all count and stand oldest first. */
export function tierAfter(decisions: readonly Pick<DatedTier, 'tier' | 'startsOn'>[]): TierOnDay {
  const last = decisions.at(-1)
  if (!last || last.tier === null) return { tier: null, since: null }
  const before = decisions.findLastIndex((one) => one.tier !== last.tier)
  return { tier: last.tier, since: decisions[before + 1]?.startsOn ?? null }
}

/** The decisions that count, oldest first: withdrawn ones left out, one for each day on which several start. */
export function standing<One extends DatedTier>(history: readonly One[]): One[] {
  const inOrder = history.filter((one) => one.withdrawnAt === null).toSorted(byDayThenRecord)
  return inOrder.filter((one, index) => inOrder[index + 1]?.startsOn !== one.startsOn)
}

function byDayThenRecord(a: DatedTier, b: DatedTier): number {
  return compare(a.startsOn, b.startsOn) || compare(a.recordedAt, b.recordedAt) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A student for whom a tier is decided. */
export type StudentToDecide = { id: string; enteredOn: IsoDate | null; leftOn: IsoDate | null }

/** How far ahead a tier may be decided, in years: next school year's tiers are settled before the summer. */
const mostYearsAhead = 1

/**
 * What forbids a tier decision, naming students by their place in the list: a start before a student came or after they left,
 * or more than a year ahead.
 */
export function problemsOfDecision(
  decision: { startsOn: IsoDate; studentIds: readonly string[] },
  students: readonly StudentToDecide[],
  today: IsoDate,
): ProblemFound[] {
  const latest = addYears(today, mostYearsAhead)
  const problems: ProblemFound[] =
    decision.startsOn > latest ? [{ field: 'startsOn', problem: 'too-far-ahead', params: { latest } }] : []
  const known = new Map(students.map((student) => [student.id, student]))
  for (const [index, id] of decision.studentIds.entries()) {
    const student = known.get(id)
    const field = `studentIds.${index}`
    if (student?.enteredOn && decision.startsOn < student.enteredOn)
      problems.push({ field, problem: 'before-entry', params: { enteredOn: student.enteredOn } })
    if (student?.leftOn && decision.startsOn > student.leftOn)
      problems.push({ field, problem: 'after-leaving', params: { leftOn: student.leftOn } })
  }
  return problems
}

/** The tiers that a person had in front of them when they decided, as at a day. */
export type TiersSeen = { asAt: IsoDate; tiers: Readonly<Record<string, Tier | null>> }

/**
 * Whose tier, of those still to decide, is no longer what the person saw, named by their place in the list. Of whom nothing was
 * said to be seen, nothing clashes.
 */
export function clashesOfDecision(
  decision: { studentIds: readonly string[]; tier: Tier | null; seen: TiersSeen },
  toDecide: readonly string[],
  now: ReadonlyMap<string, Tier | null>,
): ClashFound[] {
  const { studentIds, tier, seen } = decision
  return toDecide.flatMap((id): ClashFound[] => {
    const base = seen.tiers[id]
    const theirs = now.get(id) ?? null
    if (base === undefined || base === theirs) return []
    return [{ field: `studentIds.${studentIds.indexOf(id)}`, base, mine: tier, theirs }]
  })
}
