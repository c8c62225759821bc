import type { en } from './words.en.ts'

export const zh: typeof en = {
  kinds: {
    psychological: '教育心理學家報告',
    speech: '言語治療師報告',
    medical: '醫生報告',
    occupational: '職業治療師報告',
    physiotherapy: '物理治療師報告',
    hearing: '聽力測試報告',
    vision: '視力檢查報告',
    psychiatric: '精神科報告',
    pre_school: '學前報告',
    school: '校內報告',
    other: '其他報告',
  },
  problems: {
    'in-future': '這個日期還未到。',
    'before-birth': '這個日期早於學生出生。',
    'valid-before-report': '這個日期早於報告日期。',
    'unknown-file': '有檔案已不存在。請從清單移除，再重新選擇。',
    'already-withdrawn': '這份報告已經撤回。',
  },
  audit: {
    'report.listed': '查閱了學生的報告清單',
    'report.filed': '歸檔了一份報告',
    'report.corrected': '更正了一份報告的資料',
    'report.withdrawn': '撤回了一份報告',
  },
}
