/** Who wrote a report, by profession. */
export const reportKinds = [
  'psychological',
  'speech',
  'medical',
  'occupational',
  'physiotherapy',
  'hearing',
  'vision',
  'psychiatric',
  'pre_school',
  'school',
  'other',
] as const
export type ReportKind = (typeof reportKinds)[number]

/** Kinds by which nobody confirms a need: the date of a need's report does not follow them. */
export const kindsThatConfirmNothing: readonly ReportKind[] = ['school', 'other']

/** The most files that one report has. */
export const mostFiles = 10

/**
 * How young a report must be, as data. For special arrangements in the public examination (HKDSE, 2026 and 2027) an assessment
 * report of the last three years was asked for: policy-facts 3.8, at second hand [S2].
 */
export const reportAgeRule = { years: 3, mark: 'S2' } as const
