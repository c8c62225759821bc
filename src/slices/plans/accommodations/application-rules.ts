import { addDays, addYears, type IsoDate } from '#kernel/dates.ts'

export const windowStates = ['before', 'open', 'closing', 'over'] as const
export type WindowState = (typeof windowStates)[number]

/** In the last week it is said to be closing. Ours, no rule. */
const closingDays = 7

/** How long a report counts when schools apply, in years. Second-hand: specialedstartguide on the 2026 and 2027 examinations. */
export const reportYears = 3

/** Where the window for applications stands on a day, both its ends included. Its days are a dated rule (identification, dates). */
export function applicationWindow(rule: { startsOn: IsoDate; endsOn: IsoDate }, today: IsoDate): WindowState {
  if (today < rule.startsOn) return 'before'
  if (today > rule.endsOn) return 'over'
  return addDays(today, closingDays) > rule.endsOn ? 'closing' : 'open'
}

export const reportStates = ['none', 'too-old', 'stands'] as const
export type ReportState = (typeof reportStates)[number]

/** Whether the newest report will count on the day of the application. */
export function reportAt(reportedOn: IsoDate | null, appliedOn: IsoDate): ReportState {
  if (reportedOn === null) return 'none'
  return reportedOn < addYears(appliedOn, -reportYears) ? 'too-old' : 'stands'
}
