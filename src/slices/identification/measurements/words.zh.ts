import type { en } from './words.en.ts'

export const zh: typeof en = {
  audit: {},
}
