import type { KnownGrant, TierCounts } from './model/grant.ts'
import type { GrantKey } from './model/keys.ts'
import { grantKeys } from './model/keys.ts'
import type { SchoolGrantValue } from './model/values.ts'
import { type GrantFacts, grantTable, learningSupportGrant } from './rules.ts'

/** Hong Kong dollars as cents. */
export const dollars = (amount: number) => Math.round(amount * 100)

export const tierCounts = (tier2: number, tier3: number, tier1 = 0): TierCounts => ({ tier1, tier2, tier3 })

/** An aided secondary school without students on the register, counted in November, with the shipped values of its year. */
export function grantFacts(change: Partial<GrantFacts> = {}): GrantFacts {
  const schoolYear = change.schoolYear ?? '2019/20'
  return {
    schoolYear,
    level: 'secondary',
    financeType: 'aided',
    asAt: `${schoolYear.slice(0, 4)}-11-30`,
    tierCounts: tierCounts(0, 0),
    values: grantTable(schoolYear, []),
    ...change,
  }
}

/** The grant of `grantFacts`; throws for a year whose rates are not known. */
export function aGrant(change: Partial<GrantFacts> = {}): KnownGrant {
  const grant = learningSupportGrant(grantFacts(change))
  if (!grant.known) throw new Error(`Not known: ${grant.missing.join(', ')}`)
  return grant
}

/** Values that a school entered from its circular, in dollars, not yet checked by a second look. */
export function enteredValues(schoolYear: string, amounts: Partial<Record<GrantKey, number>>): SchoolGrantValue[] {
  return grantKeys.flatMap((key) => {
    const amount = amounts[key]
    if (amount === undefined) return []
    return [{ schoolYear, key, amountCents: dollars(amount), source: 'our circular', checkedBySchool: null }]
  })
}
