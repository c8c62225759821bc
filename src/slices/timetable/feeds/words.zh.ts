import type { en } from './words.en.ts'

export const zh: typeof en = {
  calendar: {
    students: (names) => `學生：${names}`,
    with: (names) => `負責：${names}`,
    insteadOf: (subject) => `代替${subject}課`,
    cancelled: (title) => `取消：${title}`,
  },
  audit: {
    'feed.made': '建立了日曆訂閱地址',
    'feed.revoked': '撤銷了日曆訂閱地址',
    'feed.read': '以日曆程式讀取訂閱地址（每天記錄一次）',
  },
}
