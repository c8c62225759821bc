import type { en } from './words.en.ts'

export const zh: typeof en = {
  parts: {
    goodAt: '我的強項',
    matters: '對我重要的',
    helps: '怎樣能幫到我',
    hinders: '怎樣幫不到我',
    ownWords: '我自己的話',
  },
  problems: {
    'unknown-picture': '這張圖片並不屬於這名學生，請重新加入。',
  },
  audit: {
    'profile.seen': '查閱了學生的個人檔案',
    'profile.changed': '更改了學生的個人檔案',
  },
}
