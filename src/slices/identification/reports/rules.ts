import { addYears, type IsoDate } from '#kernel/dates.ts'
import type { ProblemFound } from '#platform/http/refusals.ts'
import type { NeedType } from '../../students/model.ts'
import { kindsThatConfirmNothing, type ReportKind, reportAgeRule } from './model.ts'

/** What forbids a report's dates: one that has not come, lies before birth, or ends before it begins. */
export function problemsOfReport(
  wanted: { reportedOn: IsoDate; validUntil: IsoDate | null },
  { birthDate }: { birthDate: IsoDate | null },
  today: IsoDate,
): ProblemFound[] {
  const problems: ProblemFound[] = []
  if (wanted.reportedOn > today) problems.push({ field: 'reportedOn', problem: 'in-future' })
  if (birthDate && wanted.reportedOn < birthDate) problems.push({ field: 'reportedOn', problem: 'before-birth' })
  if (wanted.validUntil && wanted.validUntil < wanted.reportedOn)
    problems.push({ field: 'validUntil', problem: 'valid-before-report' })
  return problems
}

/** `expired`: the day that the report itself names has passed; `old`: it names none, and is older than the rule's years. */
export type ReportAge = 'current' | 'old' | 'expired'

/** How far a report still carries on a day; the last day still counts. */
export function ageOfReport(report: { reportedOn: IsoDate; validUntil: IsoDate | null }, today: IsoDate): ReportAge {
  if (report.validUntil) return report.validUntil < today ? 'expired' : 'current'
  return addYears(report.reportedOn, reportAgeRule.years) < today ? 'old' : 'current'
}

type Need = {
  id: string
  type: NeedType
  endedOn: IsoDate | null
  /** `null` where this person may not know. */
  evidence: { reportOn: IsoDate | null } | null
}
type Report = { kind: ReportKind; reportedOn: IsoDate; withdrawnOn: IsoDate | null }

/**
 * The open needs that know only of an older report than the newest one filed, or of none: somebody should look whether it says
 * something new of them. Academic low achievers need no report.
 */
export function needsBehind<N extends Need>(
  needs: readonly N[],
  reports: readonly Report[],
): { newest: IsoDate; needs: N[] } | null {
  const dates = reports
    .filter(({ kind, withdrawnOn }) => withdrawnOn === null && !kindsThatConfirmNothing.includes(kind))
    .map(({ reportedOn }) => reportedOn)
  const newest = dates.sort().at(-1)
  if (!newest) return null
  const behind = needs.filter(
    ({ type, endedOn, evidence }) =>
      endedOn === null && type !== 'ALA' && evidence !== null && (evidence.reportOn ?? '') < newest,
  )
  return behind.length ? { newest, needs: behind } : null
}
