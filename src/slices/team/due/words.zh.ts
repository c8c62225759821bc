import type { en } from './words.en.ts'

export const zh: typeof en = {
  problems: {
    'not-ahead': '請選擇今天以後的日子。',
    'too-far': '請選擇一年之內的日子。',
    'not-to-oneself': '這事項已在你手上，請選擇另一位同事。',
    'no-such-person': '沒有這位在職同事，請另選一位。',
    'cannot-settle': '這位同事無權處理所選的全部事項，請選擇有權處理的同事，例如另一位統籌主任。',
    'does-not-know': '這位同事不認識該學生，請選擇認識該學生的同事。',
    required: '請選擇。',
  },
  audit: {
    'due.listed': '查閱到期事項',
    'due.put-off': '把到期事項暫緩',
    'due.handed-on': '把到期事項交給同事',
    'due.taken-back': '收回已暫緩或已交出的到期事項',
  },
}
