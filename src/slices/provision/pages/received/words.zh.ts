import type { en } from './words.en.ts'

/** Chinese words of the page on what a student receives. */
export const zh: typeof en = {
  settings: { in_class: '課堂內', small_group: '小組', one_to_one: '個別' },
  helps: (name) => `${name}（協助）`,
  empty: {
    title: '這名學生所得的支援',
    keep: '這名學生未有參加任何小組。可選擇小組加入，或開設新的小組。',
    read: '你可以查閱的小組會在此列出。',
  },
  groups: '小組',
  cost: '這些支援的成本',
  earlier: (count) => `以往（${count}）`,
  tier: (tier) => `第${['一', '二', '三'][tier - 1] ?? tier}層`,
  facts: {
    aim: '目的',
    by: '負責人員',
    meets: '上課時間',
    dates: '參加日期',
    target: '針對的目標',
    sessions: '至今節數',
  },
  nobody: '未有人員',
  noTime: '未定時間',
  noTarget: '沒有計劃目標',
  period: (from, to) => `${from}至${to}`,
  attended: (attended, offered) => `出席${attended}／${offered}節`,
  noSessions: '未有',
  missed: (count) => `缺席${count}節`,
  cancelled: (count) => `取消${count}節`,
  unlogged: (count) => `未記錄${count}節`,
  minutes: (minutes) => `共${minutes}分鐘`,
  ended: (reason) => `結束原因：${reason}`,
}
