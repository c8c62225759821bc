import type { en } from './words.en.ts'

/** 到期事項一頁的中文字句。 */
export const zh: typeof en = {
  title: '到期事項',
  parts: { open: '待處理', put_off: '已暫緩', with_other: '已交同事' },
  whose: { mine: '我的', others: '其他同事的' },
  columns: { what: '事項', about: '有關', dueOn: '日期', who: '負責人', mark: '暫緩或交出', act: '下一步' },
  filters: { whose: '誰的', standing: '時間', kind: '種類', part: '狀況' },
  count: (count) => `${count}項`,
  emptyTitle: '沒有到期事項',
  empty: '你暫時無須處理任何事項。檢討、關注、任務及期限臨近時，會自動在這裏出現。',
  nothing: '沒有符合的事項。',
  until: (day) => `暫緩至${day}`,
  withWhom: (name) => `已交${name}`,
  handedBy: (name, words) => (words ? `${name}交來：「${words}」` : `${name}交來`),
  putOff: '暫緩',
  putOffTitle: (count) => `暫緩${count}項`,
  handOn: '交給同事',
  handOnTitle: (count) => `把${count}項交給同事`,
  takeBack: '收回',
  fields: { until: '暫緩至', personId: '交給', words: '附言' },
  comesBack: '到了這天，事項會自動回到你的清單。',
  staysWith: '事項會留在同事的清單直至處理完畢；你在這裏看到由誰處理。',
  choose: '選擇同事',
  nobody: (roles) =>
    `沒有同事可以接手。可處理的身分：${roles}；沒有其他在職同事具此身分並認識有關學生。可先暫緩，或在「團隊」的「人員」「交接」委派同事署任統籌主任。`,
  postponed: (count, day) => `已把${count}項暫緩至${day}，到時會自動出現。`,
  handed: (count, name) => `已把${count}項交給${name}。`,
  taken: '已回到你的清單。',
  gone: (count) => `其中${count}項已由同事處理，清單顯示餘下的事項。`,
  clash: '你在另一個視窗對其中一項作了不同的安排。清單顯示現況；如要更改，請再按一次。',
}
