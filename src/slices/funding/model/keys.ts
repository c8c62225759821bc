/**
 * What the Learning Support Grant is computed from, each an amount for one school year:
 * - `tier2Rate`, `tier3Rate`: for each student of that tier;
 * - `threshold1` … `threshold3`: what the grant must reach for the posts of `thresholdConsequences`;
 * - `firstPostDeduction`: taken out of the cash once the first threshold is reached (0: nothing is taken);
 * - `cashCap`: the most that is paid in cash, after any deduction.
 * No source that we could read tells the last two: they change nothing until the school fills them in.
 */
export const grantKeys = [
  'tier2Rate',
  'tier3Rate',
  'threshold1',
  'threshold2',
  'threshold3',
  'firstPostDeduction',
  'cashCap',
] as const
export type GrantKey = (typeof grantKeys)[number]

export const rateKeys = ['tier2Rate', 'tier3Rate'] as const satisfies readonly GrantKey[]
export const thresholdKeys = ['threshold1', 'threshold2', 'threshold3'] as const satisfies readonly GrantKey[]
export type ThresholdKey = (typeof thresholdKeys)[number]

/** How sure a value is: read on a named official page, second-hand (news, a school's page), or the school's own entry. */
export const valueMarks = ['S', 'S2', 'school'] as const
export type ValueMark = (typeof valueMarks)[number]

/** What a page must say beside the amount; the sentences stand in the words under the same names. */
export const grantNotes = [
  'notPublicSector',
  'caputToCheck',
  'dateOutsideYear',
  'approximateRate',
  'valuesNotChecked',
  'thresholdsNotKnown',
  'thresholdsNotRising',
  'deductionNotKnown',
  'cashCapNotKnown',
  'tier1EarnsNothing',
  'academicLowAchievers',
  'countDate',
] as const
export type GrantNote = (typeof grantNotes)[number]
