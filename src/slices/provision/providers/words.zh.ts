import type { en } from './words.en.ts'

export const zh: typeof en = {
  problems: {
    'name-needed': '請以其中一種語文填寫名稱。',
    'gives-groups': ({ count }) => `仍負責${count}個小組，請先為其填寫結束日期。`,
  },
  audit: {
    'provider.changed': '新增或更改校外服務機構',
    'provider.archived': '封存或取回校外服務機構',
  },
}
