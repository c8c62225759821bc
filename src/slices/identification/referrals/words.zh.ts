import type { en } from './words.en.ts'

/** 轉介的中文用語。 */
export const zh: typeof en = {
  services: {
    educational_psychologist: '教育心理學家',
    speech_therapist: '言語治療師',
    child_assessment: '兒童體能智力測驗服務',
    psychiatry: '兒童及青少年精神科',
    social_work: '社工',
    occupational_therapist: '職業治療師',
    physiotherapist: '物理治療師',
    audiology: '聽力服務',
    eye_clinic: '眼科',
    other: '其他服務',
  },
  states: {
    preparing: '準備中',
    sent: '已送出',
    waiting: '輪候中',
    seen: '已接見',
    reported: '已收報告',
    closed: '已結束',
  },
  problems: {
    'which-service': '請註明是甚麼服務。',
    required: '請填寫轉介原因。',
    'in-future': '這一天還未到。',
    'before-last-step': '這一天早於上一個步驟。',
    'after-first-step': '那時轉介已經送出。',
    'before-referral': '這一天早於決定轉介的日子。',
  },
  audit: {
    'referrals.listed': '查閱了未結束的轉介',
    'referrals.seen': '查閱了學生的轉介',
    'referral.added': '開始了轉介',
    'referral.changed': '更改了轉介',
    'referral.moved': '記錄了轉介的進展',
  },
}
