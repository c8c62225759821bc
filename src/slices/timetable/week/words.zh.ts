import type { en } from './words.en.ts'

export const zh: typeof en = {
  audit: {
    'week.seen': '查閱了一週時間表',
    'student-week.seen': '查閱了該學生的一週時間表',
  },
}
