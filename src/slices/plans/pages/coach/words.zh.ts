import type { en } from './words.en.ts'

export const zh: typeof en = {
  title: '撰寫提示',
  nothing: '沒有補充。',
  waiting: '撰寫時，提示會在這裏出現，不會妨礙儲存。',
  said: (count) => (count === 0 ? '撰寫提示：沒有補充' : `撰寫提示：${count}項`),
  more: (count) => `另外${count}項`,
  fewer: '只看最重要的',
  insteadOf: (instead) => `可改為：${instead}`,
  dismiss: '擱置',
  reason: '不採納的原因',
  dismissWithReason: '記下原因並擱置',
  cancel: '取消',
  reasonNeeded: '請簡單寫下原因。',
  dismissed: (count) => `已擱置${count}項`,
  dismissedBy: (name, date) => `${name}，${date}`,
  takeBack: '重新顯示',
  unknown: '以前的提示',
}
