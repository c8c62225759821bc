import { type IsoDate, type SchoolYearLabel, schoolYearOf } from '#kernel/dates.ts'
import type { Cents } from '#kernel/money.ts'
import type { FinanceType, SchoolLevel } from '#slices/school/model.ts'
import type { Tier } from '#slices/students/model.ts'
import { knownGrantValues, thresholdConsequences } from './known-values.ts'
import type {
  GrantDifference,
  GrantPart,
  GrantThreshold,
  KnownGrant,
  LearningSupportGrant,
  TierCounts,
} from './model/grant.ts'
import { type GrantKey, type GrantNote, grantKeys, grantNotes, rateKeys, thresholdKeys } from './model/keys.ts'
import type { GrantValue, SchoolGrantValue } from './model/values.ts'

/** What the grant is computed from. The counts are those of the register as at a day; values of other school years are ignored. */
export interface GrantFacts {
  schoolYear: SchoolYearLabel
  level: SchoolLevel
  financeType: FinanceType
  asAt: IsoDate
  tierCounts: TierCounts
  values: readonly UsedValue[]
}

/** What the rule reads of a value; who checked it does not matter to the amount. */
export type UsedValue = Pick<GrantValue, 'schoolYear' | 'key' | 'amountCents' | 'approximate'> & {
  checkedBySchool: object | null
}

/** Counts the tiers that students hold on a day; a student without one is not counted. */
export function tierCountsFrom(tiers: Iterable<Tier | null>): TierCounts {
  const counts = { tier1: 0, tier2: 0, tier3: 0 }
  for (const tier of tiers) if (tier !== null) counts[`tier${tier}`] += 1
  return counts
}

/**
 * All values of a school year, one for each key in the order of `grantKeys`: the school's own before the shipped one.
 * The shipped source and mark stay with a shipped amount that the school merely checked; a value that nobody knows has no amount.
 */
export function grantTable(schoolYear: SchoolYearLabel, ofSchool: readonly SchoolGrantValue[]): GrantValue[] {
  return grantKeys.map((key) => {
    const own = ofSchool.find((value) => value.schoolYear === schoolYear && value.key === key)
    const known = knownGrantValues.find((value) => value.schoolYear === schoolYear && value.key === key)
    const checkedBySchool = own?.checkedBySchool ?? null
    if (known && (!own || (own.amountCents === known.amountCents && own.source === '')))
      return { ...known, checkedBySchool, approximate: known.approximate && !checkedBySchool }
    const source = { zh: own?.source ?? '', en: own?.source ?? '' }
    const amountCents = own?.amountCents ?? null
    const mark = amountCents === null ? null : 'school'
    return { schoolYear, key, amountCents, approximate: false, source, address: null, mark, checkedBySchool }
  })
}

/**
 * The Learning Support Grant of a school year that the tiers on a day earn: students of a tier times the rate of that tier.
 * Without both rates it names what is missing and guesses nothing; without thresholds it gives the amount and asks for them.
 * Source of the rule: the grant depends on the number of students and their tier of support (the Bureau's public page on support
 * measures to schools); source of each value: the value itself. What is uncertain comes back as notes.
 */
export function learningSupportGrant(facts: GrantFacts): LearningSupportGrant {
  const amounts = amountsOf(facts)
  const missing = [...rateKeys, ...thresholdKeys].filter((key) => !amounts.has(key))
  const tier2Rate = amounts.get('tier2Rate')
  const tier3Rate = amounts.get('tier3Rate')
  if (tier2Rate === undefined || tier3Rate === undefined)
    return { known: false, missing, notes: notesOf(facts, amounts, null) }

  const parts: GrantPart[] = [
    part(1, facts.tierCounts.tier1, 0),
    part(2, facts.tierCounts.tier2, tier2Rate),
    part(3, facts.tierCounts.tier3, tier3Rate),
  ]
  const totalCents = parts.reduce((sum, { amountCents }) => sum + amountCents, 0)
  const thresholds = thresholdKeys.flatMap((key): GrantThreshold[] => {
    const amountCents = amounts.get(key)
    if (amountCents === undefined) return []
    const shortByCents = Math.max(0, amountCents - totalCents)
    const { posts } = thresholdConsequences[key]
    const studentsToReach = { tier2: Math.ceil(shortByCents / tier2Rate), tier3: Math.ceil(shortByCents / tier3Rate) }
    return [{ key, amountCents, reached: shortByCents === 0, posts, shortByCents, studentsToReach }]
  })
  return {
    known: true,
    totalCents,
    parts,
    cash: cashOf(totalCents, amounts),
    thresholds,
    next: thresholds.find(({ reached }) => !reached) ?? null,
    promotedSenco: promotion(thresholds),
    posts: postsOf(thresholds),
    missing,
    notes: notesOf(facts, amounts, totalCents),
  }
}

/** A value as somebody wants to keep it. With the shipped amount an empty source stands for the shipped one. */
export interface ValueEntry {
  amountCents: Cents | null
  source: string
  checked: boolean
}

/** What keeps an entry from being kept, all of it at once; the sentences stand in the words under the same codes. */
export interface EntryProblem {
  field: keyof ValueEntry
  problem: 'above-zero' | 'source-missing' | 'nothing-to-check'
}

