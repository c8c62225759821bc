import type { en } from './words.en.ts'

export const zh: typeof en = {
  kinds: {
    identify: '識別需要、層級及名冊',
    resources: '規劃、津貼及人手',
    support: '支援、小組及計劃',
    accommodations: '教學及考試調適',
    training: '同事培訓',
    families: '家長',
    outside: '專業人員及校外伙伴',
    review: '檢討及自評',
    teaching: '自己的課節',
    other: '學校其他職務',
  },
  takers: {
    assistant: '教學助理',
    office: '校務處',
    support_teacher: '支援老師',
    teacher: '教師',
    other: '其他人',
  },
  problems: {
    'day-to-come': '這一天還未到。',
    'minutes-of-entry': '每項紀錄由一分鐘至十六小時。',
    'minutes-of-day': '連同已記錄的時間，已超過一天。',
    'ends-before-start': '結束日期早於開始日期。',
    'too-long': '最多選擇四百天。',
    'nothing-logged': '這段日子沒有紀錄。',
  },
  audit: {
    'time-summary.shown': '向校長展示或收回了自己的工時摘要',
  },
}
