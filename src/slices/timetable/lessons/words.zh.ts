import type { en } from './words.en.ts'

export const zh: typeof en = {
  importProblems: {
    'unknown-class': (found) => `本學年沒有「${found}」這一班`,
    'unknown-day': (found) => `「${found}」不是一週或循環周的任何一日`,
    'unknown-period': (found) => `「${found}」不是任何一節`,
    'unknown-teacher': (found) => `沒有同事名為「${found}」，或多於一位`,
    'unknown-room': (found) => `沒有「${found}」這個房間`,
    'no-subject': () => '沒有科目',
    'subject-too-long': () => '科目超過200字',
    'in-two-rooms': () => '同一時間、同一科目及教師出現於另一房間',
    'too-many-at-once': (found) => `「${found}」將是該班同一時間的第九組`,
    'no-headings': (found) => `工作表「${found}」沒有欄名（班別、日、節、科目），也沒有日子`,
    'nothing-there': () => '檔案內沒有課堂',
  },
  problems: {
    'unknown-day': '沒有這一日。',
    'unknown-period': '沒有這一節。',
    'subject-twice': '同一科目及教師出現兩次。',
    'has-lessons': '這套節數已有課堂。',
    'no-lessons-to-copy': '沒有可以沿用的課堂。',
    'not-in-lessons': '課堂剛有更改，請再看一次清單。',
    'unknown-teacher': '這位同事已不在名單上。',
    'unknown-room': '這個房間已不存在。',
  },
  audit: {
    'lesson.kept': '更改了班別的課堂',
    'lesson.imported': '匯入了課堂',
    'lesson.copied': '把課堂沿用到另一套節數',
    'teaching.from-lessons': '按課堂登記了任教安排',
  },
}
