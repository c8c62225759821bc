import type { en } from './words.en.ts'

/** What every subject of the room says, and what the trail says, subject by subject. */
export const zh: typeof en = {
  audit: {} as Readonly<Record<string, string>>,
}
