import { addDays, addYears, type IsoDate } from '#kernel/dates.ts'
import type { Bilingual } from '#kernel/language.ts'

/** When schools apply for special arrangements in the public examination, and how sure that is: `S` read at its source, `S2` second-hand. */
export type ApplicationRule = {
  startsOn: IsoDate
  endsOn: IsoDate
  mark: 'S' | 'S2' | 'school'
  /** The source names the month, not the days. */
  approximate: boolean
  source: Bilingual
}

export const windowStates = ['before', 'open', 'closing', 'over'] as const
export type WindowState = (typeof windowStates)[number]

/** In the last week it is said to be closing. Ours, no rule. */
const closingDays = 7

/** How long a report counts when schools apply, in years. Second-hand: specialedstartguide on the 2026 and 2027 examinations. */
export const reportYears = 3

/**
 * September of Secondary 5, through the school (hkeaa.edu.hk, special examination arrangements of the HKDSE); `year` is the calendar year in
 * which the school year starts.
 */
export function knownApplicationRule(year: number): ApplicationRule {
  return {
    startsOn: `${year}-09-01`,
    endsOn: `${year}-09-30`,
    mark: 'S',
    approximate: true,
    source: {
      zh: '考評局網頁「有特殊需要考生」：於中五學年9月經學校申請',
      en: 'HKEAA web page on candidates with special needs: apply through the school in September of S5',
    },
  }
}

/** Where the window stands on a day, both its ends included. */
export function applicationWindow(rule: Pick<ApplicationRule, 'startsOn' | 'endsOn'>, today: IsoDate): WindowState {
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
