import type { en } from './words.en.ts'

export const zh: typeof en = {
  kinds: {
    profile: '個人檔案',
    plan: '整份計劃',
    'plan-for-teachers': '計劃（教師版）',
    review: '檢討',
    'parents-letter': '給家長的信',
  },
  problems: {
    'not-agreed-yet': '計劃獲同意後才可寫信給家長。',
    'no-review-yet': '這份計劃的檢討尚未開始。',
  },
  audit: {
    'document.made': '製作了學生的文件',
    'sheet.made': '製作了一班的教師提示表',
  },
}
