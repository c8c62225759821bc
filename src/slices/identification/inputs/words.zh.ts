import type { en } from './words.en.ts'

export const zh: typeof en = {
  promptKinds: { text: '文字', choice: '多選一', scale: '1至5分' },
  problems: {
    'unknown-prompt': '回答了沒有提出的問題，請重新載入。',
    'not-an-answer': '請在選項中選擇。',
    'nobody-asked': '請最少選一位同事。',
    'not-with-student': '其中一位同事現時並非任教或協助這名學生。',
    'asked-already': ({ count }) => `其中${count}位已獲邀請，尚未回覆。`,
    'not-ahead': '請選今天或以後的日期。',
    'input-closed': '小組已截止收集意見。',
    'no-prompt': '請最少加入一條提示題。',
    'prompt-without-words': '有一條提示題沒有文字。',
    'too-few-options': '選擇題最少要有兩個選項。',
    'prompt-twice': '有兩條提示題用了相同的代號。',
    required: '必須填寫。',
  },
  audit: {
    'inputs.listed': '查閱了徵詢教師意見的列表',
    'input.form-changed': '更改了徵詢教師的提示題',
    'inputs.seen': '查閱了對學生的教師意見',
    'input.asked': '徵詢了教師意見',
    'input.closed': '截止了一次徵詢',
    'input.opened': '開啟了對學生的意見表',
    'input.answered': '回覆了意見',
  },
}
