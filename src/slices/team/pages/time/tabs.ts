import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the subject is divided into: the log is the SENCO's own, a summary may be shown to the principal. */
export const timeTabs: readonly OpenTab[] = [
  { path: 'log', name: { zh: '我的紀錄', en: 'My log' }, opensWith: 'time.log' },
  { path: 'summaries', name: { zh: '摘要', en: 'Summaries' }, opensWith: 'time.shown' },
]
