import { addYears, type IsoDate } from '#kernel/dates.ts'
import type { WindowState } from '../../identification/dates/model.ts'
import { type DatedRule, windowState } from '../../identification/dates/rules.ts'

/** When schools apply for special arrangements in the public examination: the dated rule, and where it stands. */
export type ApplicationWindow = Pick<DatedRule<unknown>, 'startsOn' | 'endsOn' | 'mark' | 'approximate' | 'source'> & {
  /** Somebody of the school compared it with the current circular. */
  isChecked: boolean
  state: WindowState
}

/** The window of a school year, and where it stands on a day. */
export function applicationWindow(rule: DatedRule<unknown>, today: IsoDate): ApplicationWindow {
  const { startsOn, endsOn, mark, approximate, source, check } = rule
  return { startsOn, endsOn, mark, approximate, source, isChecked: check !== null, state: windowState(rule, today) }
}

/** How long a report counts when schools apply, in years. Second-hand: specialedstartguide on the 2026 and 2027 examinations. */
export const reportYears = 3

export const reportStates = ['none', 'too-old', 'stands'] as const
export type ReportState = (typeof reportStates)[number]

/** Whether the newest report will count on the day of the application. */
export function reportAt(reportedOn: IsoDate | null, appliedOn: IsoDate): ReportState {
  if (reportedOn === null) return 'none'
  return reportedOn < addYears(appliedOn, -reportYears) ? 'too-old' : 'stands'
}
