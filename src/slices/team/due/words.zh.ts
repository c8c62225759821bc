import type { en } from './words.en.ts'

export const zh: typeof en = {
  audit: {
    'due.listed': '查閱待辦事項',
    'due.put-off': '把待辦事項延後',
    'due.handed-on': '把待辦事項交給同事',
    'due.taken-back': '收回已延後或已交出的待辦事項',
  },
}