/** Whatever is entered must be usable and say where it comes from; `null` ("we do not know it") needs no source and cannot be checked. */
export function problemsOfEntry(schoolYear: SchoolYearLabel, key: GrantKey, entry: ValueEntry): EntryProblem[] {
  if (entry.amountCents === null) return entry.checked ? [{ field: 'checked', problem: 'nothing-to-check' }] : []
  const shipped = knownGrantValues.find((value) => value.schoolYear === schoolYear && value.key === key)
  const problems: EntryProblem[] = []
  if (entry.amountCents === 0 && key !== 'firstPostDeduction')
    problems.push({ field: 'amountCents', problem: 'above-zero' })
  if (entry.source.trim() === '' && entry.amountCents !== shipped?.amountCents)
    problems.push({ field: 'source', problem: 'source-missing' })
  return problems
}

/** What changes from one computed grant to another, for a what-if; `null` when either could not be computed. */
export function compareGrants(before: LearningSupportGrant, after: LearningSupportGrant): GrantDifference | null {
  if (!before.known || !after.known) return null
  const reachedBefore = reachedKeys(before)
  const reachedAfter = reachedKeys(after)
  return {
    totalCents: after.totalCents - before.totalCents,
    cashCents: after.cash.amountCents - before.cash.amountCents,
    posts: before.posts === null || after.posts === null ? null : after.posts - before.posts,
    thresholdsGained: reachedAfter.filter((key) => !reachedBefore.includes(key)),
    thresholdsLost: reachedBefore.filter((key) => !reachedAfter.includes(key)),
  }
}

function reachedKeys(grant: KnownGrant) {
  return grant.thresholds.filter(({ reached }) => reached).map(({ key }) => key)
}

/** The amounts that can be computed with. Nothing is earned by a rate of 0 and everything reaches a threshold of 0: those count as not known. */
function amountsOf(facts: GrantFacts): Map<GrantKey, Cents> {
  const amounts = new Map<GrantKey, Cents>()
  for (const { schoolYear, key, amountCents } of facts.values)
    if (schoolYear === facts.schoolYear && amountCents !== null && (amountCents > 0 || key === 'firstPostDeduction'))
      amounts.set(key, amountCents)
  return amounts
}

function part(tier: Tier, students: number, rateCents: Cents): GrantPart {
  return { tier, students, rateCents, amountCents: students * rateCents }
}

/** Deduction first, then cap, each only where the school filled it in. Whether the deduction is due depends on the first threshold. */
function cashOf(totalCents: Cents, amounts: ReadonlyMap<GrantKey, Cents>): KnownGrant['cash'] {
  const threshold = amounts.get('threshold1')
  const deduction = amounts.get('firstPostDeduction')
  const cap = amounts.get('cashCap')
  const isDue = threshold !== undefined && totalCents >= threshold
  const deductedCents =
    deduction === undefined || threshold === undefined ? null : isDue ? Math.min(deduction, totalCents) : 0
  const afterDeduction = totalCents - (deductedCents ?? 0)
  const cutByCapCents = cap === undefined ? null : Math.max(0, afterDeduction - cap)
  return { amountCents: afterDeduction - (cutByCapCents ?? 0), deductedCents, cutByCapCents }
}

function promotion(thresholds: readonly GrantThreshold[]): boolean | null {
  const first = thresholds.find(({ key }) => key === 'threshold1')
  return first ? first.reached && thresholdConsequences.threshold1.promotesSenco : null
}

/** Certain with all thresholds, or as soon as a known one is not reached and all below it are known. */
function postsOf(thresholds: readonly GrantThreshold[]): number | null {
  let posts = 0
  for (const key of thresholdKeys) {
    const threshold = thresholds.find((candidate) => candidate.key === key)
    if (!threshold) return null
    if (!threshold.reached) return posts
    posts = threshold.posts
  }
  return posts
}

function notesOf(facts: GrantFacts, amounts: ReadonlyMap<GrantKey, Cents>, totalCents: Cents | null): GrantNote[] {
  const values = facts.values.filter(({ schoolYear, key }) => schoolYear === facts.schoolYear && amounts.has(key))
  const first = amounts.get('threshold1')
  const postsMayBe = totalCents !== null && (first === undefined || totalCents >= first)
  const known = thresholdKeys.map((key) => amounts.get(key)).filter((amount) => amount !== undefined)
  const applies: Readonly<Record<GrantNote, boolean>> = {
    notPublicSector: facts.financeType === 'dss',
    caputToCheck: facts.financeType === 'caput',
    dateOutsideYear: schoolYearOf(facts.asAt) !== facts.schoolYear,
    approximateRate: values.some(({ approximate }) => approximate),
    valuesNotChecked: values.some(({ checkedBySchool }) => checkedBySchool === null),
    thresholdsNotKnown: known.length < thresholdKeys.length,
    thresholdsNotRising: known.some((amount, index) => index > 0 && amount <= (known[index - 1] ?? 0)),
    deductionNotKnown: postsMayBe && !amounts.has('firstPostDeduction'),
    cashCapNotKnown: postsMayBe && !amounts.has('cashCap'),
    tier1EarnsNothing: facts.tierCounts.tier1 > 0,
    academicLowAchievers: facts.level === 'primary',
    countDate: true,
  }
  return grantNotes.filter((note) => applies[note])
}
