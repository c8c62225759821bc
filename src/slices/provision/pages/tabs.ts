import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the room is divided into. */
export const roomTabs: readonly OpenTab[] = [
  { path: 'sessions', name: { zh: '支援節', en: 'Sessions' }, opensWith: 'session.log' },
  { path: 'map', name: { zh: '支援圖', en: 'Map' }, opensWith: 'map.see' },
  { path: 'groups', name: { zh: '小組', en: 'Groups' }, opensWith: 'group.see' },
  { path: 'outcomes', name: { zh: '成效', en: 'Outcomes' }, opensWith: 'outcome.see' },
  { path: 'library', name: { zh: '支援措施庫', en: 'Library' }, opensWith: 'provision.see' },
  { path: 'cost', name: { zh: '成本', en: 'Cost' }, opensWith: 'money.see' },
]

/** What this room brings to a student’s file. */
export const fileTabs: readonly OpenTab[] = [
  { path: 'provision', name: { zh: '支援', en: 'Provision' }, opensWith: 'group.see' },
]
