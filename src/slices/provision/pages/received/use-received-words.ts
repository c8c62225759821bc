import { useWords } from '#web/ui/language.tsx'
import { en as subjectEn } from '../../received/words.en.ts'
import { zh as subjectZh } from '../../received/words.zh.ts'
import { en } from './words.en.ts'
import { zh } from './words.zh.ts'

const both = { en: { ...subjectEn, ...en }, zh: { ...subjectZh, ...zh } }

/** The words of what a student receives, of the subject and of its page, in the reader's language. */
export function useReceivedWords(): typeof both.en {
  return useWords(both)
}
