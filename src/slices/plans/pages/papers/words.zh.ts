import type { en } from './words.en.ts'

export const zh: typeof en = {
  which: '文件',
  notYet: '暫時未能製作。',
}
