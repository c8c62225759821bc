import type { en } from './words.en.ts'

export const zh: typeof en = {
  help: {
    goodAt: '強項、興趣、別人欣賞的地方。每行一項。',
    matters: '對這名學生重要的人、事物和時刻。',
    helps: '任何教師下一節課就能做到的事。每行一項：教師的提示卡會顯示首三項。',
    hinders: '會令學生更吃力的事，免得別人無意中做了。',
    ownWords: '學生怎樣說、怎樣畫、怎樣表達，就照樣寫下來。',
  },
  by: { '': '未有', student: '由學生親自寫', scribe: '由別人代為記錄' },
  whoWrote: '由誰寫下',
  write: '撰寫個人檔案',
  change: '更改個人檔案',
  backToProfile: '個人檔案',
  changedOn: (date) => `最近更改：${date}`,
  emptyTitle: '給每位教師看的一頁檔案',
  emptySentence: '學生擅長甚麼、重視甚麼、怎樣能幫到他、怎樣幫不到他。先由強項寫起。',
  emptyForReader: '暫未有人撰寫。學生支援組或任教教師可以開始。',
  nothing: '暫未填寫。',
  done: '個人檔案已儲存。',
  addPicture: '加入學生的圖片',
  removePicture: '移走',
  picture: (number) => `學生的圖片${number}`,
}
