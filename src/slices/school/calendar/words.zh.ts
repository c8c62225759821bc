import type { en } from './words.en.ts'

export const zh: typeof en = {
  kinds: { week: '一週', cycle: '循環周' },
  periodKinds: { lesson: '課節', break: '小息或午膳', before: '上課前', after: '放學後' },
  dayKinds: { holiday: '假期', other_bells: '另訂時間', school_day: '上課日' },
  problems: {
    'outside-year': ({ from, to }) => `須在本學年內：${from}至${to}。`,
    'week-too-long': '一週最多有六個上課日；如需更多，請選循環周。',
    'key-twice': '有兩項使用同一簡稱。',
    'name-needed': '請最少填寫一種語文的名稱。',
    'no-bells': '這個時間表沒有任何一節。',
    'unknown-period': '時間表有不存在的節。',
    'bells-out-of-order': '時間倒置或重疊：每一節須在前一節完結時或之後開始。',
    'unknown-schedule': '沒有這個時間表。',
    'period-in-use': ({ periods }) => `將會刪除的節（${periods}）仍有課堂或小組，請先移走。`,
    'day-in-use': ({ day }) => `第${day}日仍有課堂或小組，請先移走。`,
    'begins-already': '當天已有另一套節數及上課時間開始。',
    'frame-in-use': ({ lessons }) => `仍有${lessons}節課堂使用這套節數，請先刪除。`,
    'ends-before': '結束日期在開始日期之前。',
    'too-long': '超過四個月，可能輸入有誤。',
    'schedule-needed': '請說明使用哪個時間表。',
    'room-twice': '已有同名的房間。',
    'changed-meanwhile': '資料剛由另一位同事更改，未有寫入。請重新載入頁面查看最新內容。',
  },
  audit: {
    'timetable-frame.saved': '儲存了節數及上課時間',
    'timetable-frame.removed': '刪除了一套節數及上課時間',
    'calendar-day.added': '新增了校曆日期',
    'calendar-day.changed': '更改了校曆日期',
    'calendar-day.removed': '刪除了校曆日期',
    'room.saved': '儲存了房間資料',
  },
}
