import { useWords } from '#web/ui/language.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words of the import in the reader's language. */
export function useImportWords(): typeof en {
  return useWords(both)
}
