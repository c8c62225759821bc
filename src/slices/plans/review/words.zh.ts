import type { en } from './words.en.ts'

export const zh: typeof en = {
  standings: { overdue: '檢討逾期', due: '今天檢討', coming: '即將檢討', later: '稍後', none: '–' },
  sessions: (attended, offered, percent) =>
    percent === null ? '沒有安排課節' : `${offered}節中出席${attended}節（${percent}%）`,
  fewSessions: '節數少，多一節或少一節已令比率大有不同',
  problems: {
    'outcome-missing': ({ number }) => `請說明目標${number}的結果。`,
    'outcome-without-reason': ({ number }) => `請說明目標${number}未達成的原因，或更改了甚麼。`,
    'held-before-plan': '檢討日期早於計劃開始日期。',
    'tier-without-reason': '請說明建議這個支援層級的原因。',
    'half-attendance': '請同時填寫安排的節數和出席的節數。',
    'more-than-offered': '出席的節數多於安排的節數。',
    'sessions-end-before-start': '課節的結束日期早於開始日期。',
    'nothing-to-review': '只有執行中的計劃可以檢討，而且只檢討一次。',
  },
  audit: {
    'plans.listed': '查閱了計劃列表',
    'review.seen': '查閱了計劃的檢討',
    'review.prepared': '準備了計劃的檢討',
    'review.finished': '完成了計劃的檢討',
  },
}
