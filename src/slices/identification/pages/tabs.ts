import type { FileAction } from '#web/ui/file-action.ts'
import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the room is divided into. */
export const roomTabs: readonly OpenTab[] = [
  { path: 'concerns', name: { zh: '關注', en: 'Concerns' }, opensWith: 'concern.see' },
  { path: 'inputs', name: { zh: '教師意見', en: 'Teachers’ input' }, opensWith: 'input.answer' },
  { path: 'p1', name: { zh: '小一識別', en: 'Primary 1' }, opensWith: 'observation.see' },
  { path: 'referrals', name: { zh: '轉介', en: 'Referrals' }, opensWith: 'referral.see' },
  { path: 'instruments', name: { zh: '評估工具', en: 'Instruments' }, opensWith: 'measurement.see' },
  { path: 'dates', name: { zh: '日期', en: 'Dates' }, opensWith: 'dates.see' },
]

/** What this room brings to a student’s file. */
export const fileTabs: readonly OpenTab[] = [
  {
    path: 'identification',
    name: { zh: '識別', en: 'Identification' },
    opensWith: 'concern.see',
    beforeSupport: true,
  },
]

/** What this room does for a student, wherever one meets them. */
export const fileActions: readonly FileAction[] = [
  {
    path: 'identification/concerns/new',
    start: '/identification/concerns/new',
    name: { zh: '提出關注', en: 'Raise a concern' },
    opensWith: 'concern.raise',
  },
]

/** The parts of that tab. */
export const partTabs: readonly OpenTab[] = [
  { path: 'concerns', name: { zh: '關注', en: 'Concerns' }, opensWith: 'concern.see', beforeSupport: true },
  { path: 'inputs', name: { zh: '教師意見', en: 'Teachers’ input' }, opensWith: 'input.see' },
  {
    path: 'first-year',
    name: { zh: '小一識別', en: 'Primary 1' },
    opensWith: 'observation.see',
    beforeSupport: true,
  },
  { path: 'measurements', name: { zh: '評估結果', en: 'Measurements' }, opensWith: 'measurement.see' },
  { path: 'reports', name: { zh: '報告', en: 'Reports' }, opensWith: 'report.see' },
  { path: 'referrals', name: { zh: '轉介', en: 'Referrals' }, opensWith: 'referral.see' },
  { path: 'notes', name: { zh: '限閱記事', en: 'Restricted notes' }, opensWith: 'note.see' },
]
