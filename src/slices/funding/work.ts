import { addDays, type IsoDate, type SchoolYearLabel, schoolYearOf, startYearOf } from '#kernel/dates.ts'
import type { SignedIn, Transaction } from '#platform/database/database.ts'
import { Clashes, Problems } from '#platform/http/refusals.ts'
import { mayRolesDo } from '#slices/access/index.ts'
import { findProfile, findYears } from '#slices/school/index.ts'
import type { GrantAnswer, GrantValueInput } from './contract.ts'
import { knownGrantValues } from './known-values.ts'
import { grantTable, problemsOfEntry } from './rules.ts'
import { addValue, changeValue, countTiers, findValues, findYearsWithValues, type KeptValue } from './store.ts'

/** What the grant of a school year is computed from, as at a day, and which years there are to choose from. */
export async function findGrant(
  tx: Transaction,
  who: SignedIn,
  query: { year?: SchoolYearLabel; asAt?: IsoDate },
): Promise<GrantAnswer> {
  const year = query.year ?? schoolYearOf(query.asAt ?? who.today)
  const asAt = query.asAt ?? nearestDay(year, who.today)
  const { level, financeType } = await findProfile(tx)
  const ofSchool = await findValues(tx, year)
  const values = grantTable(year, ofSchool.map(withoutName)).map((value) => {
    const own = ofSchool.find(({ key }) => key === value.key)
    return { ...value, checkedBySchool: own?.checkedBySchool ?? null, version: own?.version ?? 0 }
  })
  return {
    year,
    asAt,
    years: await yearsToChoose(tx, [year, schoolYearOf(who.today)]),
    level,
    financeType,
    tierCounts: await countTiers(tx, asAt),
    values,
    mayKeep: mayRolesDo(who.roles, 'grant.keep'),
  }
}

/**
 * Keeps a value of a school year. A new check is put down to the asking person and today; a check of the same amount and
 * source stays with who made it.
 * @throws Problems for an amount that cannot be used, a source that is missing, or a check of nothing.
 * @throws Clashes when somebody changed the value meanwhile; nothing is written.
 */
export async function keepGrantValue(
  tx: Transaction,
  who: SignedIn,
  input: GrantValueInput,
): Promise<{ version: number }> {
  const { year, key, amountCents, source, checked, version } = input
  const problems = problemsOfEntry(year, key, input)
  if (problems.length > 0) throw new Problems(problems)
  const own = (await findValues(tx, year)).find((value) => value.key === key)
  if ((own?.version ?? 0) !== version) return agreedOrClash(input, own)

  const earlier = own?.amountCents === amountCents && own.source === source ? own.checkedBySchool : null
  const check = checked ? { by: earlier?.by.id ?? who.personId, on: earlier?.on ?? who.today } : null
  const value = {
    ...{ schoolId: who.schoolId, schoolYear: year, key, amountCents, source },
    ...{ checkedBy: check?.by ?? null, checkedOn: check?.on ?? null },
  }
  const isWritten = own ? await changeValue(tx, value, version) : await addValue(tx, value)
  if (isWritten) return { version: version + 1 }
  const others = await findValues(tx, year)
  return agreedOrClash(
    input,
    others.find((other) => other.key === key),
  )
}

/**
 * Somebody was faster. When they kept the very same there is nothing to decide; else whatever differs is a clash: amount,
 * source and check belong together, since a check says something of that very amount.
 */
function agreedOrClash(mine: GrantValueInput, own: KeptValue | undefined): { version: number } {
  const [stored] = grantTable(mine.year, own ? [withoutName(own)] : []).filter(({ key }) => key === mine.key)
  const theirs = {
    amountCents: stored?.amountCents ?? null,
    source: own?.source ?? '',
    checked: Boolean(own?.checkedBySchool),
  }
  const fields = (['amountCents', 'source', 'checked'] as const).filter((field) => mine[field] !== theirs[field])
  const version = own?.version ?? 0
  if (fields.length === 0) return { version }
  throw new Clashes(
    fields.map((field) => ({ field, base: null, mine: mine[field], theirs: theirs[field] })),
    version,
  )
}

function withoutName({ checkedBySchool, ...value }: KeptValue) {
  return { ...value, checkedBySchool: checkedBySchool && { by: checkedBySchool.by.id, on: checkedBySchool.on } }
}

/** Today, or the day of another school year that is nearest to it. */
function nearestDay(year: SchoolYearLabel, today: IsoDate): IsoDate {
  const start = startYearOf(year)
  if (start === null || schoolYearOf(today) === year) return today
  const first = `${start}-09-01`
  return today < first ? first : addDays(`${start + 1}-09-01`, -1)
}

async function yearsToChoose(tx: Transaction, always: readonly SchoolYearLabel[]): Promise<SchoolYearLabel[]> {
  const ofSchool = (await findYears(tx)).map(({ label }) => label)
  const shipped = knownGrantValues.map(({ schoolYear }) => schoolYear)
  const all = new Set([...always, ...ofSchool, ...shipped, ...(await findYearsWithValues(tx))])
  return [...all].sort().reverse()
}
