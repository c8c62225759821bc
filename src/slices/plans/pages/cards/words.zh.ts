import type { en } from './words.en.ts'

export const zh: typeof en = {
  title: '課堂提示卡',
  whose: '誰的課堂',
  mine: '我的課堂',
  class: (name) => `${name}班`,
  more: (count) => `學生頁面另有${count}項`,
  emptyTitle: '上課前看一眼：每名學生三件事',
  empty: '你任教的學生暫未有執行中的計劃、個人檔案或課堂調適。',
  emptyClass: (name) => `${name}班的學生暫未有執行中的計劃、個人檔案或課堂調適。`,
  write: '可先在學生頁面的「個人檔案」寫下對學生有幫助的做法。',
  nothingToDo: '你暫時無須處理；有內容時會自動出現。',
  first: '前往學生名單',
  number: (number) => `${number}號`,
}
