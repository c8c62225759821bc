import { useWords } from '#web/ui/language.tsx'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en, zh }

/** The words of a student's page in the reader's language. */
export function useStudentPageWords(): typeof en {
  return useWords(both)
}
