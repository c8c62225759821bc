import { type SchoolYearLabel, schoolYearFrom, schoolYearOf, startYearOf } from '#kernel/dates.ts'
import type { Transaction } from '#platform/database/database.ts'
import { Clashes, NotFound, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo, type SignedInContext } from '#slices/access/index.ts'
import { findProfile, findYears } from '#slices/school/index.ts'
import type { DatesAnswer, DatesInput } from './contract.ts'
import { knownDates } from './known-dates.ts'
import type { DateKey } from './model.ts'
import { type DatedRule, type OwnDate, problemsOfDates, rulesOfYear } from './rules.ts'
import { type Check, dropOwnDate, findOwnDates, keepOwnDate } from './store.ts'

type Who = SignedInContext['who']

/** The rules of a school year (today's when not said) and the years to choose from. */
export async function readDates(tx: Transaction, who: Who, query: { year?: SchoolYearLabel }): Promise<DatesAnswer> {
  const current = schoolYearOf(who.today)
  const year = query.year ?? current
  const { level } = await findProfile(tx)
  const next = schoolYearFrom((startYearOf(current) ?? 0) + 1)
  const ofSchool = (await findYears(tx)).map(({ label }) => label)
  return {
    year,
    years: [...new Set([year, current, next, ...ofSchool])].sort().reverse(),
    level,
    rules: await findDatedRules(tx, year),
    may: { keep: mayRolesDo(who.roles, 'dates.keep') },
  }
}

/** The rules of the asking person's school in a school year. */
export async function findDatedRules(tx: Transaction, year: SchoolYearLabel): Promise<DatedRule<Check>[]> {
  const { level } = await findProfile(tx)
  return rulesOfYear(knownDates, await findOwnDates(tx, year), year, level)
}

/** One rule of a school year, or `null` where it is none of this kind of school. */
export async function findDatedRule(
  tx: Transaction,
  key: DateKey,
  year: SchoolYearLabel,
): Promise<DatedRule<Check> | null> {
  return (await findDatedRules(tx, year)).find((rule) => rule.key === key) ?? null
}

/**
 * Keeps the school's own dates of a rule. A new check is put down to the asking person and today; a check of the same days and
 * source stays with who made it.
 * @throws NotFound for a rule of another kind of school; Problems; Clashes when somebody changed it meanwhile: nothing is written.
 */
export async function keepDates(tx: Transaction, who: Who, input: DatesInput): Promise<{ version: number }> {
  const { key, year, startsOn, endsOn, source, checked, version } = input
  const rule = await findDatedRule(tx, key, year)
  if (!rule) throw new NotFound()
  const problems = problemsOfDates(year, input, rule)
  if (problems.length > 0) throw new Problems(problems)
  const own = (await findOwnDates(tx, year)).find((one) => one.key === key)
  if ((own?.version ?? 0) !== version) return agreedOrClash(input, own, rule)
  const isSame = own?.startsOn === startsOn && own.endsOn === endsOn && own.source === source
  const earlier = isSame ? own.check : null
  const check = checked ? { by: earlier?.by.id ?? who.personId, on: earlier?.on ?? who.today } : null
  const wanted = { schoolYear: year, key, startsOn, endsOn, source, check }
  if (await keepOwnDate(tx, who.schoolId, wanted, version)) return { version: version + 1 }
  const now = (await findOwnDates(tx, year)).find((one) => one.key === key)
  return agreedOrClash(input, now, rule)
}

/** Somebody was faster. When they kept the very same there is nothing to decide; else whatever differs is a clash. */
function agreedOrClash(
  mine: DatesInput,
  own: OwnDate<Check> | undefined,
  { shipped }: DatedRule<Check>,
): { version: number } {
  const { startsOn = null, endsOn = null } = own ?? shipped ?? {}
  const theirs = { startsOn, endsOn, source: own?.source ?? '', checked: Boolean(own?.check) }
  const version = own?.version ?? 0
  const fields = (['startsOn', 'endsOn', 'source', 'checked'] as const).filter((field) => mine[field] !== theirs[field])
  if (fields.length === 0) return { version }
  throw new Clashes(
    fields.map((field) => ({ field, base: null, mine: mine[field], theirs: theirs[field] })),
    version,
  )
}

/** Goes back to what the workbench brings. */
export async function dropDates(tx: Transaction, input: { key: DateKey; year: SchoolYearLabel }): Promise<void> {
  await dropOwnDate(tx, input.year, input.key)
}
