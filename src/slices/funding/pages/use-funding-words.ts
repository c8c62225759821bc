import { useWords } from '#web/ui/language.tsx'
import { en } from '../words.en.ts'
import { zh } from '../words.zh.ts'

const both = { en, zh }

/** The words of the funding room in the reader's language. */
export function useFundingWords(): typeof en {
  return useWords(both)
}
