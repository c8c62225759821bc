import type { en } from './words.en.ts'

export const zh: typeof en = {
  problems: {
    'not-a-reader': '所選的同事有人已不能查閱這名學生的報告。請重新選擇。',
    'already-withdrawn': '這則記事已經撤回。',
  },
  audit: {
    'note.listed': '查閱了有哪些限閱記事',
    'note.written': '寫了一則限閱記事',
    'note.revealed': '閱讀了一則限閱記事',
    'note.withdrawn': '撤回了一則限閱記事',
  },
}
