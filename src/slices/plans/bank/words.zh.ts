import type { en } from './words.en.ts'

export const zh: typeof en = {
  kinds: { target: '目標', strategy: '策略' },
  owners: { mine: '我的', school: '本校', shipped: '工作台' },
  problems: {
    'name-in-text': ({ names }) => `文字中似乎有人名：${names}。不認識這名學生的同事也會看到目標及策略庫，請刪去。`,
    'school-by-team-only': '本校的項目由學生支援組管理，請存為自己的項目。',
    'rating-one-to-five': '評分由1至5。',
    'at-most-all': '百分比最多是100。',
  },
  audit: {
    'bank.added': '在目標及策略庫加入了項目',
    'bank.changed': '更改了目標及策略庫的項目',
    'bank.archived': '封存或取回了目標及策略庫的項目',
    'bank.kept': '把計劃的目標或策略存入了目標及策略庫',
  },
}
