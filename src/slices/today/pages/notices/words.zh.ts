import type { en } from './words.en.ts'

export const zh: typeof en = {
  title: '通知',
  sentence: '上次之後，有甚麼與我有關的更改？',
  bell: (unread) => (unread === 0 ? '通知' : `通知：${unread}項新通知`),
  most: '99+',
  fresh: '新通知',
  earlier: '已讀',
  allRead: '全部標示為已讀',
  allDone: '所有通知已標示為已讀。',
  read: '標示為已讀',
  unread: '標示為未讀',
  readOf: (what) => `標示為已讀：${what}`,
  unreadOf: (what) => `標示為未讀：${what}`,
  times: (count) => `${count}次更改`,
  by: (name) => name,
  due: (day) => `期限${day}`,
  kept: (days) => `通知保留${days}日。你不再可查閱的學生，其通知不會顯示。`,
  empty: {
    title: '沒有更改',
    sentence: '你的學生的計劃開始執行、支援節改了時間、有任務交給你時，會在這裏通知你。',
  },
  nothingNew: '所有通知都已讀。',
  colon: '：',
}
