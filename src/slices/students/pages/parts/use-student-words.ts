import { useWords } from '#web/ui/language.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words that the pages of the students' room share, in the reader's language. */
export function useStudentWords(): typeof en {
  return useWords(both)
}
