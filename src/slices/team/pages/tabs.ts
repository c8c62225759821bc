import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the room is divided into. */
export const roomTabs: readonly OpenTab[] = [
  { path: 'year', name: { zh: '全年期限', en: 'Year' }, opensWith: 'deadline.see' },
  { path: 'people', name: { zh: '人員', en: 'People' }, opensWith: 'team.see' },
  { path: 'plan', name: { zh: '周年計劃', en: 'Annual plan' }, opensWith: 'annual.see' },
]

/** What this room brings to a student’s file. */
export const fileTabs: readonly OpenTab[] = []
