import type { en } from './words.en.ts'

export const zh: typeof en = {
  problems: {
    'who-needed': '請選擇缺席的人員或不能使用的房間。',
    'both-periods': '請同時填寫首節和末節；如屬全日，兩者留空。',
    'no-such-period': '當天沒有這一節。',
    'periods-backwards': '末節在首節之前。',
    'logged-already': '這一節已被記錄或更改。',
    past: '這個時間已過。',
    not_held: '當時不用上課，或沒有這一節。',
    too_long: '當天餘下時間不足以完成這一節。',
    person_away: '負責人當時缺席。',
    person_teaches: '負責人當時有課。',
    person_in_session: '負責人當時有另一小組。',
    person_not_available: '負責人當時未能提供支援。',
    room_away: '房間當時不能使用。',
    room_taken: '房間當時已被佔用。',
    room_small: '房間不夠大。',
    student_in_session: '有學生當時在另一小組。',
    lesson_protected: '有學生會錯過不可抽離的課堂。',
    same_day_again: '小組當天已有一節。',
    in_class_stays: '入班支援須跟隨該課堂。',
  },
  audit: {
    'absence.seen': '查閱了當天的缺席情況',
    'absence.noted': '記錄了人員缺席或房間不能使用',
    'absence.removed': '刪除了一項缺席紀錄',
    'session.rearranged': '調動了一節支援',
    'session.put-back': '還原了一節支援的安排',
  },
}
