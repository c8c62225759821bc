import { zh as calendar } from './calendar/words.zh.ts'
import type { en } from './words.en.ts'

/** 學校資料、學年、班別、升級及備份的中文用語。 */
export const zh: typeof en = {
  problems: {
    'already-there': '這個學年已經存在。請開啟該學年更改。',
    'already-used': '這個學年已有同名的班別。',
    'not-a-school-year': '請按2026/27的格式輸入學年。',
    'unknown-year': '學校未有這個學年。請先新增。',
    'in-other-calendar-year': (details) => `按學年名稱，這個日期應在${details.year}年。`,
    'year-length': (details) => `學年長${details.days}天，似乎有誤：應介乎${details.minimum}至${details.maximum}天。`,
    'overlaps-year': (details) => `日期與${details.year}學年重疊。`,
    'outside-year': '學期不在學年之內。',
    'overlaps-term': (details) => `這個學期與第${details.term}個學期重疊。`,
    'ends-before-start': '結束日期必須在開始日期之後。',
    'level-of-other-school': '這類學校沒有這個級別。',
    'classes-of-other-level': '學校仍有另一類學校的班別。請先更改或移除。',
    'class-not-empty': '這班有或曾有學生，不能移除。請先把學生編入其他班別。',
    'unknown-class': '這個班別已不存在。請另選一個。',
    'unknown-person': '此人已不存在。請另選一位。',
    'has-left': '此人已離職。',
    'already-teaches': '此人已任教這班的這個科目。',
    'class-of-other-level': (details) =>
      `下一學年的${details.class}班不屬${details.level}級。請先更正該班；現時未有學生升級。`,
  },
  audit: {
    ...calendar.audit,
    'school.changed': '更改學校資料',
    'school-year.saved': '儲存學年',
    'school-year.rolled-over': '全校升級至下一學年',
    'class.added': '新增班別',
    'class.changed': '更改班別',
    'class.removed': '移除班別',
    'teaching.added': '新增任教安排',
    'teaching.removed': '移除任教安排',
    'backup.made': '製作備份',
  },
  leftReasons: { finished: '完成學業' },
}
