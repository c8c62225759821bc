import { useWords } from '#web/ui/language.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

/** The words of the settings room in both languages. */
export const settingsWords = { en, zh }

/** The words of the settings room in the reader's language. */
export function useSettingsWords(): typeof en {
  return useWords(settingsWords)
}
