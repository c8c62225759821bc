import type { en } from './words.en.ts'

export const zh: typeof en = {
  problems: {
    'names-oneself': '不能委派自己，請選擇另一位同事。',
    'has-left': '這位同事已離校，請選擇在職的同事。',
    'is-senco': '這位同事已是統籌主任。',
    'cannot-sign-in': '這位同事還未能登入，請先在「設定」的「人員」邀請。',
    'acts-already': '這位同事在部分日子已署任統籌主任；請先結束該次署任，或選擇其他日子。',
    'day-is-over': '這天已過，請選擇今天或以後的日子。',
    'ends-before-start': '最後一天早於第一天。',
    'too-far-ahead': '距今超過一年，請選擇一年內的日子。',
    'a-year-at-most': '最長一年；如需更長時間，請交接統籌工作。',
  },
  audit: {
    'acting.seen': '查閱了署任統籌主任的安排',
    'acting.named': '委派了署任統籌主任',
    'acting.ended': '結束了一次署任統籌主任',
  },
}
