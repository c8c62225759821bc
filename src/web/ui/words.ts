import { useWords } from './language.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words of the ui parts in the current language. */
export function useUiWords(): typeof en {
  return useWords(both)
}
