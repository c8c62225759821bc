import { zh as day } from './day/words.zh.ts'
import { zh as digest } from './digest/words.zh.ts'
import type { en } from './words.en.ts'

/** 操作紀錄所用的字句，按各個項目。 */
export const zh: typeof en = {
  audit: { ...day.audit, ...digest.audit },
}
