import type { en } from './words.en.ts'

export const zh: typeof en = {
  settings: { in_class: '課堂內', small_group: '小組', one_to_one: '個別' },
  givers: {
    teacher: '教師',
    support_teacher: '支援老師',
    teaching_assistant: '教學助理',
    social_worker: '社工',
    educational_psychologist: '教育心理學家',
    speech_therapist: '言語治療師',
    other_therapist: '其他治療師',
    provider: '校外服務機構',
  },
  origins: { own: '本校自訂', changed: '本校已修改', shipped: '工作台提供' },
  problems: {
    'name-needed': '請以其中一種語文填寫名稱。',
    'fewer-than-fewest': '最多人數少於最少人數。',
    'one-student': '個別支援只有1名學生。',
    'not-of-the-workbench': '這是本校自訂的支援措施，沒有工作台的原有內容。',
    'changed-meanwhile': '其間有同事修改了這項支援措施。請先查看，再決定是否還原。',
  },
  audit: {
    'provision.changed': '新增或修改支援措施',
    'provision.archived': '封存或取回支援措施',
    'provision.reset': '把支援措施還原為工作台的內容',
  },
}
