import type { en } from './words.en.ts'

export const zh: typeof en = {
  standings: {
    few: '紀錄太少，未能看出進展',
    no_aim: '沒有起點或目標值可作比較',
    reached: '最近的嘗試已達目標',
    on_way: '最近的嘗試正朝目標前進',
    behind: '最近的嘗試落後於目標線',
  },
  problems: {
    'plan-not-in-force': '計劃執行期間才可記錄嘗試。',
    'in-future': '這一天還未到。',
    'before-plan': ({ startsOn }) => `計劃於${startsOn}開始。`,
    'more-than-tries': '做到的次數不可多於嘗試的次數。',
    'other-measure': '這個目標用另一種方法數算。',
    'nothing-seen': '請記下看到甚麼：數字或文字。',
  },
  audit: {
    'tries.prepared': '查閱了可記錄嘗試的目標',
    'tries.seen': '查閱了計劃的嘗試紀錄',
    'try.logged': '記錄了一次嘗試',
    'try.withdrawn': '撤回了誤記的嘗試',
  },
}
