import type { en } from './words.en.ts'

/** Chinese words of the page on providers. */
export const zh: typeof en = {
  fields: {
    nameZh: '名稱（中文）',
    nameEn: '名稱（英文）',
    serviceZh: '服務（中文）',
    serviceEn: '服務（英文）',
    contact: '聯絡方法',
  },
  title: '校外服務機構',
  sentence: '哪些機構和治療師為學生提供支援？',
  back: '小組',
  service: '服務',
  groups: '現時小組',
  name: '名稱',
  contact: '聯絡方法',
  contactHelp: '可聯絡的人和方法。',
  add: '新增機構',
  addTitle: '新增校外服務機構',
  changeTitle: '更改機構資料',
  kept: '機構資料已儲存。',
  archive: '封存',
  takeOut: '取回',
  archived: '已封存。',
  takenOut: '已取回。',
  isArchived: '已封存',
  empty: { keep: '輸入提供支援的校外機構，以便在小組選用。', read: '未有機構。' },
}
