import type { en } from './tier-words.en.ts'

/** 訂定支援層級的中文用語。 */
export const zh: typeof en = {
  title: '訂定支援層級',
  titleOf: (count) => `為${count}名學生訂定支援層級`,
  choice: '支援層級',
  tiers: {
    '1': '第一層：優化教學',
    '2': '第二層：加強支援',
    '3': '第三層：個別加強支援',
    none: '不設層級：沒有需要記錄的便離開名冊',
  },
  from: '生效日期',
  fromHelp: '這個層級由哪一天開始，可早於或遲於今天。',
  reason: '原因',
  reasonHelp: '用一句話說明，讓同事明年也看得明白。',
  who: '學生',
  now: '現為',
  decide: '訂定層級',
  decided: (count) => (count === 1 ? '已訂定層級。' : `已為${count}名學生訂定層級。`),
  choose: '請選擇層級。',
  chooseDay: '請填寫生效日期。',
  giveReason: '請填寫原因。',
  sameAlready: (count) => `其中${count}名學生已在這個層級。`,
  meanwhile: (tier) => `其他人剛訂定「${tier}」。你填寫的內容仍在，再按「訂定層級」便會以你的決定取代。`,
  ofStudent: (name, problem) => `${name}：${problem}`,
}
