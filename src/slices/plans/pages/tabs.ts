import type { OpenTab } from '#web/ui/open-tab.ts'

/** What the room is divided into. */
export const roomTabs: readonly OpenTab[] = [
  { path: 'due', name: { zh: '計劃及檢討', en: 'Plans and reviews' }, opensWith: 'plan.see' },
  { path: 'tries', name: { zh: '記錄嘗試', en: 'Log a try' }, opensWith: 'try.log' },
  { path: 'cards', name: { zh: '課堂提示卡', en: 'Monday card' }, opensWith: 'plan.see' },
  { path: 'accommodations', name: { zh: '測考調適', en: 'Accommodations' }, opensWith: 'accommodation.see' },
  { path: 'bank', name: { zh: '目標及策略庫', en: 'Bank' }, opensWith: 'bank.see' },
  { path: 'templates', name: { zh: '範本', en: 'Templates' }, opensWith: 'plan.keep' },
]

/** What this room brings to a student’s file. */
export const fileTabs: readonly OpenTab[] = [
  { path: 'profile', name: { zh: '個人檔案', en: 'Profile' }, opensWith: 'profile.see' },
  { path: 'plans', name: { zh: '計劃', en: 'Plans' }, opensWith: 'plan.see' },
  { path: 'accommodations', name: { zh: '調適', en: 'Accommodations' }, opensWith: 'accommodation.see' },
]
