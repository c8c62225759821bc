import type { en } from './words.en.ts'

export const zh: typeof en = {
  audit: { 'today.seen': '查看今天的頁面' },
}
