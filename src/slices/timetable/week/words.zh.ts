import type { en } from './words.en.ts'

export const zh: typeof en = {
  audit: {
    'week.seen': '查看了一週時間表',
    'student-week.seen': '查看了該學生的一週時間表',
  },
}
