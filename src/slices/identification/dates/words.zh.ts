import type { en } from './words.en.ts'

/** 日期規則的中文用語。 */
export const zh: typeof en = {
  keys: {
    'p1-summary': '「幼小銜接支援概要」：輸入特殊教育資訊管理系統並交予家長',
    'p1-observation': '小一識別：填寫觀察表',
    'p1-meeting': '小一識別：學生支援組與教育心理學家開會',
    'p1-notice': '小一識別：通知家長結果',
    'p1-review': '小一識別：檢討',
    'p6-consent': '小六：家長同意轉交資料',
    'sspa-results': '中學學位分配結果公布日',
    's5-exam-arrangements': '中五：申請公開考試特別安排',
    's6-exam-arrangements': '中六：情況有變或新個案的申請',
  },
  sources: {
    summary: '教育局幼小銜接公開網頁：「十月下旬或之前」，沒有訂明日子。',
    observation: '教育局及早識別公開網頁：12月至1月。',
    meeting: '教育局及早識別公開網頁：1月至2月。',
    notice: '教育局及早識別公開網頁：在小組會議之後，沒有訂明日子。',
    review: '沒有找到來源。不少學校在6月至7月進行：屬學校自己的做法，請核對。',
    consent: '教育局學習階段銜接公開網頁：小六學生離校前，沒有訂明日子。',
    results: '教育局學習階段銜接公開網頁由派位結果公布日起計。公布日每年不同，公布後請填上。',
    examination: '考評局公開網頁：中五的9月。確實日子每年不同。',
    examination2025: '二手資料，只適用於本學年：2025年9月4日至24日；評估報告不超過三年。',
    examinationLate: '考評局公開網頁：中六的9月，供情況不穩定及新個案申請；逾期申請一般不獲接納。',
  },
  problems: {
    'ends-before-start': '這一天早於開始日期。',
    'outside-year': '這一天不在該學年內。',
    'source-missing': '所填日期與來源不同，請註明出處。',
  },
  audit: {
    'dates.kept': '訂定了日期規則',
    'dates.dropped': '恢復了工作台提供的日期',
  },
}
