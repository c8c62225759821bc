import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the subject is divided into. */
export const peopleTabs: readonly OpenTab[] = [
  { path: 'members', name: { zh: '成員及職務', en: 'Members and duties' }, opensWith: 'team.see' },
  { path: 'responsible', name: { zh: '學生負責人', en: 'Who answers for whom' }, opensWith: 'team.see' },
  { path: 'classes', name: { zh: '班別負責人', en: 'By class' }, opensWith: 'team.see' },
  { path: 'handover', name: { zh: '交接', en: 'Hand-over' }, opensWith: 'handover.make' },
]
