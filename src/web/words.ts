import { useWords } from './ui/language.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const shellWords = { en, zh }

/** The words of the shell in the current language. */
export function useShellWords(): typeof en {
  return useWords(shellWords)
}
